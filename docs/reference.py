"""Writes the command reference in README.md and docs/commands.md; `cog --check` in `make lint` compares."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from scrapy.cmdline import ScrapyArgumentParser
from scrapy.commands import ScrapyCommand
from scrapy.utils.misc import walk_modules_iter
from scrapy.utils.project import get_project_settings

GLOBAL = "Global Options"


def commands() -> Iterator[tuple[str, ScrapyCommand]]:
    """Our own commands, by name."""
    settings = get_project_settings()
    for module in walk_modules_iter(settings["COMMANDS_MODULE"]):
        if hasattr(module, "Command"):
            command = module.Command()
            command.settings = settings
            yield module.__name__.rpartition(".")[2], command


def table() -> None:
    """Print the commands as a Markdown table, a line each."""
    print("| Command | Does |\n|---|---|")
    for name, command in commands():
        print(f"| `{_escaped(_usage(name, command))}` | {command.short_desc()} |")


def details() -> None:
    """Print each command with its own options."""
    for name, command in commands():
        print(f"\n## scrapy {name}\n\n    {_usage(name, command)}\n\n{command.long_desc()}\n")
        options = [f"| `{_names(option)}` | {_escaped(option.help or '')} |" for option in _options(command)]
        if options:
            print("| Option | Meaning |\n|---|---|", *options, sep="\n")


def _usage(name: str, command: ScrapyCommand) -> str:
    return f"scrapy {name} {command.syntax()}".rstrip()


def _options(command: ScrapyCommand) -> list[argparse.Action]:
    parser = ScrapyArgumentParser(conflict_handler="resolve")
    command.add_options(parser)
    groups = [group for group in parser._action_groups if group.title != GLOBAL]
    return [action for group in groups for action in group._group_actions if "--help" not in action.option_strings]


def _names(option: argparse.Action) -> str:
    value = option.metavar or (option.choices and "|".join(map(str, option.choices))) or ""
    return " ".join(filter(None, (", ".join(option.option_strings), _escaped(str(value) if option.nargs != 0 else ""))))


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("%%", "%")
