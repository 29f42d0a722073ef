# Where a provider takes tokens alone.

evidence-preset-says-passwords-ended = The provider takes no passwords from mail programs any more, whatever the password is (so its record says).
question-token = Get an access token for mail (mailmedic token --provider …) and run the check again with it: if that is accepted, only the way of signing in was wrong.
