"""What is taken out of a page's tree before its text is looked for."""
