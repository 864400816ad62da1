"""Image sources, preprocessing, and the loader that feeds training."""
