"""Generates what the library knows of the operations of the server."""
