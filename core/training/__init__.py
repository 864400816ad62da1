"""The loop that trains, as an iterator of events, and the checkpoints that make it safe."""
