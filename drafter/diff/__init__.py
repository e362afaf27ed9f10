"""What differs between two drafts: facts first, then words."""
