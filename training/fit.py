"""Fit the network to annotated articles: one loss over mentions, links and claims."""

import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from articles import Article
from net import Network
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from actorgraph.claims.readings import RELATION_TYPES
from actorgraph.claims.scoring.score import pairs_of as near_pairs
from actorgraph.coreference.ranking import pairs_of
from actorgraph.nlp import FORMS

PRONOUN = FORMS.index("pronoun")
# How much each part of the loss counts.
TYPES, LINKS, CLAIMS, KINDS = 1.0, 0.5, 4.0, 0.3
UNTYPED = 0.5
LIKELY, SAMPLED = 0.2, 0.2
# The weights that count are a running mean over about the last two epochs, at a rate that never
# falls to nothing: what one batch taught by chance is averaged out (Izmailov et al. 2018).
MEAN_OVER, LAST_RATE = 2.0, 0.2


@dataclass(frozen=True)
class Plan:
    """How to train; rates are those of the encoder and of the scorers."""

    epochs: int = 10
    batch: int = 4
    encoder_rate: float = 1.5e-4
    rate: float = 1e-3
    layers: int = 4
    seed: int = 1
    # The share of the invented articles that an epoch takes, by chance; it takes all others.
    invented: float = 0.5


def fit(articles: Sequence[Article], plan: Plan) -> Network:
    """A network fitted to ``articles``; the same articles and plan give the same network."""
    torch.manual_seed(plan.seed)
    random.seed(plan.seed)
    torch.set_flush_denormal(True)
    net = Network(articles[0].traits.shape[1], layers=plan.layers)
    optimiser = _optimiser(net, plan)
    real = [article for article in articles if not article.invented]
    invented = [article for article in articles if article.invented]
    drawn = round(plan.invented * len(invented))
    steps_each = math.ceil((len(real) + drawn) / plan.batch)
    schedule = _schedule(optimiser, steps_each * plan.epochs)
    decay = 1 - 1 / (MEAN_OVER * steps_each)
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(decay))
    net.train()
    for epoch in range(plan.epochs):
        begun, total = time.monotonic(), 0.0
        order = real + random.sample(invented, drawn)
        random.shuffle(order)
        for start in range(0, len(order), plan.batch):
            batch = [_cropped(article) for article in order[start : start + plan.batch]]
            loss = _loss(net, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(net)
            total += loss.item() * len(batch)
        spent = time.monotonic() - begun
        print(f"  epoch {epoch + 1}: loss {total / len(order):.3f}, {spent:.0f} s", file=sys.stderr)
    return mean.module.eval()


def _optimiser(net: Network, plan: Plan) -> torch.optim.Optimizer:
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    groups = [
        {"params": encoder, "lr": plan.encoder_rate},
        {"params": list(net.rooms.parameters()), "lr": plan.rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _schedule(optimiser: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LRScheduler:
    """The rates rise over a tenth of ``steps`` and fall to ``LAST_RATE`` of themselves."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(1, (step + 1) / (0.1 * steps)) * max(LAST_RATE, 1 - step / steps),
    )


def _cropped(article: Article) -> Article:
    """Two windows of a document of which only coreference is known: they are long."""
    if article.typed:
        return article
    start = random.randrange(max(1, len(article.windows) - 1))  # noqa: S311
    return replace(article, windows=article.windows[start : start + 2])


def _loss(net: Network, batch: Sequence[Article]) -> Tensor:
    hidden = net.hidden(batch)
    parts = [_of_article(net, a, h) for a, h in zip(batch, hidden, strict=True)]
    return torch.stack(parts).mean()


def _of_article(net: Network, article: Article, hidden: Tensor) -> Tensor:
    vectors = net.mentions(article, hidden)
    if not article.typed:
        inside = {token for window in article.windows for token, _, _ in window.tokens}
        known = [
            i
            for i, head in enumerate(article.candidates.heads)
            if head in inside and article.labels.entities[i]
        ]
        return UNTYPED * LINKS * _links(net, article, vectors, known)
    logits = net.types(vectors)
    truth = torch.tensor(article.labels.types)
    spoken = torch.from_numpy(article.candidates.forms != PRONOUN)
    typed = functional.cross_entropy(logits[spoken], truth[spoken])
    shown = _shown(article, logits)
    links = _links(net, article, vectors, shown)
    return TYPES * typed + LINKS * links + _claims(net, article, vectors, hidden, shown)


def _shown(article: Article, logits: Tensor) -> list[int]:
    """The candidates that links and claims are learned on: the right ones, those that the scorer
    takes for right, and some of the others, since no scorer is perfect on unseen articles.
    """
    likely = (1 - logits.detach().softmax(-1)[:, 0]).tolist()
    found = []
    for i, form in enumerate(article.candidates.forms.tolist()):
        if form == PRONOUN:
            keep = bool(article.labels.entities[i])
        else:
            keep = article.labels.types[i] > 0 or likely[i] > LIKELY or random.random() < SAMPLED  # noqa: S311
        if keep:
            found.append(i)
    return found


def _links(net: Network, article: Article, vectors: Tensor, shown: list[int]) -> Tensor:
    """The marginal log-likelihood of the right antecedents (Lee et al. 2017)."""
    left, right = pairs_of(shown)
    if not len(left):
        return torch.zeros(())
    scores = net.links(article, vectors, left, right)
    places = {index: row for row, index in enumerate(shown)}
    rows = torch.tensor([places[i] for i in left.tolist()])
    owners = article.labels.entities
    same = [bool(owners[i] & owners[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True)]
    right_ones = torch.tensor(same, dtype=torch.float32)
    highest = torch.zeros(len(shown)).scatter_reduce(0, rows, scores.detach(), "amax")
    weights = torch.exp(scores - highest[rows])
    none = torch.exp(-highest)
    everything = torch.zeros(len(shown)).index_add(0, rows, weights) + none
    truth = torch.zeros(len(shown)).index_add(0, rows, weights * right_ones)
    linked = torch.zeros(len(shown)).index_add(0, rows, right_ones) > 0
    chosen = torch.where(linked, truth, none).clamp(min=1e-9)
    return (torch.log(everything) - torch.log(chosen)).mean()


def _claims(
    net: Network, article: Article, vectors: Tensor, hidden: Tensor, shown: list[int]
) -> Tensor:
    pairs = near_pairs(article.candidates, shown)
    if not pairs:
        return torch.zeros(())
    logits, kinds = net.claims(article, vectors, hidden, pairs)
    truth, counted = torch.zeros(len(pairs), 2), torch.ones(len(pairs), 2)
    places, types = [], []
    for row, pair in enumerate(pairs):
        for view, way in enumerate((pair, pair[::-1])):
            kind = _kind(article, way)
            if kind is not None:
                truth[row, view] = 1
                places.append((row, view))
                types.append(RELATION_TYPES.index(kind))
            elif _is_unsure(article, way):
                counted[row, view] = 0
    losses = functional.binary_cross_entropy_with_logits(logits, truth, reduction="none")
    loss = CLAIMS * (losses * counted).sum() / counted.sum()
    if places:
        rows, views = np.array(places).T
        loss = loss + KINDS * functional.cross_entropy(kinds[rows, views], torch.tensor(types))
    return loss


def _kind(article: Article, pair: tuple[int, int]) -> str | None:
    """The type of the claim from the first of ``pair`` to the second, if there is one."""
    own = article.labels.claims.get(pair, [])
    turned = [r for r in article.labels.claims.get(pair[::-1], []) if r["symmetric"]]
    return next((relation["type"] for relation in (*own, *turned)), None)


def _is_unsure(article: Article, pair: tuple[int, int]) -> bool:
    turned = article.labels.claims.get(pair[::-1], [])
    back = pair[::-1] in article.labels.unsure and any(r["symmetric"] for r in turned)
    return pair in article.labels.unsure or back
