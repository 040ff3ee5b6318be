"""Writes the command reference of docs/commands.md; `cog --check` in `make lint` compares."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from ingest.commands import _help
from ingest.commands._base import Command
from ingest.commands._settings import GLOBAL


def commands() -> Iterator[tuple[str, Command]]:
    """Our own commands, by name."""
    return ((name, _help.load(name)) for name in _help.names())


def table() -> None:
    """Print the commands as a Markdown table, a line each, with links to their options."""
    print("| Command | Does |\n|---|---|")
    for name, command in commands():
        print(f"| [`{_escaped(_usage(name, command))}`](#depeche-{name}) | {command.short_desc()} |")


def details() -> None:
    """Print each command with its own options."""
    for name, command in commands():
        print(f"\n## depeche {name}\n\n    {_usage(name, command)}\n\n{command.long_desc()}\n")
        options = [f"| `{_names(option)}` | {_escaped(_help_of(option))} |" for option in _options(command)]
        if options:
            print("| Option | Meaning |\n|---|---|", *options, sep="\n")


def _usage(name: str, command: Command) -> str:
    return f"depeche {name} {command.syntax()}".rstrip()


def _options(command: Command) -> list[argparse.Action]:
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    command.add_options(parser)
    groups = [group for group in parser._action_groups if group.title != GLOBAL]
    return [action for group in groups for action in group._group_actions if "--help" not in action.option_strings]


def _help_of(option: argparse.Action) -> str:
    """What `-h` shows, the default filled in."""
    return (option.help or "") % vars(option) if "%" in (option.help or "") else option.help or ""


def _names(option: argparse.Action) -> str:
    value = option.metavar or (option.choices and "|".join(map(str, option.choices))) or ""
    return " ".join(filter(None, (", ".join(option.option_strings), _escaped(str(value) if option.nargs != 0 else ""))))


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
