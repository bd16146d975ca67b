"""The resources whose methods are short names of operations."""
