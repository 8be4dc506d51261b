//! Files that leave the register.

use crate::error::{Error, ErrorKind, Result};
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The whole path of what was typed, with this extension if it has none of its own.
pub(super) fn named(typed: &Path, extension: &str, doing: &'static str) -> Result<PathBuf> {
    let ends = typed.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if ends || is_folder(typed) {
        return absolute(typed, doing);
    }
    let mut name = typed.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    absolute(Path::new(&name), doing)
}

fn absolute(path: &Path, doing: &'static str) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|error| unwritable(&error, doing))
}

/// Whether it names a folder, be it there or not.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

/// A new file that only its owner can read; `FileExists` if there is one.
pub(super) fn create(path: &Path, doing: &'static str) -> Result<File> {
    if is_folder(path) {
        return Err(Error::new(ErrorKind::FileIsFolder, doing));
    }
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
