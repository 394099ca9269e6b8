"""Linking the mentions of people, and their names in the nominative."""

from .link import Linked, link_people

__all__ = ["Linked", "link_people"]
