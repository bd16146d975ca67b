"""The parts of the API that a client has."""
