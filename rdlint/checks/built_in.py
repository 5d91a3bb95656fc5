"""The check kinds that come with rdlint."""

from rdlint.checks import (
    approval_date,
    blank,
    capability_level,
    capability_lists,
    capability_name,
    classification,
    framework_status,
    indicators,
    listed_value,
    missing,
    occupation_code,
    pcat_code,
    people_management,
    phrases,
    placeholder,
    relationship_row,
    repeated_words,
    role_number,
    schema_error,
    source_problem,
    spacing,
)

KINDS = tuple(
    module.KIND
    for module in (
        source_problem,
        schema_error,
        missing,
        blank,
        listed_value,
        placeholder,
        role_number,
        approval_date,
        classification,
        occupation_code,
        pcat_code,
        relationship_row,
        framework_status,
        capability_name,
        capability_level,
        capability_lists,
        people_management,
        indicators,
        phrases,
        repeated_words,
        spacing,
    )
)
