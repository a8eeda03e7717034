"""Who takes part in what, and how it is called, read from the dependency parse."""
