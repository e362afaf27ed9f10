"""Report → Document, as a skeleton tells it: `assemble.assemble`; `order` says which text and stage is
wanted.

`manifest` finds and reads a skeleton, `check` looks for its faults, `templates` renders its short texts. Of
a document `frame` makes what stands around the parts, `body` the parts and sections, `items` the items,
`headings` and `numbering` the headings, `annexes` the tables, all through one `writer`. `formulations` are
the ready sentences; `privacy` stops what must not travel with a 公开稿.
"""
