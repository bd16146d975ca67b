"""The release, in the one place that the build and the code both read."""

__version__ = "0.1.0"

#: The first release of the library that has all that this package calls, as ``0xMMmmpp``.
LIBRARY_VERSION = 0x000100
