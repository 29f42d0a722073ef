//! Whose a host is. Logs and bulk input ask for every line, so the names of
//! all presets stand in one table, made when it is first asked.

use std::collections::BTreeMap;

use super::Preset;

/// The hosts of all presets; of two that name the same, the first by id counts.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    /// Servers, current and legacy, to the preset's id.
    servers: BTreeMap<String, String>,
    /// Hosts of help pages, in lower case.
    pages: BTreeMap<String, String>,
}

impl Hosts {
    /// The hosts of presets that come sorted by id.
    pub(super) fn of<'a>(presets: impl Iterator<Item = &'a Preset>) -> Self {
        let mut hosts = Self::default();
        for preset in presets {
            for service in &preset.services {
                hosts.servers.entry(service.host.clone()).or_insert_with(|| preset.id.clone());
            }
            for link in &preset.links {
                let page = page_host(&link.url).to_ascii_lowercase();
                hosts.pages.entry(page).or_insert_with(|| preset.id.clone());
            }
        }
        hosts
    }

    /// The id of the preset that names this server.
    pub(super) fn server(&self, host: &str) -> Option<&str> {
        self.servers.get(host).map(String::as_str)
    }

    /// The id of the preset that has a page on this host, in lower case.
    pub(super) fn page(&self, host: &str) -> Option<&str> {
        self.pages.get(host).map(String::as_str)
    }
}

fn page_host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    #[test]
    fn the_table_says_what_the_presets_say() {
        let knowledge = Knowledge::builtin().unwrap();
        let hosts = Hosts::of(knowledge.presets());
        for preset in knowledge.presets() {
            for service in &preset.services {
                let first = knowledge.presets().find(|other| other.names_host(&service.host));
                assert_eq!(hosts.server(&service.host), first.map(|first| first.id.as_str()));
            }
        }
        assert_eq!(hosts.page("support.google.com"), Some("gmail"));
        assert_eq!(hosts.server("support.google.com"), None);
        assert_eq!(page_host("https://example.org/a/b"), "example.org");
    }
}
