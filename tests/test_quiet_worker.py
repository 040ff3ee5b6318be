"""Workers leave out what nobody needs to know of a test, and nothing that anybody does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.quiet_worker import quieten


class Interactor:
    """What xdist sends events by."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, dict[str, Any]]] = []

    def sendevent(self, name: str, **said: Any) -> None:
        self.sent.append((name, said))


@pytest.fixture
def interactor() -> Interactor:
    interactor, config = Interactor(), pytest.Config.fromdictargs({}, [])
    config.pluginmanager.register(interactor)
    quieten(config)
    return interactor


def report(when: str, outcome: str, duration: float) -> dict[str, Any]:
    return {"when": when, "outcome": outcome, "duration": duration}


@pytest.mark.parametrize(
    "data", [("call", "passed", 0.0), ("setup", "failed", 0.0), ("setup", "skipped", 0.0), ("teardown", "passed", 1.0)]
)
def test_how_a_test_went_is_told(interactor: Interactor, data: tuple[str, str, float]) -> None:
    interactor.sendevent("testreport", data=report(*data))
    assert interactor.sent == [("testreport", {"data": report(*data)})]


def test_what_went_well_at_once_is_not_told(interactor: Interactor) -> None:
    interactor.sendevent("logstart", nodeid="a")
    interactor.sendevent("testreport", data=report("setup", "passed", 0.001))
    interactor.sendevent("runtest_protocol_complete", item_index=1)
    interactor.sendevent("logfinish", nodeid="a")
    assert interactor.sent == [("runtest_protocol_complete", {"item_index": 1})]
