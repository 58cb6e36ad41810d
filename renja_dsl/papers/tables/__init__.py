"""The tables of papers with the heads of their forms, one file a table."""
