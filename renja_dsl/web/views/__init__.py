"""Pages as data, one file a page; every function is pure."""
