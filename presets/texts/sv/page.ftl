# The choice of language at the top of the HTML report.

# This language's own name: only languages that have one are offered.
label-page-language = Svenska
# What a screen reader says of a choice. $name: the name of the language
label-page-choice = Språk: { $name }
# Where the report would be too large with all languages.
label-page-large = Bara på svenska: på alla språk skulle sidan bli för stor. Den som skapar sidan väljer ett annat med --lang.
