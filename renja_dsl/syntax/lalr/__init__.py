"""The parser at work: LALR tables of a grammar, their driver, and traces of frequent statements."""
