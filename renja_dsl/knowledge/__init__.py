"""What the field knows, as functions of documents: E.81, averages, predikat, targets, words, regions, legal texts."""
