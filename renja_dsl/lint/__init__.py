"""Rules over documents: the engine, settings, own rulebooks, where findings point."""
