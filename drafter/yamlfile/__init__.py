"""The one door to YAML: read with places and every fault at once, write, change one value."""

from __future__ import annotations

from drafter.yamlfile.dump import dump_yaml
from drafter.yamlfile.file import YamlFile, parse_yaml, read_yaml
from drafter.yamlfile.patch import Change, patch_yaml
from drafter.yamlfile.places import Position
from drafter.yamlfile.tree import Scalar, Tree

__all__ = [
    "Change",
    "Position",
    "Scalar",
    "Tree",
    "YamlFile",
    "dump_yaml",
    "parse_yaml",
    "patch_yaml",
    "read_yaml",
]
