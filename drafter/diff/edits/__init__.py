"""What differs inside of paragraphs that belong together, told as edits."""
