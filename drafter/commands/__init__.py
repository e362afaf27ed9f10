"""One module a command, each with ``parser()`` and ``run()``; `drafter.cli.COMMANDS` names them.

A command reads, calls, writes and shows, and returns the exit code; what is worth testing alone stands
below it. All of them use `arguments` (a parser that speaks Chinese), `case` (which folder is meant), `show`
(faults, gaps and paths as lines) and `output` (where a document goes). What one command alone needs stands
in a folder of its own: `checking`, `comparing`, `tracing`. A library that takes time to load is imported
where it is used.
"""
