"""Blocks as real torch modules, and inference of sizes and costs with them."""
