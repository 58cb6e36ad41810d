"""Typical slips of people who write plans, found by trying: what they wrote, as it was meant.

A statement that cannot be read is changed where its reading stops, in the ways that people
usually go wrong, until it reads. Every way is a small function of the place to rewrites; the
search combines them, so that several slips on one line are one repair.
"""
