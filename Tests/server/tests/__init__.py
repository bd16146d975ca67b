"""Tests of the test servers; `python -m unittest` and pytest both run them, from Tests/server."""
