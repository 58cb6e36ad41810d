"""Papers as an office hands them in: one tree of chapters, tables and figures, built from its plans."""
