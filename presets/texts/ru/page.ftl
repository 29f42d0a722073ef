# The choice of language at the top of the HTML report.

# This language's own name: only languages that have one are offered.
label-page-language = Русский
# What a screen reader says of a choice. $name: the name of the language
label-page-choice = Язык: { $name }
# Where the report would be too large with all languages.
label-page-large = Только на русском языке: на всех сразу эта страница была бы слишком большой. Другой язык выбирает параметром --lang тот, кто её создаёт.
