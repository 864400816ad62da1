"""What the canvas draws: items that show values they are given, and know nothing of the document."""
