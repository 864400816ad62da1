"""The layer types there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from core.blocks.spec import BlockSpec
from core.errors import N_, UserError


class Registry:
    """Layer types by name, in palette order."""

    def __init__(self, specs: Iterable[BlockSpec] = ()) -> None:
        self._specs: dict[str, BlockSpec] = {}
        for spec in specs:
            self.add(spec)

    def add(self, spec: BlockSpec) -> None:
        """Make a type known everywhere. Raises ValueError where the name is taken."""
        if spec.type in self._specs:
            raise ValueError(f"block type {spec.type!r} is declared twice")
        self._specs[spec.type] = spec

    def remove(self, type_name: str) -> None:
        """Forget a type (tests do)."""
        del self._specs[type_name]

    def __getitem__(self, type_name: str) -> BlockSpec:
        """The entry of that name. Raises UserError with the nearest names where there is none."""
        spec = self._specs.get(type_name)
        if spec is None:
            by_lower = {name.lower(): name for name in self._specs}
            near = [by_lower[n] for n in get_close_matches(type_name.lower(), by_lower, n=1)] or ["Conv2d"]
            raise UserError(
                "block.unknown-type",
                N_("Core", 'There is no block type "{type}". Did you mean "{near}"?'),
                type=type_name,
                near=near[0],
            )
        return spec

    def __contains__(self, type_name: object) -> bool:
        return type_name in self._specs

    def __iter__(self) -> Iterator[BlockSpec]:
        return iter(self._specs.values())

    def __len__(self) -> int:
        return len(self._specs)

    def search(self, words: str) -> list[BlockSpec]:
        """The entries that match every word, best first: by start of name, then name, then meaning."""
        wanted = words.lower().split()
        ranked = []
        for place, spec in enumerate(self):
            scores = [_score(spec, word) for word in wanted]
            if all(scores):
                ranked.append((-sum(scores), place, spec))
        return [spec for _, _, spec in sorted(ranked, key=lambda row: row[:2])]


def _score(spec: BlockSpec, word: str) -> int:
    name = spec.type.lower()
    if name.startswith(word):
        return 3
    if word in name:
        return 2
    meaning = " ".join((spec.summary, spec.category, *spec.keywords)).lower()
    return 1 if word in meaning else 0
