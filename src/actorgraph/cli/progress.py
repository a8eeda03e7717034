"""How far the reading is: documents, how many a second, and how long it will take."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

Tell = Callable[[], None]


@contextmanager
def progress(sources: Sequence[object], *, hidden: bool) -> Iterator[Tell]:
    """What to call after each document; shows on standard error, if that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        yield lambda: None
        return
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} documents"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("", total=total(sources), rate="")

        def tell() -> None:
            speed = shown.tasks[0].speed
            shown.update(task, advance=1, rate=f"{speed:.1f} a second" if speed else "")

        yield tell


ONE = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".odt", ".epub", ".eml"})


def total(sources: Sequence[object]) -> int | None:
    """How many documents there will be, where a look at the names of the files tells."""
    found = 0
    for source in sources:
        path = Path(str(source))
        files = path.rglob("*") if path.is_dir() else iter([path])
        for file in files:
            if path.is_dir() and (file.is_dir() or file.name.startswith(".")):
                continue
            if file.suffix.lower() not in ONE:
                return None
            found += 1
    return found
