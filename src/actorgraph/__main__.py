"""``python -m actorgraph``."""

from actorgraph.cli import main

if __name__ == "__main__":
    main()
