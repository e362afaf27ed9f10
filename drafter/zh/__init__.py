"""Chinese text as pure functions; nothing here knows of reports or files.

Read in the order of use: `width` (folding, forbidden characters), `numerals` and `decimals`, then figures:
`figure_forms` is the grammar, `figures.parse_figure` reads one as it is typed into a `quantity.Quantity`,
`change` compares two. `prose.find_figures` finds them in running text (`prose_forms`, `prose_hanzi`,
`prose_names`, `prose_labels`, on text that `prose_width` made plain). `references` finds what a text refers
to. `dates`, `regions`, `titles` and `punctuation` stand alone; `columns`, `rows`, `wrapping` and `excerpt`
are for screens and messages, `near` for “是不是……？”, `regex` and `alternatives` for patterns.
"""
