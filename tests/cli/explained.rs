//! `explain` at its edges: replies that look like options, files of other
//! systems, more detail.

use super::{Folder, run, text};

#[test]
fn replies_that_begin_with_a_hyphen_are_no_options() {
    let home = Folder::new("hyphens");
    for args in [
        ["535 5.7.8 x", "-ERR [AUTH] login failure or POP3 disabled", "--format", "json"],
        ["-ERR [AUTH] login failure or POP3 disabled", "- 550 x", "--format", "json"],
    ] {
        let output = run(home.path(), &[&["explain"], &args[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let told = text(&output.stdout);
        assert!(
            told.contains("\"reply\": \"-ERR [AUTH] login failure or POP3 disabled\""),
            "{told}"
        );
    }
    let output = run(home.path(), &["explain", "535 x", "-z"]);
    assert_eq!(output.status.code(), Some(2), "other options are still none");
}

#[test]
fn lines_of_any_json_are_answered() {
    let home = Folder::new("jsonl");
    let lines = "\u{feff}{\"id\": 1, \"reply\": \"550 5.1.1 no such user\"}\n{\"id\": 1e400, \"note\": \"\\ud800\", \"reply\": \"550 5.1.1 no such user\"}\n";
    let file = home.file("lines.jsonl", lines);
    let output = run(home.path(), &["explain", "--jsonl", &file]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|line| line.contains("\"cause\":\"user-unknown\"")), "{told:?}");
    assert!(told[1].contains("\"id\":1e400") && told[1].contains(r#""note":"\ud800""#), "{told:?}");
}

#[test]
fn more_detail_of_several_causes_has_all_steps() {
    let home = Folder::new("detail");
    let replies =
        home.file("replies.txt", "535 5.7.8 authentication failed\n552 5.2.2 mailbox full\n");
    let short = run(home.path(), &["explain", "--lang", "en", &replies]);
    let long = run(home.path(), &["explain", "--lang", "en", "-v", &replies]);
    for words in ["Who must act:", "  1. ", "How to see that it worked:", "by the rule"] {
        assert!(!text(&short.stdout).contains(words), "{words}");
        assert!(text(&long.stdout).matches(words).count() >= 1, "{words}");
    }
}
