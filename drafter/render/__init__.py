"""Document → a file or a screen: `word.render_word`, `html`, `text`, `json`; they know blocks and no
report.

`spans` says which characters of a block state which figures. `compared` and `traced` are two more things a
page may show: two drafts side by side, a document with every number marked. Sizes and distances are in
`word/tokens.py`.
"""
