use super::*;

fn scram(hash: Hash, binding: Binding, nonce: &str) -> Scram {
    let password = prepared(&Secret::new("pencil".into()).unwrap()).unwrap();
    Scram::new(hash, binding, "user", password, nonce.into())
}

#[track_caller]
fn sent(answer: Answer) -> String {
    match answer {
        Answer::Send(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn derived(scram: &mut Scram, answer: &Answer) -> String {
    let Answer::Derive(derivation) = answer else { panic!("{answer:?}") };
    sent(scram.derived(&derivation.run()))
}

/// RFC 5802 section 5.
#[test]
fn sha_1_as_in_its_rfc() {
    let mut scram = scram(Hash::Sha1, Binding::None, "fyko+d2lbbFgONRv9qkxdawL");
    assert_eq!(scram.first().as_slice(), b"n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
    let answer =
        scram.respond(b"r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
    assert_eq!(
        derived(&mut scram, &answer),
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="
    );
    assert!(scram.awaits_signature() && !scram.proved());
    assert_eq!(sent(scram.respond(b"v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")), "");
    assert!(scram.proved());
}

/// RFC 7677 section 3.
#[test]
fn sha_256_as_in_its_rfc() {
    let mut scram = scram(Hash::Sha256, Binding::None, "rOprNGfwEbeRWgbNEkqO");
    let answer = scram.respond(
        b"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
    );
    assert_eq!(
        derived(&mut scram, &answer),
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,\
         p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
    );
    assert_eq!(sent(scram.respond(b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")), "");
    assert!(scram.proved());
}

#[test]
fn the_binding_is_repeated_with_its_data() {
    let to = Binding::To("tls-exporter", vec![0xff; 3]);
    let mut scram = scram(Hash::Sha1, to, "nonce");
    assert_eq!(scram.first().as_slice(), b"p=tls-exporter,,n=user,r=nonce");
    let answer = scram.respond(b"r=nonce2,s=YQ==,i=1");
    let last = derived(&mut scram, &answer);
    let repeated = last.strip_prefix("c=").unwrap().split(',').next().unwrap();
    assert_eq!(STANDARD.decode(repeated).unwrap(), b"p=tls-exporter,,\xff\xff\xff");
}

#[track_caller]
fn faulty(answer: Answer) -> ScramFault {
    match answer {
        Answer::Fault(Fault::Scram(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_server_that_cannot_sign_is_given_up() {
    let mut scram = scram(Hash::Sha256, Binding::None, "nonce");
    let answer = scram.respond(b"r=nonce2,s=YQ==,i=1");
    derived(&mut scram, &answer);
    assert_eq!(faulty(scram.respond(b"v=AAAA")), ScramFault::WrongSignature);
    assert!(!scram.proved());
    assert!(matches!(scram.respond(b"v=AAAA"), Answer::Cancel));
}

#[test]
fn nothing_is_derived_for_a_server_that_plays_false() {
    let answer =
        |message: &[u8]| faulty(scram(Hash::Sha1, Binding::None, "nonce").respond(message));
    let nonce = ScramFault::Malformed("the nonce is not the client's");
    assert_eq!(answer(b"r=other,s=YQ==,i=1"), nonce);
    assert_eq!(answer(b"r=nonce,s=YQ==,i=1"), nonce);
    assert_eq!(answer(b"r=nonce2,s=YQ==,i=1500001"), ScramFault::Iterations(1_500_001));
    assert_eq!(answer(b"r=nonce2,s=YQ==,i=4294967295"), ScramFault::Iterations(u32::MAX));
    assert_eq!(answer(b"\xff"), ScramFault::Malformed("no UTF-8"));
}

#[test]
fn names_and_passwords_are_prepared() {
    assert_eq!(message::name("a=b,c"), "a=3Db=2Cc");
    // RFC 4013 section 3: a soft hyphen vanishes, U+2168 becomes IX.
    let prepare =
        |text: &str| prepared(&Secret::new(text.into()).unwrap()).map(|it| it.as_str().to_owned());
    assert_eq!(prepare("I\u{ad}X").as_deref(), Some("IX"));
    assert_eq!(prepare("\u{2168}").as_deref(), Some("IX"));
    assert_eq!(prepare("\u{7}"), None);
    assert_eq!(prepare("\u{ad}"), None);
}

/// A tenth of it takes no more than a person would wait for the whole.
#[test]
fn the_most_iterations_take_seconds_at_worst() {
    let tenth = Derivation::new(
        Hash::Sha1,
        Zeroizing::new("pencil".into()),
        b"salt".to_vec(),
        std::num::NonZeroU32::new(MOST_ITERATIONS / 10).unwrap(),
    );
    let begin = std::time::Instant::now();
    tenth.run();
    assert!(begin.elapsed() < std::time::Duration::from_secs(3), "{:?}", begin.elapsed());
    assert!(!format!("{tenth:?}").contains("pencil"));
}
