"""One module per format a model can leave in, each verified, and their inspection."""
