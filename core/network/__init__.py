"""The network as a value: an immutable tree of blocks, edits as data, and what inference reports about it."""
