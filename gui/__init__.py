"""The window: pages, widgets and theme; a client of engine processes that never loads torch itself."""
