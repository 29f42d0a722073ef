//! The renderers, with reports built by hand.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "report/reports.rs"]
mod reports;

use mailmedic::knowledge::{DataFile, Texts};

fn texts() -> Texts {
    Texts::new(vec![
        DataFile {
            path: "texts/en/report.ftl",
            text: include_str!("../presets/texts/en/report.ftl"),
        },
        DataFile {
            path: "texts/en/evidence.ftl",
            text: include_str!("../presets/texts/en/evidence.ftl"),
        },
        DataFile { path: "tests/report/en/causes.ftl", text: reports::CAUSES },
    ])
    .unwrap()
}

#[test]
fn show() {
    colored::control::set_override(std::env::var_os("SHOW_COLOR").is_some());
    let width = std::env::var("SHOW_WIDTH").map_or(80, |w| w.parse().unwrap());
    for (name, report) in reports::all() {
        println!("──────── {name}");
        let style = mailmedic::report::text::Style {
            width,
            verbose: std::env::var_os("SHOW_V").is_some(),
            transcript: std::env::var_os("SHOW_T").is_some(),
            ..Default::default()
        };
        print!("{}", mailmedic::report::text::render_with(&report, &texts(), &style));
    }
}
