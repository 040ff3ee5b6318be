"""What speaks for each kind of page that is no article: lists, shops, a site's pages about itself."""
