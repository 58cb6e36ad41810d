"""The running of a check: rules over the documents of a workspace, settings, own rulebooks, examples."""
