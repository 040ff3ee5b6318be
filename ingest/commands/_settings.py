"""Settings on the command line; and the settings of a command that runs without Scrapy."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, Self

from ingest.errors import UsageError

_NEARLY = 0.87  # how alike a misspelt name is: DATABSE is at 0.93, DATABASE_URL, which may be somebody's, at 0.8
GLOBAL = "Global Options"
"""The heading of the options that every command takes."""


class Settings(dict[str, Any]):
    """The project's settings, read as Scrapy's `Settings` are."""

    @classmethod
    def of_project(cls) -> Self:
        """What `ingest/settings.py` says."""
        from ingest import settings

        return cls({name: value for name, value in vars(settings).items() if name.isupper()})

    def setdict(self, values: Mapping[str, Any], priority: str) -> None:
        """Change some settings; Scrapy's `priority` needs no attention, as calls come in its order."""
        self.update(values)

    def getint(self, name: str) -> int:
        """One that is a whole number."""
        return int(self[name])

    def getfloat(self, name: str) -> float:
        """One that is a number."""
        return float(self[name])

    def getbool(self, name: str) -> bool:
        """One that is true or false."""
        return str(self[name]).lower() in ("1", "true")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Scrapy's own options, which every command takes."""
    group = parser.add_argument_group(GLOBAL)
    group.add_argument(
        "-s", "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting, such as DATABASE=FILE"
    )
    group.add_argument("-L", "--loglevel", metavar="LEVEL", help="log from this level on, such as INFO")
    group.add_argument("--logfile", metavar="FILE", help="log into this file, not on standard error")
    group.add_argument("--nolog", action="store_true", help="log nothing")
    group.add_argument("--pidfile", metavar="FILE", help="write the process's number into this file")
    group.add_argument("--profile", metavar="FILE", help="write where the time went into this file, as cProfile does")


def given(opts: argparse.Namespace) -> dict[str, Any]:
    """The settings that these options change.

    Raises:
        UsageError: `-s` without a name or a value, or with one that the setting cannot take.
    """
    found: dict[str, Any] = pairs("-s", opts.set)
    for name, value in found.items():
        _check(name, value)
    if opts.loglevel:
        _check("LOG_LEVEL", opts.loglevel)
        found |= {"LOG_ENABLED": True, "LOG_LEVEL": opts.loglevel}
    if opts.logfile:
        found |= {"LOG_ENABLED": True, "LOG_FILE": opts.logfile}
    if opts.nolog:
        found["LOG_ENABLED"] = False
    if opts.pidfile:
        Path(opts.pidfile).write_text(f"{os.getpid()}\n")
    return found


def _check(name: str, value: str) -> None:
    """Compare a value with the setting's own one: Scrapy reads it late, in the middle of its start."""
    known = _known()
    if name not in known:
        _refuse_misspelt(name)
    ours = known.get(name)
    if isinstance(ours, bool):
        wrong = "True or False" if value.lower() not in ("true", "false", "1", "0") else ""
    elif isinstance(ours, int | float):
        wrong = "" if re.fullmatch(r"-?\d+(?:\.\d+)?", value) else "a number"
    elif isinstance(ours, dict):
        wrong = "" if _is_object(value) else 'a JSON object such as {"a.part": 100}'
    elif name == "LOG_LEVEL":
        wrong = "" if value.isdigit() or value in logging.getLevelNamesMapping() else "a level such as INFO"
    else:
        return
    if wrong:
        raise UsageError(f"{name} takes {wrong}, not '{value}'")


def _known() -> dict[str, Any]:
    """The settings of the project over Scrapy's own, where Scrapy is loaded."""
    from ingest import settings

    scrapys = sys.modules.get("scrapy.settings.default_settings")
    return (vars(scrapys) if scrapys else {}) | vars(settings)


def _refuse_misspelt(name: str) -> None:
    """Refuse a name that is none but nearly one of ours; any other may be a setting of Scrapy or of somebody's part.

    Raises:
        UsageError: with the setting that was meant.
    """
    close = get_close_matches(name.upper(), Settings.of_project(), n=1, cutoff=_NEARLY)
    if close and not hasattr(import_module("scrapy.settings.default_settings"), name):
        raise UsageError(f"there is no setting {name}; did you mean {close[0]}?")


def _is_object(text: str) -> bool:
    with suppress(ValueError):
        return isinstance(json.loads(text), dict)
    return False


def pairs(option: str, texts: Sequence[str]) -> dict[str, str]:
    """The NAME=VALUE pairs of an option that may be repeated.

    Raises:
        UsageError: one is no NAME=VALUE.
    """
    split = [text.partition("=") for text in texts]
    if wrong := [name for name, sign, _ in split if not (name and sign)]:
        raise UsageError(f"{option} takes NAME=VALUE, not '{wrong[0]}'")
    return {name: value for name, _, value in split}
