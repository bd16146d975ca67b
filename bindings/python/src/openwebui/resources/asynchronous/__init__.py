"""The resources of an asynchronous client: generated from the blocking ones by tests/async_signatures.py."""
