"""The commands of Dépêche, one a file: `depeche NAME` and `scrapy NAME` find a command by its module's name.

To add one, write `NAME.py` with a class `Command(_base.Command)`. It loads Scrapy, where it crawls, inside `work`.
"""
