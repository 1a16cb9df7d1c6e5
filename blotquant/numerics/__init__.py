"""Arrays in, arrays out: the measuring itself, knowing nothing of projects or files."""
