# Labels of reports that are handed over, and of runs that were ended early.

label-headline-interrupted = Interrupted: not everything was tried.
label-interrupted = interrupted

## The note to the person whose mail it is

label-note-greeting = Hello,
# $date: YYYY-MM-DD
label-note-opening = The mail servers were checked on { $date }, the way a mail program would use them. This is the result:
# $whom: a mail address or user name
label-note-opening-for = The mail access of { $whom } was checked on { $date }, the way a mail program would use it. This is the result:
label-note-steps = What to do:
label-note-more = There is something else to look at:
label-note-settings = Settings for the mail program:
# $way: receive or send, as label-receive and label-send have it
label-note-setting = { $way } ({ $protocol }): { $host }, port { $port }, { $security }
# $name: of the setting; $value: what to enter
label-note-value = { $name }: { $value }
label-note-stuck = If you get stuck, please write which step it was and what exactly the mail program shows.
label-note-password = Please never send your password to anybody. Nobody needs it to help you.
