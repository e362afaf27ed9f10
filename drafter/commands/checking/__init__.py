"""What ``drafter check`` needs around the rules: targets, places, copies, views."""
