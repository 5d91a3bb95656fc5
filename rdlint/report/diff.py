"""Two versions of a file as a unified diff that `git apply` takes."""


def unified_diff(old: str, new: str, name: str) -> str:
    """The diff of a file by its name relative to the root; the empty text where nothing differs."""
    # Only runs that show a diff need it.
    import difflib

    pairs = difflib.unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}", n=3)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in pairs)


def _lines(text: str) -> list[str]:
    """Lines as git counts them: a carriage return is a character like any other."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
