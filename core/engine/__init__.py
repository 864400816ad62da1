"""The process that does what needs torch, so that the window never does."""
