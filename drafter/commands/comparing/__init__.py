"""What ``drafter diff`` needs around the comparison: sides and views."""
