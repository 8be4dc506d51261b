//! Files that leave the register.

use crate::engine::transact::Outcome;
use crate::error::{Error, ErrorKind, Result, unwritable};
use std::borrow::Cow;
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

/// A file with which something leaves. It is made, empty, inside the act's transaction, and filled once that is
/// committed: so what cannot be written is not logged, and no file with content in it is without its entry, wherever the
/// power fails.
pub(super) struct Leaving<'a> {
    path: &'a Path,
    doing: &'static str,
    made: Option<File>,
}

impl<'a> Leaving<'a> {
    /// To this path; nothing is made yet.
    pub(super) fn to(path: &'a Path, doing: &'static str) -> Self {
        Self { path, doing, made: None }
    }

    /// Makes the file, which only its owner can read; `FileExists` if there is one.
    pub(super) fn make(&mut self) -> Result<()> {
        if is_folder(self.path) {
            return Err(Error::new(ErrorKind::FileIsFolder, self.doing));
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        self.made = Some(options.open(self.path).map_err(|error| unwritable(&error, self.doing))?);
        Ok(())
    }

    /// Fills it with what the act brought, or takes it back if that came to nothing.
    pub(super) fn end<R>(
        mut self,
        act: Result<Outcome<R>>,
        content: impl for<'r> FnOnce(&'r R) -> Cow<'r, [u8]>,
    ) -> Result<Outcome<R>> {
        let filled = act.and_then(|outcome| {
            if let Some(made) = &mut self.made {
                let written = made.write_all(&content(&outcome.reply)).and_then(|()| made.sync_all());
                written.map_err(|error| unwritable(&error, self.doing))?;
            }
            Ok(outcome)
        });
        if filled.is_err() && self.made.is_some() {
            std::fs::remove_file(self.path).map_err(|error| unwritable(&error, self.doing))?;
        }
        filled
    }
}
