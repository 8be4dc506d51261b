//! `Cargo.lock` → `packages.rs`: of how many packages the program is made, and which of them open connections.
//!
//! The lock file names more than is built: also what other systems and features would need. A package that is not in it
//! cannot be in the program. `tests/tidy.rs` holds the build to the same list.

/// Packages that open connections, or by which everything that does is reached: asynchronous programs come to a socket
/// through `socket2`.
pub(crate) const NETWORKING: [&str; 15] = [
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "async-std",
    "rustls",
    "native-tls",
    "openssl",
    "tungstenite",
    "isahc",
    "socket2",
    "quinn",
    "webbrowser",
    "sentry",
    "opentelemetry",
];

/// The packages that a lock file names, without this one.
pub(crate) fn named(lock: &str) -> Vec<&str> {
    let lines = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    lines.filter(|name| *name != env!("CARGO_PKG_NAME")).collect()
}

/// Those among them that open connections.
pub(crate) fn networking(lock: &str) -> Vec<&str> {
    named(lock).into_iter().filter(|name| NETWORKING.contains(name)).collect()
}
