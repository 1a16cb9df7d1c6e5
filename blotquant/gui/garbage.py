"""Garbage is collected in the thread of the window, never in that of a job.

Python collects cycles in whichever thread happens to allocate.  A widget that dies in the thread of a job
holds a lock of Qt and waits for Python's, while the window holds Python's and waits for Qt's: both would
wait without end (docs/decisions/0044-garbage.md).  While a job runs nothing is collected by itself; the
window does so at every word of the job.
"""

from __future__ import annotations

import gc

_held = 0  # jobs that run; only the thread of the window changes it


def hold() -> None:
    """Stop collecting by itself; call it in the thread of the window before a job begins."""
    global _held
    _held += 1
    gc.disable()


def release() -> None:
    """Take back one `hold`; call it in the thread of the window when the job has ended."""
    global _held
    _held = max(_held - 1, 0)
    if not _held:
        gc.enable()


def collect_what_is_due() -> None:
    """Collect what Python would have collected by now; call it in the thread of the window."""
    due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
