"""Exact search on CP-SAT (OR-Tools, extra `diagnosa`): how every room that searches sets it up."""
