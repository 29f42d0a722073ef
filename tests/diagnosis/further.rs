//! More staged accounts, where more than a password is at stake: tokens, ways
//! without TLS, senders, other providers, domains of customers, names written
//! in another way. What holds for them stands in `accounts.rs`.

use std::fmt::Write as _;

use mailmedic::{
    knowledge::{Knowledge, Preset},
    model::{Cause, Protocol, Security},
    sim::Scenario,
};

use super::{
    APP, DOVECOT_IMAP, DOVECOT_POP3, GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP, OK, OWN, POSTFIX_SMTP,
    ROBOT, YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP,
};

const MS_IMAP: &str = "NO LOGIN failed.";
const MS_TOKEN: &str = "NO AUTHENTICATE failed.";
const MS_POP3: &str = "-ERR Logon failure: unknown user name or bad password.";
const MS_SMTP: &str = "535 5.7.3 Authentication unsuccessful [X.PROD.OUTLOOK.COM]";
const MS_BASIC: &str = "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. \
                        [X.PROD.OUTLOOK.COM]";
const MS_TENANT: &str = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the \
                         Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.";
const MS_LOCKED: &str =
    "535 5.7.139 Authentication unsuccessful, account is locked. Contact your administrator.";
const YAHOO_IMAP: &str = "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials";
const YAHOO_SMTP: &str = "535 5.7.0 (#AUTH005) Too many bad auth attempts.";
const QQ_POP3: &str = "-ERR Please using authorized code to login.";
const QQ_SMTP: &str = "535 Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com";
const ZOHO_IMAP: &str =
    "NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator";
const GMX_SMTP: &str = "535 Authentication credentials invalid";
const GMAIL_ADMIN: &str = "NO [ALERT] IMAP access is disabled for your domain. Please contact your domain \
                           administrator. (Failure)";
const GMAIL_TOKEN: &str = "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)";
const DOWN_IMAP: &str = "NO [UNAVAILABLE] Temporary authentication failure.";

