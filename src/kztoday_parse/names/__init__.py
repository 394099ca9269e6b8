"""Persons across an article: linking, gender, the nominative."""

from .link import Linked, link_named, link_people

__all__ = ["Linked", "link_named", "link_people"]
