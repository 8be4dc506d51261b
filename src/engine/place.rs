//! Where the program runs: what tells the machine and the system user from others. On Windows these are variables that
//! a user can change: there a place that is known proves less.

use sha2::{Digest as _, Sha256};

/// The system user and the machine, as one text.
pub(crate) fn here() -> String {
    #[cfg(unix)]
    {
        let machine = rustix::system::uname();
        format!("{}@{}", rustix::process::getuid().as_raw(), machine.nodename().to_string_lossy())
    }
    #[cfg(not(unix))]
    {
        let named = |name| std::env::var(name).unwrap_or_default();
        format!("{}@{}", named("USERNAME"), named("COMPUTERNAME"))
    }
}

/// A place as a register keeps it: a keyed hash, which tells nobody who works where.
pub(crate) fn keyed(place: &str, key: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(key);
    hash.update(b"place\0");
    hash.update(place);
    hash.finalize().into()
}
