"""The language between the window and its engine processes, and the window's end of the pipe."""
