"""Mutation testing: each rule of the library is broken in many small ways, and the tests must notice."""
