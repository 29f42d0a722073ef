# Etiketter i rapporter som lämnas vidare och i körningar som avbröts.

label-headline-interrupted = Avbrutet: allt hann inte provas.
label-interrupted = avbrutet
