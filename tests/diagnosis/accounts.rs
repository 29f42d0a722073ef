//! Staged accounts, through the whole engine: what is really wrong with each
//! stands beside what its servers say. Where the evidence suffices, the root
//! cause must be the truth; where it does not, the truth must be named first or
//! among the other readings, and nothing may be certain.

use std::sync::Arc;

use mailmedic::{
    check, demo,
    knowledge::Knowledge,
    model::{Cause, Confidence, Protocol, Security, Severity},
    sim::Scenario,
};
use time::macros::datetime;

use super::{
    APP, DOVECOT_IMAP, DOVECOT_POP3, GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP, MAILRU_APP, OK, OWN,
    POSTFIX_SMTP, ROBOT, YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP, further,
};

const MAILRU_PASSWORD: &str = "aB3dE6gH9jK2mN5pQ8sT";
const NO_RIGHTS: &str =
    "535 5.7.8 Error: authentication failed: This user does not have access rights to this service";
const EULA: &str = "535 5.7.8 Error: authentication failed: Please accept EULA first";
const FORMAT: &str = "535 5.7.8 Error: authentication failed: Invalid format.";
const MAILRU_APP_SMTP: &str = "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED";
const GMAIL_APP: &str = "a2 NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)";
const GMAIL_APP_SMTP: &str = "534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp";
const GMAIL_WEB: &str = "a2 NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)";
const GMAIL_OFF: &str = "a2 NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)";
const GMAIL_ADMIN: &str = "a2 NO [ALERT] IMAP access is disabled for your domain. Please contact your domain administrator. (Failure)";
const GMAIL_POP_OFF: &str = "-ERR [SYS/PERM] Your account is not enabled for POP access";
const GMAIL_MANY: &str = "454 4.7.0 Too many login attempts, please try again later. x - gsmtp";
const DOWN_IMAP: &str = "a2 NO [UNAVAILABLE] Temporary authentication failure.";
const DOWN_SMTP: &str = "454 4.7.0 Temporary authentication failure.";
const EXPIRED: &str = "a2 NO [EXPIRED] Password expired";
const LOCKED: &str = "a2 NO [CONTACTADMIN] Login disabled for this user";
const POP_OFF: &str = "-ERR POP3 access disabled for this account.";
const BASIC: &str = "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [LO2P265CA0482.GBRP265.PROD.OUTLOOK.COM 2026-02-19T15:42:20.743Z 08DE6F7B77124F67]";
const TENANT: &str = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.";
const BLOCKED: &str = "a2 NO LOGIN failed. Account is blocked. Login to your account via a web browser to verify your identity.";
const YAHOO_MANY: &str = "535 5.7.0 (#AUTH005) Too many bad auth attempts.";
const GMX_SMTP: &str = "535 5.7.0 Incorrect username or password {mp039}";
const GMX_POP3: &str = "-ERR authentication failed";