/// The offers of servers that take tokens as well.
const TOKENS: [&str; 3] = [
    r#"["IMAP4rev1", "SASL-IR", "AUTH=PLAIN", "AUTH=XOAUTH2"]"#,
    r#"["USER", "SASL PLAIN XOAUTH2"]"#,
    r#"["AUTH PLAIN LOGIN XOAUTH2"]"#,
];
const PASSWORDS: [&str; 3] =
    [r#"["IMAP4rev1", "AUTH=PLAIN"]"#, r#"["USER", "SASL PLAIN"]"#, r#"["AUTH PLAIN LOGIN"]"#];

/// What is given to sign in with.
#[derive(Clone, Copy)]
enum Given {
    Password(&'static str),
    /// A token that the servers know, with what they say of it beside their
    /// refusal (status, and the rest of the entry).
    Token(&'static str),
}
use Given::{Password, Token};

pub(super) struct Account {
    pub(super) address: &'static str,
    given: Given,
    pub(super) truth: Cause,
    /// Whether the evidence suffices.
    pub(super) settles: bool,
    /// What IMAP, POP3 and SMTP answer; `""` is not asked.
    pub(super) says: [&'static str; 3],
    /// Lines of `[check]`, such as the user name or the sender.
    check: &'static str,
    /// Lines of every server.
    server: &'static str,
}

const fn account(
    address: &'static str,
    given: Given,
    truth: Cause,
    settles: bool,
    says: [&'static str; 3],
) -> Account {
    Account { address, given, truth, settles, says, check: "", server: "" }
}

impl Account {
    const fn check(self, check: &'static str) -> Self {
        Self { check, ..self }
    }

    const fn server(self, server: &'static str) -> Self {
        Self { server, ..self }
    }
}

#[rustfmt::skip]
pub(super) fn accounts() -> Vec<Account> {
    use Cause::{
        AccountBlocked as Blocked, AppPasswordRequired as App, AuthorizationDenied as Denied,
        BasicAuthDisabled as Basic, HumanVerificationRequired as Robot, LoginRateLimited as Limited,
        OauthTokenInvalid as BadToken, ProtocolDisabled as Off, ProtocolDisabledByAdmin as Admin,
        SenderNotOwned as Sender, SendingDisabled as NoSending, ServerTemporaryFailure as Down,
        TlsRequiredBeforeAuth as NeedsTls, UserAgreementNotAccepted as Agreement,
        UsernameFormat as Form, WebLoginRequired as Web, WrongPassword as Wrong,
    };
    const EXPIRED: Given = Token(r#"status = "401", schemes = "bearer""#);
    const GOOGLE: Given = Token(r#"status = "400", schemes = "Bearer", scope = "https://mail.google.com/""#);
    const REVOKED: Given = Token(r#"status = "invalid_token""#);
    const SCOPE: Given = Token(r#"status = "insufficient_scope", scope = "mail:imap_full""#);
    const GOOD: Given = Token("");
    vec![
        // Tokens
        account("anna@gmail.com", GOOGLE, BadToken, true, [GMAIL_TOKEN, "", GMAIL_SMTP]),
        account("anna@gmail.com", GOOGLE, Form, false, [GMAIL_TOKEN, "", ""]),
        account("anna@example.org", EXPIRED, BadToken, true, [GMAIL_TOKEN, DOVECOT_POP3, POSTFIX_SMTP]),
        account("anna@example.org", REVOKED, BadToken, true, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        account("anna@example.org", SCOPE, BadToken, true, [DOVECOT_IMAP, "", ""]),
        account("anna@yandex.ru", REVOKED, BadToken, true, [YANDEX_IMAP, "", YANDEX_SMTP]),
        account("anna@outlook.com", GOOD, BadToken, false, [MS_TOKEN, "", ""]),
        account("anna@outlook.com", GOOD, Form, false, [MS_TOKEN, "", ""]),
        account("anna@outlook.com", GOOD, Denied, false, [OK, "", MS_SMTP]),
        account("anna@outlook.com", GOOD, BadToken, true, [OK, "", MS_SMTP]),
        account("anna@outlook.com", GOOD, Off, false, [OK, MS_POP3, OK]),
        account("anna@firm.example", GOOD, Admin, true, [OK, "", MS_TENANT]).check("provider = \"microsoft365\""),
        // Microsoft, by password
        account("anna@outlook.com", Password(OWN), Basic, true, [MS_IMAP, MS_POP3, MS_BASIC]),
        account("anna@outlook.com", Password(OWN), Basic, true, [MS_IMAP, "", ""]),
        account("anna@hotmail.com", Password(OWN), Basic, true, ["", MS_POP3, ""]),
        account("anna@live.com", Password(OWN), Basic, true, [MS_IMAP, MS_POP3, MS_SMTP]),
        account("anna@firm.example", Password(OWN), Basic, true, [MS_IMAP, "", OK]).check("provider = \"microsoft365\""),
        account("anna@firm.example", Password(OWN), Admin, true, ["", "", MS_TENANT]).check("provider = \"microsoft365\""),
        account("anna@firm.example", Password(OWN), Blocked, true, ["", "", MS_LOCKED]).check("provider = \"microsoft365\""),
        account("anna@firm.example", Password(OWN), Wrong, false, ["", "", MS_SMTP]).check("provider = \"microsoft365\""),
        // Other providers
        account("anna@yahoo.com", Password(OWN), App, false, [YAHOO_IMAP, "", ""]),
        account("anna@yahoo.com", Password(APP), Wrong, false, [YAHOO_IMAP, "", ""]),
        account("anna@yahoo.com", Password(OWN), Limited, true, [YAHOO_IMAP, "", YAHOO_SMTP]),
        account("anna@icloud.com", Password(OWN), App, false, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        account("anna@icloud.com", Password(OWN), Wrong, false, [DOVECOT_IMAP, "", ""]),
        account("anna@fastmail.com", Password(OWN), App, false, ["NO [AUTHENTICATIONFAILED] Authentication failed", "", ""]),
        account("anna@qq.com", Password(OWN), App, true, ["", QQ_POP3, QQ_SMTP]),
        account("anna@qq.com", Password(OWN), App, true, ["", "", QQ_SMTP]),
        account("anna@zoho.com", Password(OWN), Off, true, [ZOHO_IMAP, "", OK]),
        account("anna@gmx.de", Password(OWN), Off, false, [DOVECOT_IMAP, DOVECOT_POP3, OK]),
        account("anna@gmx.de", Password(OWN), Wrong, false, [DOVECOT_IMAP, "", GMX_SMTP]),
        account("anna@web.de", Password(OWN), Off, false, [DOVECOT_IMAP, "", OK]),
        // Domains of customers
        account("anna@firm.example", Password(APP), Admin, true, [GMAIL_ADMIN, "", OK]).check("provider = \"gmail\""),
        account("anna@firm.example", Password(APP), Wrong, false, [GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP]).check("provider = \"gmail\""),
        account("anna@firm.example", Password(APP), Form, false, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP])
            .check("provider = \"yandex\"\nuser = \"anna\""),
        account("anna@firm.example", Password(APP), Off, true, [YANDEX_IMAP, "", OK]).check("provider = \"yandex\""),
        account("anna@firm.example", Password(OWN), Form, false, [DOVECOT_IMAP, "", POSTFIX_SMTP])
            .check("provider = \"mailru\"\nuser = \"anna\""),
        // User names
        account("anna@gmail.com", Password(APP), Form, false, [GMAIL_IMAP, "", GMAIL_SMTP]).check("user = \"anna\""),
        account("anna@gmail.com", Password(APP), Form, false, [GMAIL_IMAP, "", GMAIL_SMTP]).check("user = 'GMAIL\\anna'"),
        account("anna@yandex.ru", Password(APP), Form, false, [YANDEX_IMAP, "", YANDEX_SMTP]).check("user = 'YANDEX\\anna'"),
        account("anna+shop@yandex.ru", Password(APP), Form, false, [YANDEX_IMAP, "", YANDEX_SMTP])
            .check("user = \"anna+shop@yandex.ru\""),
        // No TLS: the server says so
        account("anna@example.org", Password(OWN), NeedsTls, true, [OK, "", "530 5.7.0 Must issue a STARTTLS command first"]),
        account("anna@example.org", Password(OWN), NeedsTls, true, ["NO [PRIVACYREQUIRED] Authentication disallowed on non-secure (SSL/TLS) connections.", "", ""]),
        account("anna@example.org", Password(OWN), NeedsTls, true, ["", "", "503 AUTH command used when not advertised"]),
        // Senders
        account("anna@yandex.ru", Password(APP), Sender, true, ["", "", OK])
            .check("sender = \"bob@example.org\"")
            .server("senders = [\"anna@yandex.ru\"]\nrefused_sender = \"553 5.7.1 Sender address rejected: not owned by auth user.\""),
        account("anna@firm.example", Password(OWN), Sender, true, [OK, "", OK])
            .check("sender = \"bob@firm.example\"\nprovider = \"mailru\"")
            .server("senders = [\"anna@firm.example\"]\nrefused_sender = \"550 not local sender over smtp\""),
        account("anna@example.org", Password(OWN), Sender, true, ["", "", OK])
            .check("sender = \"bob@example.org\"")
            .server("senders = [\"anna@example.org\"]\nrefused_sender = \"550 5.7.60 SMTP; Client does not have permissions to send as this sender\""),
        account("anna@icloud.com", Password(APP), Sender, true, [OK, "", OK])
            .check("sender = \"bob@icloud.com\"")
            .server("senders = [\"anna@icloud.com\"]\nrefused_sender = \"550 5.7.0 From address is not one of your addresses\""),
        account("anna@mail.ru", Password(OWN), NoSending, true, [OK, "", OK])
            .check("sender = \"anna@mail.ru\"")
            .server("senders = [\"nobody@mail.ru\"]\nrefused_sender = \"550 Message was not accepted -- invalid mailbox. Local mailbox anna@mail.ru is unavailable: message sending for this account is disabled: http://help.mail.ru/mail-help/postmaster/error\""),
        account("anna@example.org", Password(OWN), NoSending, true, [OK, "", OK])
            .check("sender = \"anna@example.org\"")
            .server("senders = [\"nobody@example.org\"]\nrefused_sender = \"550 5.1.8 Access denied, bad outbound sender\""),
        // The account, beside what is right
        account("anna@gmail.com", Password(APP), Web, true, ["", "-ERR [AUTH] Web login required: https://support.google.com/mail/answer/78754", GMAIL_SMTP]),
        account("anna@outlook.com", GOOD, Web, true, ["", "-ERR Login to your account via a web browser", OK]),
        account("anna@yandex.ru", Password(APP), Agreement, true, [YANDEX_IMAP, "", "535 5.7.8 Error: authentication failed: Please accept EULA first"]),
        account("anna@yandex.ru", Password(APP), Robot, true, ["", "", ROBOT]),
        account("anna@example.org", Password(OWN), Down, true, [DOWN_IMAP, OK, OK]),
        account("anna@example.org", Password(OWN), Down, true, [OK, OK, "454 4.7.0 Temporary authentication failure."]),
        account("anna@example.org", Password(OWN), Blocked, true, ["NO LOGIN failed. Account is blocked. Login to your account via a web browser to verify your identity.", DOVECOT_POP3, POSTFIX_SMTP]),
    ]
}

/// The account and its servers as a scenario file would have them.
pub(super) fn staged(knowledge: &Knowledge, account: &Account) -> Scenario {
    let domain = account.address.rsplit('@').next().unwrap();
    let named = account.check.split("provider = \"").nth(1).and_then(|it| it.split('"').next());
    let preset: Option<&Preset> = match named {
        Some(id) => Some(knowledge.preset(id).unwrap()),
        None => knowledge.preset_for_domain(domain),
    };
    let (mut check, mut servers) = (String::new(), String::new());
    let mut asked = Vec::new();
    let all = Protocol::ALL.into_iter().zip(account.says).enumerate();
    for (index, (protocol, words)) in all.filter(|(_, (_, words))| !words.is_empty()) {
        asked.push(format!("\"{protocol}\""));
        let offered = preset.and_then(|preset| preset.offered(protocol).next());
        let host =
            offered.map_or_else(|| format!("{protocol}.{domain}"), |service| service.host.clone());
        let (port, security) = offered
            .map_or((protocol.default_port(Security::Tls), Security::Tls), |service| {
                (service.port, service.security)
            });
        if preset.is_none() {
            writeln!(check, "{protocol} = [\"{protocol}s://{host}\"]").unwrap();
        }
        let (offers, secret) = match account.given {
            Password(password) => (PASSWORDS[index], format!("password = \"{password}\"")),
            Token(said) => {
                // What is good elsewhere is good: a token has no other face there.
                let said = if words == OK || said.is_empty() { "" } else { said };
                let comma = if said.is_empty() { "" } else { ", " };
                let token = format!("tokens = [{{ token = \"practice-Token-1\"{comma}{said} }}]");
                (TOKENS[index], format!("password = \"other\"\n{token}"))
            }
        };
        let start = match (security, protocol) {
            (Security::StartTls, Protocol::Pop3) => "capabilities.before_tls = [\"STLS\"]\n",
            (Security::StartTls, _) => "capabilities.before_tls = [\"STARTTLS\"]\n",
            _ => "",
        };
        let words = words.strip_prefix("a2 ").or(words.strip_prefix("a3 ")).unwrap_or(words);
        let refused = match (words == OK, account.given) {
            (true, _) => String::new(),
            // A token is refused by what the server says of it, in these words.
            (false, Token(said)) if !said.is_empty() => String::new(),
            (false, _) => format!("refused = {words:?}\n"),
        };
        let server = if protocol == Protocol::Smtp { account.server } else { "" };
        let says = if words == OK { String::new() } else { format!("refused = {words:?}\n") };
        writeln!(
            servers,
            "[[servers]]\nhost = \"{host}\"\nprotocol = \"{protocol}\"\nport = {port}\n\
             security = \"{}\"\n{start}capabilities.under_tls = {offers}\n{says}{server}\n\
             [[servers.accounts]]\nuser = {}\n{secret}\n{refused}",
            security.id(),
            forms(account),
        )
        .unwrap();
    }
    let proof = match account.given {
        Password(password) => format!("password = \"{password}\""),
        Token(_) => "token = \"practice-Token-1\"".to_owned(),
    };
    let text = format!(
        "schema = 1\nsentence = \"An account\"\n[check]\naddress = \"{}\"\n{proof}\n\
         protocols = [{}]\n{check}{}\n[expect]\nverdict = \"broken\"\nexit = 1\n{servers}",
        account.address,
        asked.join(", "),
        account.check,
    );
    Scenario::parse("account.toml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Every way of writing the name: what the server answers is what counts here.
fn forms(account: &Account) -> String {
    let (local, domain) = account.address.rsplit_once('@').unwrap();
    let bare = local.split('+').next().unwrap();
    let named = account.check.split("user = ").nth(1).map(|it| it.trim_matches(['"', '\'', '\n']));
    let mut forms = vec![format!("{local}@{domain}"), format!("{bare}@{domain}"), bare.to_owned()];
    forms.extend(named.map(str::to_owned));
    let quoted: Vec<String> = forms.iter().map(|it| format!("'{it}'")).collect();
    format!("[{}]", quoted.join(", "))
}
