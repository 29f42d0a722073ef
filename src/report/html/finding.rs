//! A finding, ready for the template.

use super::class;
use crate::{
    knowledge::CausePart,
    model::{Confidence, Finding},
    report::{escape::escape, verdict::Sign, words::Words},
};

pub(super) struct Told {
    pub(super) sign: &'static str,
    pub(super) cause: &'static str,
    /// The name of the severity's label.
    pub(super) severity: String,
    pub(super) title: String,
    pub(super) explanation: Vec<String>,
    /// How many of three dots are filled.
    pub(super) dots: usize,
    pub(super) sure: String,
    pub(super) proofs: Vec<Proof>,
    /// What else it may be, and why.
    pub(super) alternatives: Vec<(String, String)>,
    /// What would settle it.
    pub(super) question: Option<String>,
    pub(super) steps: Vec<Step>,
    /// Whose move it is.
    pub(super) who: Option<String>,
    /// How to see that the steps helped.
    pub(super) success: Option<String>,
    pub(super) rule: Option<String>,
}

pub(super) struct Proof {
    pub(super) sentence: String,
    /// The server's words, with `\n` between their lines.
    pub(super) quote: Option<String>,
    /// What was left out, in words.
    pub(super) cut: Option<String>,
}

pub(super) struct Step {
    pub(super) text: String,
    pub(super) link: Option<Link>,
    /// When the step was last held against its source, where no page says it.
    pub(super) checked: Option<String>,
}

pub(super) struct Link {
    pub(super) address: String,
    /// Whether it may be followed: only pages of the web are.
    pub(super) web: bool,
    pub(super) checked: Option<String>,
}

impl Told {
    pub(super) fn new(finding: &Finding, words: &Words<'_>) -> Self {
        Self {
            sign: class(Sign::of(finding)),
            cause: finding.cause.id(),
            severity: words.label(&format!("html-severity-{}", finding.severity.id()), &[]),
            title: line(&words.finding(finding, CausePart::Title)),
            explanation: paragraphs(&words.finding(finding, CausePart::Explanation)),
            dots: match finding.confidence {
                Confidence::Certain => 3,
                Confidence::Likely => 2,
                Confidence::Possible => 1,
            },
            sure: words.label(&format!("sure-{}", finding.confidence.id()), &[]),
            proofs: finding
                .evidence
                .iter()
                .map(|evidence| {
                    let proof = words.proof(finding, evidence);
                    let left_out = proof.quote.as_ref().map_or(0, |quote| quote.1).to_string();
                    let cut = (left_out != "0")
                        .then(|| words.label("cut", &[("count", left_out.as_str())]));
                    let quote = proof.quote.map(|(lines, _)| lines.join("\n"));
                    Proof { sentence: line(&proof.sentence), quote, cut }
                })
                .collect(),
            alternatives: finding
                .alternatives
                .iter()
                .map(|other| words.alternative(finding, other))
                .map(|(title, why)| (line(&title), line(&why)))
                .collect(),
            question: finding.question.as_ref().map(|key| line(&words.advice(finding, key))),
            steps: finding
                .advice
                .iter()
                .map(|advice| Step {
                    text: line(&words.advice(finding, &advice.text)),
                    link: words.page(advice).map(|page| Link {
                        address: escape(page.address),
                        web: is_web(page.address),
                        checked: page
                            .checked
                            .map(|date| words.label("link-checked", &[("date", &*escape(date))])),
                    }),
                    checked: words
                        .checked(finding, advice)
                        .filter(|_| advice.link.is_none())
                        .map(|date| words.label("advice-checked", &[("date", &*escape(date))])),
                })
                .collect(),
            who: words.who(finding).map(|who| line(&words.label("acts", &[("who", &who)]))),
            success: words
                .success(finding)
                .map(|how| line(&words.label("success", &[("how", &how)]))),
            rule: finding.rule.as_deref().map(escape),
        }
    }
}

/// Whether an address is one of the web, and of the characters that one may
/// have (RFC 3986 section 2): whatever else there is was put there to deceive.
fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b))
    })
}

/// A sentence of ours. Its arguments are escaped already; where it is missing,
/// its key stands in, and that may come from a user's own file.
fn line(text: &str) -> String {
    escape(&text.replace('\n', " "))
}

/// The paragraphs of a text of ours.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").filter(|it| !it.is_empty()).map(line).collect()
}
