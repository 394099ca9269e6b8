"""Persons across an article: linking, gender, the nominative."""

from .link import Linked, link_people

__all__ = ["Linked", "link_people"]
