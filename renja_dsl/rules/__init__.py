"""The rule language: words, types, functions, the compiler, and the built-in rulebook."""
