"""What became of figures: changed, added, dropped, turned, or left behind somewhere."""
