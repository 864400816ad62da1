"""Searches for good settings: trials of a project, each an ordinary run, chosen and pruned by optuna."""
