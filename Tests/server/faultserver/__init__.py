"""A TCP server that answers with exactly the bytes, and the silences, a test has scripted.

For what the real server will not do on command. Standard library only, Python 3.9 and later.
"""