type Row = (&'static str, Cause, bool, &'static str, [&'static str; 3]);

/// Provider (or site), what is really wrong, whether the evidence suffices, the
/// password, and what IMAP, POP3 and SMTP answer; `""` is not asked.
#[rustfmt::skip]
fn rows() -> Vec<Row> {
    use Cause::{
        AccountBlocked as Blocked, AccountSuspended as Suspended, AppPasswordRequired as App,
        BasicAuthDisabled as Basic, HumanVerificationRequired as Robot, LoginRateLimited as Limited,
        PasswordExpired as Expired, ProtocolDisabled as Off, ProtocolDisabledByAdmin as Admin,
        ServerTemporaryFailure as Down, UserAgreementNotAccepted as Agreement,
        UsernameFormat as Form, WebLoginRequired as Web, WrongPassword as Wrong,
    };
    vec![
        // Yandex
        ("yandex", Off, true, APP, [OK, YANDEX_POP3, OK]),
        ("yandex", Off, true, APP, [YANDEX_IMAP, OK, OK]),
        ("yandex", Off, true, APP, [YANDEX_IMAP, "", OK]),
        ("yandex", Off, true, APP, ["", YANDEX_POP3, OK]),
        ("yandex", Off, true, APP, [YANDEX_IMAP, YANDEX_POP3, OK]),
        ("yandex", Off, true, OWN, [OK, YANDEX_POP3, ""]),
        ("yandex", Off, false, APP, [YANDEX_IMAP, "", ""]),
        ("yandex", Off, false, APP, ["", YANDEX_POP3, ""]),
        ("yandex", Off, false, APP, [YANDEX_IMAP, YANDEX_POP3, ""]),
        ("yandex", Wrong, false, APP, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP]),
        ("yandex", Wrong, false, OWN, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP]),
        ("yandex", Wrong, false, APP, ["", "", YANDEX_SMTP]),
        ("yandex", App, false, OWN, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP]),
        ("yandex", App, false, OWN, [YANDEX_IMAP, "", ""]),
        ("yandex", App, false, OWN, ["", "", YANDEX_SMTP]),
        ("yandex", App, false, APP, [OK, OK, YANDEX_SMTP]),
        ("yandex", Agreement, true, APP, [YANDEX_IMAP, YANDEX_POP3, EULA]),
        ("yandex", Robot, true, APP, [OK, OK, ROBOT]),
        ("yandex", Robot, true, APP, [YANDEX_IMAP, YANDEX_POP3, ROBOT]),
        ("yandex", Form, false, APP, ["", "", FORMAT]),
        ("yandex", Off, true, APP, ["", "", NO_RIGHTS]),
        ("yandex", Blocked, false, APP, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP]),
        // Mail.ru
        ("mailru", App, true, OWN, [MAILRU_APP, DOVECOT_POP3, MAILRU_APP_SMTP]),
        ("mailru", App, true, OWN, [MAILRU_APP, "", ""]),
        ("mailru", App, true, OWN, ["", "", MAILRU_APP_SMTP]),
        ("mailru", App, true, OWN, [DOVECOT_IMAP, DOVECOT_POP3, MAILRU_APP_SMTP]),
        ("mailru", Wrong, false, MAILRU_PASSWORD, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP]),
        ("mailru", Off, false, MAILRU_PASSWORD, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP]),
        ("mailru", Off, false, MAILRU_PASSWORD, [OK, DOVECOT_POP3, OK]),
        ("mailru", Blocked, false, MAILRU_PASSWORD, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        // Gmail
        ("gmail", Off, true, APP, [OK, GMAIL_POP_OFF, OK]),
        ("gmail", Off, true, APP, [OK, GMAIL_POP3, OK]),
        ("gmail", Off, false, APP, [GMAIL_OFF, "", ""]),
        ("gmail", Admin, true, APP, [GMAIL_ADMIN, "", OK]),
        ("gmail", App, true, OWN, [GMAIL_APP, GMAIL_POP3, GMAIL_APP_SMTP]),
        ("gmail", App, true, OWN, ["", "", GMAIL_APP_SMTP]),
        ("gmail", App, false, OWN, [GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP]),
        ("gmail", Wrong, false, APP, [GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP]),
        ("gmail", Wrong, false, APP, [GMAIL_IMAP, "", GMAIL_SMTP]),
        ("gmail", Web, true, APP, [GMAIL_WEB, GMAIL_POP3, GMAIL_SMTP]),
        ("gmail", Limited, true, APP, [GMAIL_IMAP, GMAIL_POP3, GMAIL_MANY]),
        ("gmail", Limited, true, APP, ["", "", GMAIL_MANY]),
        // Rambler
        ("rambler", Wrong, false, OWN, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP]),
        ("rambler", Off, false, OWN, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        ("rambler", Off, false, OWN, [OK, DOVECOT_POP3, OK]),
        ("rambler", Blocked, false, OWN, [DOVECOT_IMAP, "", ""]),
        // Dovecot and Postfix at a site of its own
        ("site", Wrong, false, OWN, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP]),
        ("site", Wrong, false, OWN, [DOVECOT_IMAP, "", ""]),
        ("site", Form, false, OWN, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        ("site", App, false, OWN, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        ("site", Blocked, false, OWN, [DOVECOT_IMAP, "", POSTFIX_SMTP]),
        ("site", Off, false, OWN, [OK, DOVECOT_POP3, OK]),
        ("site", Admin, false, OWN, [OK, DOVECOT_POP3, OK]),
        ("site", Off, false, OWN, [OK, POP_OFF, OK]),
        ("site", Down, true, OWN, [DOWN_IMAP, "-ERR [SYS/TEMP] Temporary authentication failure.", DOWN_SMTP]),
        ("site", Down, true, OWN, [DOWN_IMAP, "", POSTFIX_SMTP]),
        ("site", Expired, true, OWN, [EXPIRED, "", POSTFIX_SMTP]),
        ("site", Suspended, true, OWN, [LOCKED, "", POSTFIX_SMTP]),
        // Others, known by their words alone
        ("site", Basic, true, OWN, ["a2 NO LOGIN failed.", "", BASIC]),
        ("site", Basic, true, OWN, ["", "", BASIC]),
        ("site", Admin, true, OWN, ["", "", TENANT]),
        ("site", Blocked, true, OWN, [BLOCKED, "", ""]),
        ("site", Limited, true, OWN, ["", "", YAHOO_MANY]),
        ("site", Off, false, OWN, ["", GMX_POP3, GMX_SMTP]),
        ("site", Wrong, false, OWN, ["", GMX_POP3, GMX_SMTP]),
        ("site", Off, false, OWN, ["", GMX_POP3, OK]),
    ]
}

