"""What is done with a text whatever it says."""
