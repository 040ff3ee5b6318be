"""`depeche show`."""

from __future__ import annotations

import argparse
import json

from rich.text import Text

from ingest.api import NotFoundError
from ingest.commands import _base
from ingest.commands._console import Console
from ingest.commands._errors import StoppedError
from ingest.commands._hits import address, clean
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.items import Article
from ingest.query.french import ACCESS, LANGUAGES, count
from ingest.store.rows import as_json
from ingest.times import in_paris


class Command(_base.Command):
    """One article, to be read."""

    stores = "all"
    french = True

    def syntax(self) -> str:
        return "[options] ID-or-URL"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="all columns as one JSON object")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("un article, par son numéro ou son adresse : depeche show 12")
        if not args[0].isdecimal() and "://" not in args[0]:
            raise UsageError(f"« {args[0]} » n'est ni un numéro ni une adresse : depeche show 12")
        try:
            with self.store() as store:
                article = store.article(int(args[0]) if args[0].isdecimal() else args[0])
        except NotFoundError:
            raise StoppedError(Exit.PROBLEM, f"aucun article {args[0]} ; depeche search en donne les numéros") from None
        if opts.json:
            print(json.dumps({"id": article.id} | as_json(article), ensure_ascii=False, indent=2))
        else:
            _print(article)


def _print(article: Article) -> None:
    console = Console(highlight=False)
    console.print(Text(clean(article.title), style="bold"))
    console.print(Text(clean(" · ".join(filter(None, _facts(article)))), style="dim"))
    console.print(address(article.url), soft_wrap=True)
    texts = [article.lead] if article.lead and not article.body.startswith(article.lead) else []
    for text in (*texts, *article.body.splitlines()):
        console.print()
        console.print(Text(clean(text)))


def _facts(article: Article) -> list[str | None]:
    changed = article.modified_at != article.published_at and in_paris(article.modified_at)
    return [
        article.site_name or article.source,
        in_paris(article.published_at),
        f"modifié {changed}" if changed else None,
        ", ".join(article.authors),
        article.section,
        LANGUAGES.get(article.language, article.language),
        f"accès {ACCESS.get(article.access, article.access)}",
        count(article.word_count, "mot"),
        f"copie de {article.duplicate_of}" if article.duplicate_of else None,
    ]
