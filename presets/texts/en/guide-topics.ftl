# The step-by-step troubleshooters of presets/guides.

## Choices that many questions share

guide-yes = Yes
guide-no = No
guide-helped = Does it work now?
guide-done = Good. Keep the settings as they are now.
guide-run-check = Let mailmedic do the check: mailmedic check { $address }

## Which message did you get?

guide-message = Which message did you get?
guide-message-ask = Which message does the mail program show?
guide-message-connection = No connection to the server, or it takes too long
guide-message-auth = “Authentication required”, “Sender address rejected: Access denied” or “Send AUTH command first”
guide-message-owned = “Sender address rejected: not owned by auth user”
guide-message-disabled = “Login failure or POP3 disabled”, “Invalid credentials or IMAP is disabled”
guide-message-spam = “Message rejected under suspicion of SPAM”
guide-message-certificate = A warning about a certificate
guide-message-password = User name or password not accepted, or it asks for them again and again
guide-message-connections = “Too many simultaneous connections”
guide-message-returned = A message that I sent came back, or cannot be sent
guide-message-other = Another one
guide-message-explain = Copy the message word for word and run: mailmedic explain 'the message'. It works without a network, and also reads whole logs and delivery reports.

## No connection

guide-connection = No connection to the server
guide-connection-web = Open the webmail of { $provider } in a browser and sign in with the user name and the password of the mailbox (an app password works in mail programs only). Type both by hand; do not use what the browser has saved.
guide-connection-web-ask = Can you sign in there?
guide-connection-web-page = The page does not open
guide-connection-web-refused = The page opens, but refuses user name or password
guide-connection-internet = Open any other web page. If that fails too, this computer does not reach the internet, and that is why the mail program neither receives nor sends: check its network settings and the router.
guide-connection-switch = Check in the webmail settings whether the protocol that the mail program uses (IMAP or POP3) is switched on. With many providers it is off in a new mailbox: if the program itself is set up correctly, this is the most common reason.
guide-connection-wait = It can take a few minutes until such a change takes effect: only then try again.
guide-connection-servers = Compare the servers in the settings of the mail program with these:
guide-connection-where = Where your program has them: mailmedic guide set-up --client NAME
guide-connection-block = If there is an antivirus program, a firewall or a proxy, switch it off for a moment and try again. Then switch it on again. If that was the reason, make an exception for the mail program there.
guide-connection-port = If only sending fails, use port 465 (SSL/TLS) or 587 (STARTTLS). Many networks block port 25, and it was never meant for mail programs.

## Certificates

guide-certificate = Certificate errors
guide-certificate-clock = Look at the date and time of this computer. With a wrong date the system takes a good certificate for expired or not yet valid.
guide-certificate-clock-ask = Are the date and the time right, neither behind nor ahead?
guide-certificate-clock-set = Let the system set date, time and time zone by itself over the internet, and connect again.
guide-certificate-updates = Install all updates of the system and of the mail program. They bring the list of trusted authorities up to date.
guide-certificate-antivirus = Switch off the check of encrypted connections (HTTPS, SSL) in the antivirus program, such as Kaspersky or ESET, or exclude the mail program from it. If such a program is the reason, mailmedic check names it.
guide-certificate-name = Check that the server name in the mail program is exactly the official one:
guide-certificate-never = Do not install a downloaded certificate as a trusted root, as old instructions ask for: whoever has its key could then read all encrypted connections of this computer. The certificates of large providers are accepted without it. If you are not sure, ask a specialist.
guide-certificate-network = Try another network, such as a phone's hotspot. If the warning is gone there, something in the first network answers in the server's place: ask its administrator, and enter no password there.

## Mail is missing

