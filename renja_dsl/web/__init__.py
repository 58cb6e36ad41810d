"""The plan in a browser: pages as data, a server for this machine alone (extra `web`), the same pages without one."""
