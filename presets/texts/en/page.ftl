# The choice of language at the top of the HTML report.

# This language's own name: only languages that have one are offered.
label-page-language = English
# What a screen reader says of a choice. $name: the name of the language
label-page-choice = Language: { $name }
# Where the report would be too large with all languages.
label-page-large = Only in English: in all languages this page would be too large. Whoever makes it chooses another with --lang.
