"""What runs by itself: the schedule, the report on the sources' health, crawls on many machines."""