/// The account and its servers as a scenario file would have them.
fn staged(knowledge: &Knowledge, (site, _, _, password, says): &Row) -> Scenario {
    let preset = knowledge.preset(site);
    let domain = match *site {
        "mailru" => "mail.ru".to_owned(),
        "gmail" => "gmail.com".to_owned(),
        "site" => "example.org".to_owned(),
        other => format!("{other}.ru"),
    };
    let (mut check, mut servers) = (String::new(), String::new());
    let mut asked = Vec::new();
    for (protocol, words) in Protocol::ALL.into_iter().zip(says).filter(|(_, it)| !it.is_empty()) {
        asked.push(format!("\"{protocol}\""));
        let offered = preset.and_then(|preset| preset.offered(protocol).next());
        let host =
            offered.map_or_else(|| format!("{protocol}.{domain}"), |service| service.host.clone());
        let (port, security) = offered
            .map_or((protocol.default_port(Security::Tls), Security::Tls), |service| {
                (service.port, service.security)
            });
        if preset.is_none() {
            let line = format!("{protocol} = [\"{protocol}s://{host}\"]\n");
            check.push_str(&line);
        }
        let offers = match protocol {
            Protocol::Imap => r#"["IMAP4rev1", "AUTH=PLAIN"]"#,
            Protocol::Pop3 => r#"["USER", "SASL PLAIN"]"#,
            Protocol::Smtp => r#"["AUTH PLAIN LOGIN"]"#,
        };
        let security = security.id();
        let line = format!(
            "[[servers]]\nhost = \"{host}\"\nprotocol = \"{protocol}\"\nport = {port}\n\
             security = \"{security}\"\ncapabilities.under_tls = {offers}\n\
             [[servers.accounts]]\nuser = [\"anna@{domain}\"]\npassword = \"{password}\"\n"
        );
        servers.push_str(&line);
        // The tag is the server's own matter.
        if *words != OK {
            let line = format!(
                "refused = {:?}\n",
                words.strip_prefix("a2 ").unwrap_or(words).trim_start_matches("a3 ")
            );
            servers.push_str(&line);
        }
    }
    let text = format!(
        "schema = 1\nsentence = \"An account\"\n[check]\naddress = \"anna@{domain}\"\n\
         password = \"{password}\"\nprotocols = [{}]\n{check}\
         [expect]\nverdict = \"broken\"\nexit = 1\n{servers}",
        asked.join(", ")
    );
    Scenario::parse("account.toml", &text).unwrap()
}

/// A staged account, and what is held against it: whose it is, the truth,
/// whether the evidence suffices, and what its servers say.
struct Staged {
    whose: String,
    truth: Cause,
    settles: bool,
    says: [&'static str; 3],
    scenario: Scenario,
}

fn all(knowledge: &Knowledge) -> Vec<Staged> {
    let mut all = Vec::new();
    for row in rows() {
        let scenario = staged(knowledge, &row);
        let (site, truth, settles, _, says) = row;
        all.push(Staged { whose: site.to_owned(), truth, settles, says, scenario });
    }
    for account in further::accounts() {
        all.push(Staged {
            whose: account.address.to_owned(),
            truth: account.truth,
            settles: account.settles,
            says: account.says,
            scenario: further::staged(knowledge, &account),
        });
    }
    all
}

#[tokio::test]
async fn every_account_is_told_the_truth_or_that_it_is_open() {
    let knowledge = Knowledge::builtin().unwrap();
    let accounts = all(&knowledge);
    assert!(accounts.len() >= 85, "{}", accounts.len());
    let mut wrong = Vec::new();
    for Staged { whose, truth, settles, says, scenario } in &accounts {
        let now = datetime!(2026-11-21 12:00 UTC);
        let staged = demo::stage(scenario, now, Arc::new(|_, _| {})).await.unwrap();
        let report = check::account(&staged.context, &knowledge, &staged.request).await.unwrap();
        let Some(first) = report.findings.first() else {
            wrong.push(format!("{whose} {truth} {says:?}: nothing found"));
            continue;
        };
        let others: Vec<Cause> = first.alternatives.iter().map(|it| it.cause).collect();
        let told = first.cause == *truth || !settles && others.contains(truth);
        let errors = report.findings.iter().filter(|it| it.severity == Severity::Error);
        let sure_and_wrong =
            errors.filter(|it| it.confidence == Confidence::Certain).any(|it| it.cause != *truth);
        // Where it is open, the reader is told what would settle it.
        let open = first.confidence != Confidence::Certain;
        let asked = *settles || !open || first.question.is_some() || first.rule.is_some();
        if !told || sure_and_wrong || !asked {
            wrong.push(format!(
                "{whose} {truth} settles {settles} {says:?}\n  {} {:?} {:?} {others:?} asked {asked}",
                first.cause, first.confidence, first.rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), accounts.len(), wrong.join("\n"));
}
