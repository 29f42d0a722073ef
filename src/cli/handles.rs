//! How many servers can be probed at once before this process runs out of
//! file handles. Who runs out sees dead servers where there are none.

/// Handles that are not for servers: streams, files, the runtime.
const OTHERS: u64 = 64;

/// Handles that one server may take at a time: two name look-ups, and addresses
/// that are tried beside each other.
const EACH: u64 = 6;

/// As many as asked for, or as the system allows; its limit is raised as far
/// as that is allowed without asking anybody.
#[cfg(unix)]
pub(super) fn endpoints(wanted: usize) -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let needed = OTHERS + EACH * wanted as u64;
    let limit = getrlimit(Resource::Nofile);
    let mut allowed = limit.current.unwrap_or(u64::MAX);
    if allowed < needed {
        let raised = limit.maximum.map_or(needed, |most| most.min(needed));
        let new = Rlimit { current: Some(raised), maximum: limit.maximum };
        if setrlimit(Resource::Nofile, new).is_ok() {
            allowed = raised;
        }
    }
    let fit = allowed.saturating_sub(OTHERS) / EACH;
    wanted.min(usize::try_from(fit).unwrap_or(usize::MAX)).max(1)
}

/// Elsewhere the limits are far away.
#[cfg(not(unix))]
pub(super) fn endpoints(wanted: usize) -> usize {
    wanted
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn never_none_and_never_more_than_wanted() {
        assert_eq!(endpoints(1), 1);
        let many = endpoints(usize::from(u16::MAX));
        assert!((1..=usize::from(u16::MAX)).contains(&many), "{many}");
    }
}
