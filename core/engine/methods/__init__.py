"""What an engine can be asked: one function per method of the protocol."""
