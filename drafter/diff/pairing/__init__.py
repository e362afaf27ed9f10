"""Which paragraph of the one draft became which of the other."""
