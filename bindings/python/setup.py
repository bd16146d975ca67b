"""Sets the platform of a wheel that contains the library, which pyproject.toml cannot express.

build_wheel.sh copies the library to the modules and sets OPENWEBUI_WHEEL_PLATFORM. Without that
variable the wheel contains the Python part alone, for any platform.
"""

import os

from setuptools import Distribution, setup

PLATFORM = os.environ.get("OPENWEBUI_WHEEL_PLATFORM")


class PlatformDistribution(Distribution):
    """Is installed like compiled code if it contains the library."""

    def has_ext_modules(self) -> bool:
        return PLATFORM is not None


try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # before setuptools 70.1
    from wheel.bdist_wheel import bdist_wheel


class Wheel(bdist_wheel):
    """The tag of a wheel for every Python 3 on one platform."""

    def get_tag(self) -> "tuple[str, str, str]":
        return ("py3", "none", PLATFORM) if PLATFORM else super().get_tag()


setup(distclass=PlatformDistribution, cmdclass={"bdist_wheel": Wheel})
