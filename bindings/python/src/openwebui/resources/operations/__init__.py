"""The operations of the server, a module for each tag of its documentation."""
