"""Writes what repeats the C header, from the header: see __main__.py."""
