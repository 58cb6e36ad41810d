"""The rule language, its compiler and engine, and the built-in rulebook."""
