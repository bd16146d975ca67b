"""The snippets in Python of both READMEs, each a program of its own, which the tests run."""
