# The choice of language at the top of the HTML report.

# This language's own name: only languages that have one are offered.
label-page-language = Türkçe
# What a screen reader says of a choice. $name: the name of the language
label-page-choice = Dil: { $name }
# Where the report would be too large with all languages.
label-page-large = Yalnızca Türkçe: tüm dillerde bu sayfa çok büyük olurdu. Sayfayı oluşturan kişi --lang ile başka bir dil seçebilir.
