//! What people bring to a support desk, and what an expert reads in it: error
//! texts of programs and libraries, transcripts, logs of servers, returned
//! mail; forwarded, wrapped, in other encodings. `desk/pieces.tsv` says what
//! is expected of which file.

use std::{fmt::Write, fs, path::PathBuf};

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::Knowledge,
    model::{Explanation, Kind},
    report,
};

/// A cause, with its provider and its count where they must be known, too.
fn fits(wanted: &str, told: &Explanation, count: u64) -> bool {
    wanted.split('|').any(|one| {
        let (one, times) = one.split_once('*').unwrap_or((one, ""));
        let (cause, provider) = one.split_once('@').unwrap_or((one, ""));
        cause == told.finding.cause.id()
            && (provider.is_empty() || told.provider.as_deref() == Some(provider))
            && (times.is_empty() || times == count.to_string())
    })
}

/// Nothing is blamed.
fn is_open(told: &Explanation) -> bool {
    matches!(told.finding.cause.id(), "ok" | "unknown")
}

/// Holds the pieces of a folder against what is noted of them; how many there are.
fn pieces(folder: &str) -> (usize, String) {
    let knowledge = Knowledge::builtin().unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replies").join(folder);
    let pieces = fs::read_to_string(folder.join("pieces.tsv")).unwrap();
    let mut wrong = String::new();
    let mut count = 0;
    for line in pieces.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, kind, causes, recipient] = cells[..] else { panic!("{line}") };
        let bytes = fs::read(folder.join(name)).unwrap();
        count += 1;
        let Ok(text) = explain::decoded(&bytes) else {
            if kind != "refused" {
                writeln!(wrong, "{name}: no text").unwrap();
            }
            continue;
        };
        let explained = explain::text(&knowledge, &text, Circumstances::default());
        let (found, told, recipients) = match &explained {
            Explained::One(one) => ("one", vec![(&**one, 1)], Vec::new()),
            Explained::Many(digest) => (
                if digest.kind == Kind::Log { "log" } else { "bounce" },
                digest.groups.iter().map(|group| (&group.explanation, group.count)).collect(),
                digest.groups.iter().flat_map(|group| group.recipients.clone()).collect(),
            ),
        };
        let wanted: Vec<&str> = causes.split(' ').filter(|cause| !cause.is_empty()).collect();
        let right = if wanted == ["-"] {
            told.iter().all(|(told, _)| is_open(told))
        } else {
            let all = wanted.iter().all(|it| told.iter().any(|told| fits(it, told.0, told.1)));
            all && told.iter().all(|told| wanted.iter().any(|it| fits(it, told.0, told.1)))
        };
        let who = recipient.is_empty() || recipients.iter().any(|it| it == recipient);
        if !(right && who && (kind == "any" || kind == found)) {
            let told: Vec<String> = told
                .iter()
                .map(|(it, count)| {
                    let rule = &it.finding.rule;
                    format!("{count} × {}@{:?} by {rule:?}", it.finding.cause, it.provider)
                })
                .collect();
            writeln!(wrong, "{line}\n  read as {found}: {told:?}, {recipients:?}").unwrap();
        }
    }
    (count, wrong)
}

#[test]
fn what_people_bring_is_read_as_an_expert_reads_it() {
    let (count, wrong) = pieces("desk");
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 120, "{count}");
}

/// Written a second time, with counts, and with texts in which nothing is wrong.
#[test]
fn what_others_bring_is_read_so_too() {
    let (count, wrong) = pieces("desk/second");
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 85, "{count}");
}

/// A log in UTF-16 is read as one in UTF-8, and so is one from Docker.
#[test]
fn logs_are_read_in_any_encoding_and_wrapping() {
    let knowledge = Knowledge::builtin().unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replies/desk");
    for name in ["utf16le-bom.txt", "utf16be-bom.txt", "utf16le-nobom.txt"] {
        let file = fs::read(folder.join(name)).unwrap();
        let digest = explain::log(&knowledge, &file[..], Circumstances::default()).unwrap();
        let [group] = &digest.groups[..] else { panic!("{name}: {:?}", digest.groups) };
        assert_eq!(group.explanation.finding.cause.id(), "wrong-password", "{name}");
        let style = report::text::Style { lang: "ru".into(), ..Default::default() };
        let page = report::text::render_digest(&digest, &knowledge, &style);
        assert!(page.contains("Outlook"), "{page}");
    }
    let file = fs::read(folder.join("log.gz")).unwrap();
    let error = explain::log(&knowledge, &file[..], Circumstances::default()).unwrap_err();
    assert!(error.to_string().contains("zcat"), "{error}");
}

/// A provider is named by what only its servers say, not by a rule that was
/// written for its replies and holds for others, too.
#[test]
fn a_provider_is_named_by_its_own_words_alone() {
    let knowledge = Knowledge::builtin().unwrap();
    for (reply, provider) in [
        (
            "550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.",
            None,
        ),
        ("553 5.7.1 <a@example.org>: Sender address rejected: not owned by user b", None),
        ("451 4.7.1 Rate limit exceeded", None),
        ("-ERR No such message, only 3 messages in maildrop", None),
        ("550 spam message rejected", None),
        (
            "a1 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled",
            Some("yandex"),
        ),
        ("535 5.7.0 NEOBHODIM parol prilozheniya", Some("mailru")),
    ] {
        let told = explain::one(&knowledge, reply, Circumstances::default());
        assert_eq!(told.provider.as_deref(), provider, "{reply} by {:?}", told.finding.rule);
    }
}

/// Titles of a digest name the host where all of a group is of one.
#[test]
fn titles_name_the_one_host() {
    let knowledge = Knowledge::builtin().unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replies/desk/second");
    let text = fs::read_to_string(folder.join("postfix-mailq.txt")).unwrap();
    let page = |text: &str| {
        let Explained::Many(digest) = explain::text(&knowledge, text, Circumstances::default())
        else {
            panic!("{text}")
        };
        report::text::render_digest(&digest, &knowledge, &report::text::Style::default())
    };
    let one = page(&text);
    assert!(one.contains("2 × No answer came from mail.example.com"), "{one}");
    // The second message waits for another host: neither is named.
    let (first, last) = text.rsplit_once("mail.example.com[").unwrap();
    let two = page(&format!("{first}mail.example.org[{last}"));
    assert!(!two.contains("answer came from mail."), "{two}");
}
