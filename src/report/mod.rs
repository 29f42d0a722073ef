//! Floor 3: one renderer a file, each from a [`Report`](crate::model::Report)
//! to text. The words come from the knowledge; whatever a server said is
//! escaped by one function, [`escape::escape`], before anybody sees it.
//!
//! A report has no language. Each rendering is told its own: a tag like `ru` or
//! `pt-BR` as the last argument, or in [`text::Style`]; English stands in where
//! a text is missing. [`html`] alone writes all languages into one page, the one
//! it is told first. [`prometheus`] has no words.
//!
//! ```
//! use mailmedic::{
//!     knowledge::Knowledge,
//!     model::{Report, Subject, Verdict},
//!     report::{html, markdown, text},
//! };
//! use time::macros::datetime;
//!
//! let knowledge = Knowledge::builtin()?;
//! let report = Report {
//!     started: datetime!(2026-11-22 12:00 UTC),
//!     duration_ms: 0,
//!     subject: Subject::default(),
//!     verdict: Verdict::Inconclusive,
//!     settings: Vec::new(),
//!     attempts: Vec::new(),
//!     asked: 0,
//!     sign_ins: None,
//!     findings: Vec::new(),
//!     send_test: None,
//! };
//! let spoken = |lang: &str| {
//!     let style = text::Style { lang: lang.into(), ..text::Style::default() };
//!     text::render(&report, &knowledge, &style)
//! };
//! assert!(spoken("en").contains("Nothing could be judged"));
//! assert!(spoken("ru").contains("Сделать вывод не удалось"));
//! assert!(markdown::render(&report, &knowledge, "sv").contains("| säkerhet |"));
//! let page = html::render(&report, &knowledge, "tr");
//! assert!(page.contains("<html lang=\"tr\">") && page.contains("Сделать вывод не удалось"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod escape;
pub mod github;
pub mod html;
pub mod json;
pub mod junit;
mod mailbox;
pub mod markdown;
mod mask;
pub mod nagios;
pub mod note;
pub mod outdated;
pub mod prometheus;
pub mod text;
mod verdict;
mod words;

pub use mask::mask;
