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
pub(super) struct Leaving {
    path: PathBuf,
    doing: &'static str,
    made: Option<File>,
}

impl Leaving {
    /// To this path; nothing is made yet.
    pub(super) fn to(path: &Path, doing: &'static str) -> Self {
        Self { path: path.to_owned(), doing, made: None }
    }

    /// Makes the file, which only its owner can read; `FileExists` if there is one.
    pub(super) fn make(&mut self) -> Result<()> {
        if is_folder(&self.path) {
            return Err(Error::new(ErrorKind::FileIsFolder, self.doing));
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        self.made = Some(options.open(&self.path).map_err(|error| unwritable(&error, self.doing))?);
        Ok(())
    }

    /// Fills it with what the act brought, or takes it back if that came to nothing.
    pub(super) fn end<R>(
        mut self,
        act: Result<Outcome<R>>,
        content: impl for<'r> FnOnce(&'r R) -> Cow<'r, [u8]>,
    ) -> Result<Outcome<R>> {
        let outcome = self.begin(act, content)?;
        match self.close() {
            Ok(()) => Ok(outcome),
            Err(error) => self.take_back().and(Err(error)),
        }
    }

    /// The same for a file to which more is added by and by.
    pub(super) fn begin<R>(
        &mut self,
        act: Result<Outcome<R>>,
        content: impl for<'r> FnOnce(&'r R) -> Cow<'r, [u8]>,
    ) -> Result<Outcome<R>> {
        let filled = act.and_then(|outcome| {
            self.add(&content(&outcome.reply))?;
            Ok(outcome)
        });
        match filled {
            Ok(outcome) => Ok(outcome),
            Err(error) => self.take_back().and(Err(error)),
        }
    }

    /// Adds to it.
    pub(super) fn add(&mut self, content: &[u8]) -> Result<()> {
        match &mut self.made {
            Some(made) => made.write_all(content).map_err(|error| unwritable(&error, self.doing)),
            None => Ok(()),
        }
    }

    /// All of it is on the disk.
    pub(super) fn close(&mut self) -> Result<()> {
        match &mut self.made {
            Some(made) => made.sync_all().map_err(|error| unwritable(&error, self.doing)),
            None => Ok(()),
        }
    }

    /// Removes it, if it was made.
    pub(super) fn take_back(&mut self) -> Result<()> {
        if self.made.take().is_some() {
            std::fs::remove_file(&self.path).map_err(|error| unwritable(&error, self.doing))?;
        }
        Ok(())
    }
}
