# What explain says at a terminal, where nothing was given to it.

explain-paste-here = Klistra in serverns svar, felmeddelandet, loggen eller meddelandet som kom tillbaka, och tryck sedan på Enter och { $end }:
