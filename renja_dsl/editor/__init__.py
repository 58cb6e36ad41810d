"""The plan in an editor: a language server on the one way to a report, extra `editor` (pygls)."""
