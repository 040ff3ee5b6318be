"""What is measured of an element, by which its place in an article is judged."""
