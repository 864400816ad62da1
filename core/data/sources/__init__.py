"""Where images and their labels come from: embedded sets, folders, files of known formats, torchvision's sets."""

from core.data.sources.catalog import SourceKind, list_sources, open_source
from core.data.sources.source import Images, Source

__all__ = ["Images", "Source", "SourceKind", "list_sources", "open_source"]
