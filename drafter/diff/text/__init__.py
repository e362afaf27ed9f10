"""Characters, words and sentences made comparable, and what differs between two rows of them."""
