//! Floor 3: one renderer a file, each from a [`Report`](crate::model::Report)
//! to text. The words come from the knowledge; whatever a server said is
//! escaped by one function, [`escape::escape`], before anybody sees it.

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
