"""The tables, typed: one import for whoever reads them."""

from __future__ import annotations

from drafter.data.departments import Department, department, departments
from drafter.data.identities import Identity, identities, identities_of
from drafter.data.indicators import (
    Indicator,
    Indicators,
    Kind,
    every_indicator,
    indicators,
    kinds,
)
from drafter.data.origins import LISTED, UNVERIFIED, Origin
from drafter.data.politics import PoliticalFormula, plenum, political_formulas
from drafter.data.submissions import SubmissionType, submission_types
from drafter.data.targets import Target, TargetSet, target_sets, targets_for
from drafter.data.topics import Element, Topic, elements, topics, topics_by_name, topics_of

__all__ = [
    "LISTED",
    "UNVERIFIED",
    "Department",
    "Element",
    "Identity",
    "Indicator",
    "Indicators",
    "Kind",
    "Origin",
    "PoliticalFormula",
    "SubmissionType",
    "Target",
    "TargetSet",
    "Topic",
    "department",
    "departments",
    "elements",
    "every_indicator",
    "identities",
    "identities_of",
    "indicators",
    "kinds",
    "plenum",
    "political_formulas",
    "submission_types",
    "target_sets",
    "targets_for",
    "topics",
    "topics_by_name",
    "topics_of",
]
