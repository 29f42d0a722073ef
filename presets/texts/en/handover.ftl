# Labels of reports that are handed over, and of runs that were ended early.

label-headline-interrupted = Interrupted: not everything was tried.
label-interrupted = interrupted
