# What explain says at a terminal, where nothing was given to it.

explain-paste-here = Вставьте ответ сервера, текст ошибки, журнал или вернувшееся письмо, затем нажмите Enter и { $end }:
