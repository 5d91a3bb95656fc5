"""Which severity reaches which threshold."""

import pytest

from rdlint.model import SEVERITIES, Severity, at_or_above

REACHES: dict[str, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


@pytest.mark.parametrize("threshold", REACHES)
@pytest.mark.parametrize("severity", SEVERITIES)
def test_reaches(severity: Severity, threshold: str) -> None:
    assert at_or_above(severity, threshold) is (severity in REACHES[threshold])


def test_an_unknown_threshold_is_no_silent_never() -> None:
    with pytest.raises(ValueError):
        at_or_above("error", "fatal")
