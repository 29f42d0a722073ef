//! How often a check waits for the server, counted from outside.

use std::time::Duration;

use super::{
    command::{Check, Outcome, Report},
    proxy::Proxy,
    stand::{PASSWORD, Stand, USER, Way},
};

/// One round trip takes 100 ms here. TCP's own is not delayed (the proxy takes
/// the connection at once), so `n` round trips take `n - 1` times that.
const ROUND_TRIP: Duration = Duration::from_millis(100);

/// Longer than any check of one protocol may take without waiting.
const STEP_LIMIT: Duration = Duration::from_secs(2);

/// A check whose connections go through these proxies.
fn through(stand: &Stand, way: Way, proxies: &[(&str, &Proxy)]) -> (Outcome, Report) {
    let protocols: Vec<&str> = proxies.iter().map(|&(protocol, _)| protocol).collect();
    let mut check = Check::nowhere(stand.workdir.path(), USER)
        .args(["--ca-file", stand.ca_file.to_str().unwrap()])
        .args(["--timeout", &STEP_LIMIT.as_secs().to_string()])
        .args(["--protocol", &protocols.join(",")])
        .password(PASSWORD)
        .way(way);
    for (protocol, host, port) in way.endpoints() {
        if let Some((_, proxy)) = proxies.iter().find(|(name, _)| *name == protocol) {
            check = check.args(["--connect-to", &format!("{host}:{port}:{}", proxy.address())]);
        }
    }
    check.report()
}

fn reported(report: &Report, protocol: &str) -> u32 {
    u32::try_from(report.attempt(protocol)["round_trips"].as_u64().unwrap()).unwrap()
}

/// Three protocols take the time of the slowest, and each waits no more often
/// than `limits` allow. From outside: a line that goes dead after as many round
/// trips as the report counts is enough to sign in, and one fewer is not. That
/// the goodbye is not waited for shows in a run that ends before the step's limit.
fn assert_within(way: Way, limits: [u32; 3]) {
    let stand = Stand::start();
    let server = |port| (stand.address(), port);

    let proxies = way
        .endpoints()
        .map(|(protocol, _, port)| (protocol, Proxy::delaying(server(port), ROUND_TRIP / 2)));
    let (outcome, report) = through(&stand, way, &proxies.each_ref().map(|(p, proxy)| (*p, proxy)));
    assert_eq!(report.outcomes(), ["accepted"; 3], "{report}");
    let counts = way.endpoints().map(|(protocol, _, _)| reported(&report, protocol));
    let waits = |round_trips: u32| (round_trips - 1) * ROUND_TRIP;
    let slowest = waits(counts.into_iter().max().unwrap());
    let sum: Duration = counts.into_iter().map(waits).sum();
    assert!((slowest..sum).contains(&outcome.elapsed), "{:?} for {counts:?}", outcome.elapsed);

    for (((protocol, _, port), count), limit) in way.endpoints().into_iter().zip(counts).zip(limits)
    {
        assert!(count <= limit, "{protocol}: {count} > {limit}\n{report}");

        let line = Proxy::limited(server(port), count);
        let (outcome, enough) = through(&stand, way, &[(protocol, &line)]);
        assert_eq!(enough.attempt(protocol)["outcome"], "accepted", "{count}: {enough}");
        assert_eq!((line.round_trips(), reported(&enough, protocol)), (count, count), "{enough}");
        assert!(outcome.elapsed < STEP_LIMIT, "{:?}: {enough}", outcome.elapsed);

        let line = Proxy::limited(server(port), count - 1);
        let (_, too_few) = through(&stand, way, &[(protocol, &line)]);
        assert_ne!(too_few.attempt(protocol)["outcome"], "accepted", "{count} - 1: {too_few}");
    }
}

#[test]
fn implicit_tls() {
    assert_within(Way::Implicit, [4, 5, 5]);
}

#[test]
fn starttls() {
    assert_within(Way::StartTls, [7, 8, 7]);
}
