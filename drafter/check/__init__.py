"""What a careful reader would find in a draft before anyone else does."""
