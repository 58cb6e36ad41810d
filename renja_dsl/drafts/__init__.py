"""Plans as data, before anyone has written them, and the one printer that writes them."""
