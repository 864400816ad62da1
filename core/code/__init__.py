"""A network as idiomatic PyTorch text."""
