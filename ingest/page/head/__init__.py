"""What a page says of itself: headline, byline, dates, access, and the rest of an article's record.

Each field begins with one file, which asks the others:

- headline: `headline`, with `kickers` over it; `section`, `canonical`, `details`.
- authors: `byline` asks `declared_authors`, `signatures` (marks of templates, `signed_lines`, `dated_lines`),
  `lone_names` and `last_line`; a name is read by `person_names` and judged by `name_kinds` and `houses`.
- dates: `dates` asks `stamps` and `datelines`; `moments` and `plain_dates` read what `written_dates` has patterns of.
- access: `access` asks `paid_parts` and `paywall_notices`.
- where to look: `zone`, `masthead`, `line_texts`, `short_lines`.
- `stated` reads what only a page's data have; `origins` tells where each field stood.
"""
