//! A server that repeats every secret it is told, as broken ones do.

use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    thread,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};

use super::certificates::Certificates;

/// What it says before it refuses: greeting, offer, refusal.
#[derive(Clone, Copy)]
pub(crate) struct Manners {
    pub(crate) greeting: &'static str,
    /// The command that asks for the offer, and the offer.
    pub(crate) offer: (&'static str, &'static str),
    /// The command that carries the secret.
    pub(crate) sign_in: &'static str,
    /// Put before the repetition; `{tag}` is the command's tag.
    pub(crate) refusal: &'static str,
}

/// Takes one connection, with TLS from the first byte.
pub(crate) fn serve(certificates: &Certificates, manners: &Manners) -> SocketAddr {
    let chain = CertificateDer::from_pem_slice(certificates.chain.as_bytes()).unwrap();
    let key = PrivateKeyDer::from_pem_slice(certificates.key.as_bytes()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![chain], key)
        .unwrap();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let manners = *manners;
    thread::spawn(move || {
        let (client, _) = listener.accept().unwrap();
        // The client may leave at any point.
        drop(talk(client, config, &manners));
    });
    address
}

fn talk(client: TcpStream, config: ServerConfig, manners: &Manners) -> std::io::Result<()> {
    let session = ServerConnection::new(Arc::new(config)).map_err(std::io::Error::other)?;
    let mut stream = BufReader::new(StreamOwned::new(session, client));
    stream.get_mut().write_all(manners.greeting.as_bytes())?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let tag = line.split(' ').next().unwrap_or_default();
        let answer = if line.contains(manners.offer.0) {
            manners.offer.1.replace("{tag}", tag)
        } else if line.contains(manners.sign_in) {
            let coded = line.rsplit(' ').next().unwrap_or_default();
            let plain = STANDARD.decode(coded).unwrap_or_default();
            let plain = String::from_utf8_lossy(&plain).replace('\0', " ");
            let password = plain.rsplit(' ').next().unwrap_or_default();
            let refusal = manners.refusal.replace("{tag}", tag);
            format!("{refusal} cannot take {coded}, that is {plain}, password '{password}'\r\n")
        } else {
            format!("{tag} BAD what?\r\n")
        };
        stream.get_mut().write_all(answer.as_bytes())?;
    }
}
