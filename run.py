"""Run blotquant from its checkout; the first start sets everything up.

    python3 run.py --batch LAYOUT.csv -o OUT.xlsx     measure (any arguments of blotquant)
    python3 run.py test                               all checks and tests
    python3 run.py package NAME                       make a package (see packaging/README.md)

On Windows write `py run.py`.  Needs Python 3.11 or later and nothing else: the packages go into
the folder .venv beside this file, in exactly the versions of the lock file, checked by their
hashes.  The set-up uses uv where it is installed, else venv and pip.

An older Python must be able to read this file and say what is wrong: syntax of Python 3.6 only.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed-locks.txt"  # fingerprints of what is installed; empty: set-up not finished
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"  # all of LOCK, and the test tools
PACKAGING_LOCK = ROOT / "requirements-packaging.lock"  # all of LOCK, and what makes packages

OLDEST = (3, 11)
DISK_NEEDED_GB = 1.5
SYSTEMS = "Python 3.11 to 3.14 on 64-bit Windows, macOS 14 or later, or Linux with glibc 2.34 or later"
NO_NETWORK = "The packages could not be downloaded: check the network connection and the proxy settings."
# What pip and uv say in lower case, and what it means; the first that fits is told.
REASONS = (
    (r"no space left|disk full|not enough space", f"The disk is full: free {DISK_NEEDED_GB} GB or more."),
    (r"hash mismatch|match the hashes", "A download is damaged or was changed on its way: try again."),
    (r"resolve host|name resolution|name or service|dns error|failed to lookup", NO_NETWORK),
    (r"connection|network is|timed out|timeout|proxy|certificate|tls|failed to fetch", NO_NETWORK),
    (r"no matching dist|no wheels|usable wheels|no solution", f"This computer is not supported: {SYSTEMS}."),
)
CHECKS = (
    ("lint", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "pyright", "--pythonpath", str(PYTHON))),
    ("imports", ("-c", "import importlinter.cli as i; i.lint_imports_command()", "--no-cache", "--no-logo")),
)


class SetupError(Exception):
    """The program cannot be set up; the message says why and what to do."""


def main(arguments: "list[str]") -> int:
    """Set up what is needed, run the program or the tests, and return the exit code."""
    try:
        if sys.version_info[:2] < OLDEST:
            found = ".".join(str(part) for part in sys.version_info[:3])
            raise SetupError(
                f"this is Python {found} ({sys.executable}), but 3.11 or later is needed: "
                "install a newer one, and start it by its name, for example: python3.12 run.py"
            )
        if arguments[:1] == ["test"]:
            set_up(TEST_LOCK)
            return run_tests(arguments[1:])
        if arguments[:1] == ["package"]:
            set_up(PACKAGING_LOCK)
            return run_packaging(arguments[1:])
        set_up(LOCK)
        return run_program(arguments)
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("interrupted.")
        return 130


def say(message: str) -> None:
    """Write a line to stderr, because stdout belongs to the program."""
    print(f"run.py: {message}", file=sys.stderr, flush=True)


def set_up(lock: Path) -> None:
    """Make .venv hold what `lock` lists; quick when it does already.

    Raises
    ------
    SetupError
        When that cannot be done; the next run begins again.
    """
    try:
        installed = STAMP.read_text().split() if STAMP.exists() and PYTHON.exists() else []
        if fingerprint(lock) in installed:
            return
        new = fingerprint(LOCK) not in installed  # otherwise only the test tools are missing
        sizes = {LOCK: (270, 270), TEST_LOCK: (370, 80), PACKAGING_LOCK: (275, 5)}
        size = f"about {sizes[lock][0 if new else 1]} MB"
        say(f"setting up .venv, once; this downloads {size} ...")
        if new:
            empty_venv()
        STAMP.write_text("")
        install(lock, new)
        STAMP.write_text(f"{fingerprint(LOCK)}\n{fingerprint(lock)}\n")
        say("set-up done.")
    except OSError as error:
        raise SetupError(f"cannot set up {VENV}: {error}") from error


def fingerprint(lock: Path) -> str:
    """Return the SHA-256 of a lock file, 64 hexadecimal digits."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def empty_venv() -> None:
    """Make .venv an empty folder, if this program made it or it is not there.

    Raises
    ------
    SetupError
        When .venv is somebody else's, or the disk is too full.
    """
    if VENV.exists() and not STAMP.exists():
        raise SetupError(f"{VENV} was not made by run.py: move it away or delete it, then try again.")
    VENV.mkdir(exist_ok=True)
    STAMP.write_text("")  # first, so that an interruption while emptying is noticed too
    for path in VENV.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(str(path))
        elif path != STAMP:
            path.unlink()
    free = shutil.disk_usage(str(VENV)).free / 1e9
    if free < DISK_NEEDED_GB:
        raise SetupError(f"only {free:.1f} GB free for {VENV}: make room for {DISK_NEEDED_GB} GB.")


