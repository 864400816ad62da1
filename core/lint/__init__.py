"""Rules of PyTorch habit over a project and its report, each finding with edits that mend it."""
