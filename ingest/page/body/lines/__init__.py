"""From the text's elements to its lines."""
