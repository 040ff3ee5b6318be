"""What the network is asked, and what it may answer: addresses, headers, waits, reservations, failures."""
