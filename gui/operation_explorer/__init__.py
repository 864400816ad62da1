"""A window that shows, number by number, what a convolution or a pooling computes."""
