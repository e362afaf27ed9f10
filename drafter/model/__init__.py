"""The report: what a case says, and what follows from it. `report.Report` is the root.

Read in the order of use: `base` and `values` (how a scalar becomes a value), `ask` and `marks` (what a
field says of itself), `figure`, `items`, `body` and `report` (the fields), `parts` (what the parts are
called). `reckon.reckon` works out what each figure is worth (`formula`, `agreement`, `growth`),
`telling.Teller` how a reference reads. What may be wrong: `translate` (faults of the schema), `consistency`
(references and links, found by `walk`), `judge` (a value that cannot be), `doubts` and `aims` (one that
needs a reason). `progress` counts what is there.
"""
