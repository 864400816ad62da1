"""The project a person works on (data, network, recipe), its file, and the folder that a training run leaves."""
