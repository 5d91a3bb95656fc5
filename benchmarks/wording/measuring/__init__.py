"""Measures checkers of wording on annotated texts: what they find, what they miss and what they say without cause."""