guide-missing = Mail is missing
guide-missing-ask = What has happened?
guide-missing-a-deleted = I deleted the mail
guide-missing-a-folder = The mail is not in its folder
guide-missing-a-vanish = Mail disappears by itself
guide-missing-a-web = Deleted in the mail program, but still there on the web
guide-missing-a-sent = The mail program does not show what I sent elsewhere
guide-missing-kept = Deleted mail is kept for a while, then it is erased from the servers:
guide-missing-when = Was it deleted within this time?
guide-missing-open-trash = In the webmail, open the folder with deleted mail.
guide-missing-select = Select the mail that you want back.
guide-missing-move = Choose “Move to folder”, and then the folder where it belongs, such as the Inbox.
guide-missing-gone = It cannot be restored: it is erased from the servers. Ask the sender for it, and check whether a program on another computer still has a copy.
guide-missing-other-folder = It probably lies in another folder, such as deleted mail or spam. Search all folders in the webmail: by the sender's name or address, or by a part of the text or the subject.
guide-missing-found = Did you find it?
guide-missing-open-found = Open the folder that it is in.
guide-missing-why = What may have deleted or moved it?
guide-missing-a-program = I use a mail program or another device
guide-missing-a-filter = There are filters (rules)
guide-missing-a-person = Somebody else may be able to open the mailbox
guide-missing-a-blocked = The mailbox was blocked
guide-missing-imap = With IMAP, what you delete in the program is deleted on the server and on all devices, too: program and mailbox are kept in step.
guide-missing-pop-deletes = With POP3, many programs delete mail from the server when they have fetched it. Look in the account settings of the program for “Leave messages on server” and switch it on; the provider cannot set that for you.
guide-missing-only-here = To delete in the program only and keep all mail on the web, a program can be set up with POP3. It is not recommended: program and mailbox then differ.
guide-missing-filter = Open the list of filters in the settings of the webmail, and those in the mail program. Delete or change those that move or delete this mail.
guide-missing-person = You may have forgotten to sign out on somebody else's device. Sign out everywhere in the account settings, and change the password. Passwords made for programs often end with that: make new ones.
guide-missing-person-yandex = At Yandex, choose “Log out on all devices” in the account menu or on the account page (Yandex ID).
guide-missing-blocked = The provider's security may have found the account suspicious. Sign in to the webmail and do what it asks for; opening the mailbox again can take a few hours.
guide-missing-blocked-yandex = Yandex mostly does that to mailboxes without a phone number or with an invented name: add your real ones in Yandex ID. (From an older help page, not confirmed since.)
guide-missing-pop3 = The program is set up with POP3, which copies mail to the computer and does not keep program and mailbox in step. Use IMAP.

## Sending is refused

guide-sending = Sending is refused, or mail comes back
guide-sending-ask = What does the refusal say?
guide-sending-a-limit = Too many messages or recipients
guide-sending-a-attachment = The attachment or the size
guide-sending-a-recipient = The recipient: mailbox full, not found, disabled
guide-sending-a-disabled = “Message sending for this account is disabled”
guide-sending-a-dynamic = “We do not accept mail from dynamic IP”
guide-sending-a-report = A report of failed delivery came
guide-sending-auth = Switch on authentication for the outgoing server in the account settings of the mail program, with the same user name and password as for receiving. In The Bat! the option is called “SMTP authentication”, in Outlook “My outgoing server (SMTP) requires authentication”.
guide-sending-from = Set the From address in the mail program to the address of the account that signs in to the outgoing server. Another address must first be added to the account as an alias.
guide-sending-spam-web = Open the webmail and send any message from there as a test: it shows that a person is writing, not a robot. If the refusal has a link, open it.
guide-sending-scan = Scan the computer for malware, for example with the free scanners Dr.Web CureIt! or Kaspersky Virus Removal Tool.
guide-sending-spam-support = If an ordinary message is refused as spam again and again, only the support of the provider that refused can help: open the link in the refusal or write to them.
guide-sending-limits = These limits are known:
guide-sending-stop = Stop sending for 24 hours. New tries make the block last longer.
guide-sending-newsletter = Use a service made for newsletters for large mailings. A free mailbox is not made for them.
guide-sending-attachment = Remove the attachment, put the file into cloud storage and send the link. Programs and scripts are refused inside archives, too, and a password on the archive is no way round it.
guide-sending-forbidden = File types that { $provider } refuses:
guide-sending-r-full = Mailbox full: wait and send again later, or tell the recipient by other means. If it is your own mailbox, delete old mail and empty the folders for deleted mail and spam.
guide-sending-r-unknown = User not found: the address does not exist there. Check it letter by letter, or ask the recipient by other means.
guide-sending-r-disabled = Account disabled: the mailbox was most likely deleted because it was not used for a long time. Ask for another address.
guide-sending-disabled = The provider suspects that somebody else has got the password. Change the password of the mailbox in a browser, then make a new password for mail programs.
guide-sending-dynamic = Send through the outgoing server of your own provider with sign-in, port 465 or 587. The message was refused because the name (PTR) of the sending address looks like that of a home connection, from which much spam comes. With a server of your own, only the internet provider can change the PTR.
guide-sending-report = The report always names the reason. Save it as a file and give all of it to mailmedic: mailmedic explain report.eml
guide-sending-report-page = The usual reasons, on a page of { $provider }:

## Sign-in

guide-signin = User name or password is not accepted
guide-signin-check = Check the password of the mailbox: sign in to the webmail with it, typed by hand. (An app password works in mail programs only.)
guide-signin-ask = Does it work there?
guide-signin-reset = Set a new password in the webmail (“Forgot the password?”), then enter it in the mail program, or a new app password if the provider wants one.
guide-signin-user = Compare the user name in the mail program:
guide-signin-password = The password of the mailbox is often not the right one for mail programs:
guide-signin-update = Update the mail program to its newest version. If it offers the sign-in of the provider in a browser window (OAuth2), use that.
guide-signin-changed = If the password was changed recently, enter the user name and password in the mail program again, or set the account up again. Where the provider has app passwords, the change often ends them: make a new one.
guide-signin-link = If the refusal has a link, open it in a browser on the same network and confirm that the sign-in was yours.
guide-signin-own-app = To rule the mail program out, try the provider's own app once.

