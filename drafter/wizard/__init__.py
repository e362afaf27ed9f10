"""What is asked, in which order, and what becomes of the answers; knows no terminal.

Read first `question` and `questions` (what is open in a case, in order), `desk` (the case, saved one answer
at a time), `screen` and `step` (what is shown, what is taken), `machine` (the wizard: which step comes
next); `steps` says which module asks which kind of question. Most kinds have one: `fields`, `figure`,
`item`, `topic`, `promise`, `shortcoming`, `source`, `frame`, `annexes`, `review`, and `start` before there
is a case.

Answers from a file take another way to the same desk: `answer_file` reads the file, `answers.fill` goes
through it, `answering` says what one answer changes, `answers_told` what to say at the end; `listing`
prints the questions for it. `answered` says what stands there now; it is what lists and `map` show.
`checks` runs the checks, `found` is one thing they found, `accepting` the screen about it.
"""
