//! Files that leave the register.

use crate::error::{Error, ErrorKind, Result};
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

/// A new file that only its owner can read; `FileExists` if there is one.
pub(super) fn create(path: &Path, doing: &'static str) -> Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| unwritable(&error, doing))
}

/// Writes all of it.
pub(super) fn fill(file: &mut File, content: &[u8], doing: &'static str) -> Result<()> {
    file.write_all(content).and_then(|()| file.sync_all()).map_err(|error| unwritable(&error, doing))
}

/// Takes a file back whose act came to nothing.
pub(super) fn remove(path: &Path, doing: &'static str) -> Result<()> {
    std::fs::remove_file(path).map_err(|error| unwritable(&error, doing))
}

fn unwritable(error: &std::io::Error, doing: &'static str) -> Error {
    let kind = match error.kind() {
        std::io::ErrorKind::AlreadyExists => ErrorKind::FileExists,
        std::io::ErrorKind::StorageFull => ErrorKind::DiskFull,
        _ => ErrorKind::FileUnwritable,
    };
    Error::new(kind, doing).with_detail(format!("{:?}", error.kind()))
}
