"""Pages that stand in an article's place: consent to cookies, checks for robots, logins, errors answered with 200."""
