"""The check kinds that come with rdlint: one module each, named as the kind is, which calls it KIND."""

from rdlint.rulebook.kinds import Kinds

_NAMES = """
    source-problem schema-error missing blank listed-value placeholder role-number date-of-approval classification
    occupation-code pcat-code relationship-row framework-status capability-name capability-level capability-lists
    people-management mixed-frameworks capability-group capability-description capability-profile level-for-grade
    occupation-sets indicators plan-years screenable unstable-content acronyms outcome verb-first list-form
    organisation-name near-name known-names former-website cluster-field act term-in-time approved-before articles
    articleless-names articleless-nouns doubled-determiner noun-number bare-noun verb-agreement verb-forms
    verb-series phrases word-family word-gap unlinked-words unlinked-verbs missing-verb broken-off small-start
    loose-verb lost-characters repeated-words repeated-phrases spacing spelling unbalanced damaged-text apostrophes
    misplaced-marks edge-marks order list-length blank-item repeated-item time-served exception-problem executive
    form-text section-heading head-count reporting-lines twins changed-field changed-level changed-text lost-item
    kept-field misplaced-hyphen open-compounds stray-capital small-words odd-words unlike-joined broken-pairs
    unended-lists
"""
#: Kinds whose module has a name of its own.
_MODULES = {
    "date-of-approval": "approval_date",
    "former-website": "website",
    "cluster-field": "cluster",
    "term-in-time": "term",
}

KINDS = Kinds({name: f"rdlint.checks.{_MODULES.get(name, name.replace('-', '_'))}" for name in _NAMES.split()}, {})