## Several devices

guide-devices = Several devices, IMAP or POP3, and limits
guide-devices-ask = What is it about?
guide-devices-a-which = Which one should I use, IMAP or POP3?
guide-devices-a-pop = I use POP3: folders, copies, read marks
guide-devices-a-switch = From POP3 to IMAP
guide-devices-a-many = Too many connections, too much traffic, blocked for checking too often
guide-devices-a-pop1000 = POP3 says “No such message, only 1000 messages in maildrop”
guide-devices-imap = IMAP keeps program and mailbox in step: all folders, standard and own ones, old mail and new, with sent mail on the server too. All devices show the same, at the same time.
guide-devices-pop = POP3 copies mail to one computer: into the Inbox of the program, without folders. What you send is kept on that computer only.
guide-devices-use-imap = Use IMAP, unless all mail is to stay on a single computer. Webmail and mail programs can be used side by side.
guide-devices-pop-filter = Set up filters in the mail program to sort fetched mail into folders.
guide-devices-pop-folders-yandex = Yandex gives only the Inbox over POP3 by default. Under Settings → Mail clients, tick the other folders to fetch; the spam folder can be one of them.
guide-devices-pop-read-yandex = Fetched mail stays unread on the web. An option beside it marks mail as read when it is fetched over POP3.
guide-devices-pop-copies = Mail deleted in the program may stay on the server, or go to the deleted mail there, depending on the program. Look for “Leave messages on server” in its account settings. To delete on the server from the program, use IMAP.
guide-devices-switch-1 = Switch IMAP on in the settings of the webmail, if it is off there.
guide-devices-switch-2 = Add the mailbox to the mail program once more, this time as IMAP, and wait until it has read all folders.
guide-devices-switch-3 = Drag mail that exists only in the old POP3 account, such as sent mail, into folders of the new one. Then remove the old account.
guide-devices-close = Close the mail program on other devices and close windows you do not need; each may hold several connections.
guide-devices-pause = Set up several computers one after the other, with a pause after each: the first download of a large mailbox can use up the daily volume, and the account is then closed for up to a day.
guide-devices-interval = Let the program check for mail no more often than every 10 minutes.
guide-devices-oldest = Open the mailbox in a browser, delete or move the oldest mail of the Inbox, and fetch again. Better still, use IMAP: it shows all mail.

## Basics

guide-basics = What the words mean
guide-basics-incoming = The incoming mail server hands over your mail: by IMAP (port 993) or by POP3 (port 995), both encrypted with SSL/TLS. On the old ports 143 and 110 the connection begins without encryption.
guide-basics-outgoing = The outgoing mail server (SMTP, port 465 with SSL/TLS or 587 with STARTTLS) takes the mail that you send, after you have signed in.
guide-basics-user = The user name is mostly the full address with the @ and the domain:
guide-basics-plus = With some providers, name+anything@… reaches the mailbox of name@…: useful for addresses that are given out only once. The + part never belongs in the user name.
guide-basics-domains = Some providers give one mailbox the same name in several domains:
guide-basics-app = The provider's own app for phones needs the address and the password only; it knows the servers, and can often hold mailboxes of other providers, too.

## Moving mailboxes

guide-moving = Moving the mailboxes of an organisation
guide-moving-ask = Which part?
guide-moving-a-before = Before it begins
guide-moving-a-source = The source server
guide-moving-a-list = The list of mailboxes
guide-moving-a-after = Errors, and running it again
guide-moving-domain = Confirm your domain with the new provider, and link it to your organisation there. Importing works only afterwards. The source may be a server of your own or a public provider.
guide-moving-protocol = Check for EVERY mailbox that IMAP (or POP3) access is switched on at the source, and that its password works for programs. Most failures come from those where it is not.
guide-moving-batch = For one mailbox: mailmedic check ADDRESS --protocol imap
guide-moving-imap = Choose IMAP if the source offers it: it brings the folders along. POP3 brings the Inbox only.
guide-moving-fields = The form asks for protocol, server name (or IP address), port and SSL. Use SSL. For known providers these are set for you; for another server choose “your own server”.
guide-moving-login = If the source wants the full address as the user name, give the full address in the list.
guide-moving-owner = Where no owner is named for a mailbox, the new service makes a new account with the same user name and password.
guide-moving-format = Yandex 360 takes a CSV file: semicolons, every field in quotation marks, a header row that must stay as it is, UTF-8, at most 20,000 accounts.
guide-moving-old-format = Lists in the older formats (login and password with a space between, or in quotation marks with commas) belong to services that are closed. A space before or after a value inside the quotation marks counts as part of it: remove it.
guide-moving-errors = The import page shows the errors of each mailbox. The usual ones: wrong password at the source, first line of the file missing or changed, wrong encoding.
guide-moving-again = Correct what is wrong and start the import again, with the failed mailboxes only.