def install(lock: Path, new: bool) -> None:
    """Install what `lock` lists into .venv, which is made first when `new`.

    Wheels only: building a package from its source would need compilers and take very long.
    """
    uv = shutil.which("uv")
    wanted = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if uv:
        if new:
            order([uv, "venv", "--allow-existing", "--python", sys.executable, str(VENV)])
        order([uv, "pip", "install", "--python", str(PYTHON), *wanted])
        return
    if new:
        if not can_make_venv():
            raise SetupError(
                "this Python cannot make virtual environments. On Debian or Ubuntu: "
                "apt install python3-venv. Anywhere: install uv."
            )
        order([sys.executable, "-m", "venv", str(VENV)])
    order([str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *wanted])


def can_make_venv() -> bool:
    """Return whether Python can put pip into a new environment; Debian ships that apart."""
    from importlib.util import find_spec

    return find_spec("ensurepip") is not None


def order(command: "list[str]") -> None:
    """Run a step of the set-up, showing on stderr what it says.

    Raises
    ------
    SetupError
        When the step fails, with the likely reason.
    """
    # A package found through PYTHONPATH would count as installed and be missing later.
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = ""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=clean,
    ) as step:
        try:
            for line in step.stdout or ():
                said = (said + line)[-10000:]
                sys.stderr.write(line)
                sys.stderr.flush()
        except BaseException:
            step.kill()
            raise
    if step.returncode:
        raise SetupError(f"the set-up failed. {reason(said)}")


def reason(said: str) -> str:
    """Return the likely reason of a failure from what a tool said."""
    import re

    for pattern, explanation in REASONS:
        if re.search(pattern, said.lower()):
            return explanation
    return "The lines above say why."


def environment() -> "dict[str, str]":
    """Return the environment for the program: this checkout, and no packages from elsewhere."""
    return dict(os.environ, PYTHONPATH=str(ROOT))


def run_program(arguments: "list[str]") -> int:
    """Run blotquant in the caller's folder; on POSIX this process becomes the program."""
    # -P: a file of the caller's folder must not be taken for a module of the program.
    command = [str(PYTHON), "-P", "-m", "blotquant", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())
    with subprocess.Popen(command, env=environment()) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:  # the program has got it too and ends by itself
                continue


def run_tests(arguments: "list[str]") -> int:
    """Run lint, format, types, import contracts and pytest; `arguments` are for pytest.

    All of them run, whatever fails, and pytest comes last.
    """
    settings = dict(environment(), PYRIGHT_PYTHON_IGNORE_WARNINGS="1")
    settings.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = [name for name, check in CHECKS if not passes(name, check, settings)]
    if failed:
        say(f"failed whatever the tests say: {', '.join(failed)}")
    tests = subprocess.run([str(PYTHON), "-m", "pytest", *arguments], cwd=str(ROOT), env=settings)
    return tests.returncode or int(bool(failed))


def run_packaging(arguments: "list[str]") -> int:
    """Make the packages that are named."""
    command = [str(PYTHON), str(ROOT / "packaging" / "build.py"), *arguments]
    return subprocess.run(command, cwd=str(ROOT), env=environment()).returncode


def passes(name: str, check: "tuple[str, ...]", settings: "dict[str, str]") -> bool:
    """Run one check and return whether all is well; otherwise show what it says."""
    done = subprocess.run(
        [str(PYTHON), *check], cwd=str(ROOT), env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    say(f"{name}: {'failed' if done.returncode else 'ok'}")
    if done.returncode:
        sys.stderr.write(done.stdout.decode("utf-8", "replace"))
    return not done.returncode


def _terminate(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _terminate)
    sys.exit(main(sys.argv[1:]))
