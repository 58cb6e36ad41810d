"""Many documents at once: the same from several processes as from one."""
