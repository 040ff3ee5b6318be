"""The Conversation, French edition."""

from spiders.base import NewsSpider


class TheConversationSpider(NewsSpider):
    """Researchers explain; its feed is that of all subjects."""

    name = "theconversation"
    site_name = "The Conversation"
    homepage = "https://theconversation.com/fr"
    country = "FR"
    allowed_domains = ("theconversation.com",)
    feeds = ("https://theconversation.com/fr/articles.atom",)
    languages = ("fr",)
    schedule = "13 8-20/4 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
