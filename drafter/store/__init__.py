"""The case folder: reading, merging, saving.

Public names are in the modules: ``load.load_case`` and ``load.open_case``, ``create.new_case``,
``files.write_atomic``, ``lock.FileLock``.
"""
