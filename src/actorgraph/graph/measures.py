"""Which actors matter most: by what is claimed of them and by who they are tied to."""

import numpy as np

from actorgraph.graph.links import Links

DAMPING = 0.85
ROUNDS = 40
DIGITS = 6
MOST_SHOWN = 60
FEWEST_SHOWN = 40


def scores(links: Links) -> list[float]:
    """A number from 0 to 1 for each entity: half its share of claims, half its centrality.

    Centrality is PageRank over the undirected pairs, written with sums in a fixed order so
    that the same graph gives the same digits.
    """
    if not links.strength:
        return []
    rank = _pagerank(links)
    strength = np.asarray(links.strength)
    halves = (values / max(float(values.max()), 1e-12) for values in (strength, rank))
    total = sum(halves, np.zeros(len(strength))) / 2
    return [round(float(value), DIGITS) for value in total]


def _pagerank(links: Links) -> np.ndarray:
    size = len(links.strength)
    ends = np.asarray(list(links.pairs), dtype=np.int64).reshape(-1, 2)
    source = np.concatenate([ends[:, 0], ends[:, 1]])
    target = np.concatenate([ends[:, 1], ends[:, 0]])
    weight = np.tile(np.asarray(list(links.pairs.values()), dtype=float), 2)
    out = np.bincount(source, weights=weight, minlength=size)
    share = weight / np.where(out[source] > 0, out[source], 1.0)
    rank = np.full(size, 1.0 / size)
    for _ in range(ROUNDS):
        flow = np.bincount(target, weights=rank[source] * share, minlength=size)
        rank = (1 - DAMPING) / size + DAMPING * flow
    return np.where(out > 0, rank, 0.0)


def leading(links: Links, score: list[float], *, most: int = MOST_SHOWN) -> list[int]:
    """The entities to show first, strongest first, at most ``most``.

    Those that are tied to none of the others make room as long as ``FEWEST_SHOWN`` remain.
    """
    order = sorted(range(len(score)), key=lambda number: (-score[number], number))
    chosen = [number for number in order if links.strength[number] > 0][:most] or order[:most]
    inside = set(chosen)
    tied = {end for pair in links.pairs if inside.issuperset(pair) for end in pair}
    kept = [number for number in chosen if number in tied]
    lonely = [number for number in chosen if number not in tied]
    room = max(0, min(FEWEST_SHOWN, most) - len(kept))
    keep = set(kept) | set(lonely[:room])
    return [number for number in chosen if number in keep]
