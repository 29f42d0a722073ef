//! How often a check waits for the server, counted from outside.

use std::time::Duration;

use super::{
    command::{Check, Outcome, Report},
    proxy::Proxy,
    stand::{PASSWORD, Stand, USER, Way},
};

/// One round trip takes 200 ms here. TCP's own is not delayed (the proxy takes
/// the connection at once), so `n` round trips take `n - 1` times that.
const ROUND_TRIP: Duration = Duration::from_millis(200);

/// Longer than any check of one protocol may take without waiting.
const STEP_LIMIT: Duration = Duration::from_secs(3);

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
/// trips as the report counts is enough to sign in, and one fewer is not.
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

        let dead_after = |round_trips| {
            let line = Proxy::limited(server(port), ROUND_TRIP / 2, round_trips);
            let (outcome, report) = through(&stand, way, &[(protocol, &line)]);
            (outcome.elapsed, line.round_trips(), report)
        };
        let (_, passed, enough) = dead_after(count);
        assert_eq!(auth(&enough, protocol), "passed", "{protocol}, {count}: {enough}");
        assert_eq!((passed, reported(&enough, protocol)), (count, count), "{enough}");
        let (_, _, too_few) = dead_after(count - 1);
        assert_eq!(
            too_few.attempt(protocol)["outcome"],
            "failed",
            "{protocol}, {count} - 1: {too_few}"
        );
        // What is asked after signing in is waited for, the goodbye is not.
        let (elapsed, _, all) = dead_after(count + questions_after_sign_in(&enough, protocol));
        assert_eq!(all.attempt(protocol)["outcome"], "accepted", "{protocol}: {all}");
        assert!(elapsed < STEP_LIMIT, "{elapsed:?}: {all}");
    }
}

/// How the stage of signing in ended.
fn auth<'a>(report: &'a Report, protocol: &str) -> &'a str {
    let stages = report.attempt(protocol)["stages"].as_array().unwrap();
    let auth = stages
        .iter()
        .find(|stage| stage["stage"] == "auth")
        .unwrap_or_else(|| panic!("no auth: {report}"));
    auth["outcome"].as_str().unwrap()
}

/// The commands after the last secret, but for the goodbye.
fn questions_after_sign_in(report: &Report, protocol: &str) -> u32 {
    let transcript = report.attempt(protocol)["transcript"].as_array().unwrap();
    let after = transcript
        .iter()
        .filter(|line| line["from"] == "client")
        .rev()
        .map(|line| line["text"].as_str().unwrap())
        .take_while(|text| !text.contains("<secret>"));
    let questions = after.filter(|text| !text.contains("LOGOUT") && !text.contains("QUIT"));
    u32::try_from(questions.count()).unwrap()
}

#[test]
fn implicit_tls() {
    assert_within(Way::Implicit, [4, 5, 5]);
}

#[test]
fn starttls() {
    assert_within(Way::StartTls, [7, 8, 7]);
}

/// What a check costs on a way of 100 ms: hardly more than the waiting that its
/// longest dialogue cannot do without, and what this computer needs itself.
fn assert_costs_the_ideal(way: Way) {
    const LINK: Duration = Duration::from_millis(100);
    let stand = Stand::start();
    let run = |delay| {
        let proxies = way
            .endpoints()
            .map(|(protocol, _, port)| (protocol, Proxy::delaying((stand.address(), port), delay)));
        let (outcome, report) =
            through(&stand, way, &proxies.each_ref().map(|(protocol, proxy)| (*protocol, proxy)));
        assert_eq!(report.outcomes(), ["accepted"; 3], "{report}");
        (outcome.elapsed, report)
    };
    // Other tests share the processor: the quickest of some counts.
    let quickest = |delay| (0..5).map(|_| run(delay)).min_by_key(|(elapsed, _)| *elapsed).unwrap();
    let (own, _) = quickest(Duration::ZERO);
    let (elapsed, report) = quickest(LINK / 2);
    let counts = way.endpoints().map(|(protocol, ..)| reported(&report, protocol));
    // POP3 is signed in to when both others have answered, so that no account
    // is refused three times.
    let [imap, pop3, smtp] = counts;
    let ideal = (pop3.max(imap.max(smtp) + 1) - 1) * LINK + own;
    println!("{way:?}: {elapsed:?} for {counts:?} round trips; ideal {ideal:?}, {own:?} our own");
    assert!(elapsed.as_secs_f64() <= 1.15 * ideal.as_secs_f64(), "{elapsed:?}, ideal {ideal:?}");
}

#[test]
fn implicit_tls_costs_the_ideal() {
    assert_costs_the_ideal(Way::Implicit);
}

#[test]
fn starttls_costs_the_ideal() {
    assert_costs_the_ideal(Way::StartTls);
}
