"""Reusable parts of the window; each shows values it is given and reports what the person did, and owns no truth."""
