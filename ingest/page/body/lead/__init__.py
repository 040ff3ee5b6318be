"""The standfirst (chapô): where it stands, and how it is written."""
