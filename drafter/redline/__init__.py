"""Comments and tracked changes in a .docx that exists already."""
