# What explain says at a terminal, where nothing was given to it.

explain-paste-here = Sunucunun yanıtını, hata metnini, günlüğü ya da geri dönen iletiyi yapıştırın, ardından Enter ve { $end } tuşlarına basın:
