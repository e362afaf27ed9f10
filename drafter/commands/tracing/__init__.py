"""What ``drafter trace`` needs: the numbers of a case or file, and their views."""
