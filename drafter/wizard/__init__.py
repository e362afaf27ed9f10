"""What is asked, in which order, and what becomes of the answers; knows no terminal."""
