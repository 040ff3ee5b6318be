"""What a worker of xdist need not tell: it takes longer than many a test, once to say and once to hear."""

from __future__ import annotations

from typing import Any

import pytest

SHOWN_FROM = 0.005
"""Seconds: what took less is not in `--durations` either."""


def quieten(config: pytest.Config) -> None:
    """Let a worker tell how its tests went: not that each begins and ends, nor of set-ups that went well at once."""
    plugins = (plugin for plugin in config.pluginmanager.get_plugins() if hasattr(plugin, "sendevent"))
    for interactor in plugins:
        interactor.sendevent = _quiet(interactor.sendevent)


def _quiet(send: Any) -> Any:
    def tell(name: str, **said: Any) -> None:
        if name not in ("logstart", "logfinish") and not (name == "testreport" and _is_plain(said["data"])):
            send(name, **said)

    return tell


def _is_plain(report: dict[str, Any]) -> bool:
    """Whether it is of a set-up or an end, of which nobody needs to know."""
    return report["when"] != "call" and report["outcome"] == "passed" and report["duration"] < SHOWN_FROM
