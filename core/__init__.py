"""Everything of Layerwright that is not a widget; importable with no display."""
