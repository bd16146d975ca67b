"""What pyproject.toml cannot say: a wheel with the library inside is for one platform.

build_wheel.sh puts the library beside the modules and names the platform in
OPENWEBUI_WHEEL_PLATFORM. Without it the wheel is the Python part alone, for any platform.
"""

import os

from setuptools import Distribution, setup

PLATFORM = os.environ.get("OPENWEBUI_WHEEL_PLATFORM")


class PlatformDistribution(Distribution):
    """Goes where compiled code goes if the library is inside."""

    def has_ext_modules(self) -> bool:
        return PLATFORM is not None


try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # before setuptools 70.1
    from wheel.bdist_wheel import bdist_wheel


class Wheel(bdist_wheel):
    """The modules are the same for every Python 3: only the library is bound to the platform."""

    def get_tag(self) -> "tuple[str, str, str]":
        return ("py3", "none", PLATFORM) if PLATFORM else super().get_tag()


setup(distclass=PlatformDistribution, cmdclass={"bdist_wheel": Wheel})
