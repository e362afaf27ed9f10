"""Last year's report and this year's: promises answered, text carried over."""
