"""Reports in every format, one file each, and the official tables as data; every function is pure."""
