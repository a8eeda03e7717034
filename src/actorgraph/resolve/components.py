"""What hangs together: the connected components of a graph of names."""

from collections import defaultdict
from collections.abc import Iterable


def components(nodes: Iterable[str], ties: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The nodes that ties lead between, each component sorted, in the order of their first ones;
    ties to what is no node count for nothing.
    """
    order = sorted(nodes)
    neighbours: dict[str, list[str]] = defaultdict(list)
    for left, right in ties:
        neighbours[left].append(right)
        neighbours[right].append(left)
    waiting, found = set(order), []
    for start in order:
        if start not in waiting:
            continue
        waiting.remove(start)
        reached, front = [start], [start]
        while front:
            for other in neighbours[front.pop()]:
                if other in waiting:
                    waiting.remove(other)
                    reached.append(other)
                    front.append(other)
        found.append(sorted(reached))
    return found
