"""The C library: its functions, constants, handles and calls."""
