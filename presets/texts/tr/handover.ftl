# Başkalarına verilen raporların ve yarıda kesilen denetimlerin metinleri.

label-headline-interrupted = Denetim yarıda kesildi: her şey denenmedi.
label-interrupted = yarıda kesildi
