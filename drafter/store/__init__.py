"""The case folder: reading, merging, saving.

Read in the order of use: `names` (what the files are called), `load.open_case` reads all of them with every
fault at once and lets `merge` make one report (`left_items`: what a department says of an item left to it).
`create` makes a folder, `save.change_file` changes values under a `lock` (`holder`), `files.write_atomic`
is the only way to the disk, `trouble` says why it failed. `dump` writes a model as a tree. Past states:
`history`, `bookmark`, `git`; `changes` finds what differs between two, `apply` makes it.
"""
