"""Ready networks: torchvision's classification models as editable blocks, their weights, and model files."""
