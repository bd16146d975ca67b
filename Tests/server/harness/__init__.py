"""Installs and runs a real Open WebUI beside the two servers the tests put around it.

Standard library only, and Python 3.9 is enough: this runs before anything is installed.
"""
