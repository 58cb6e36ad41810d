"""Text of plans and rulebooks to statements: parser on `grammar/`, recovery, formatter."""
