//! Where a demo register lies: in the user's cache, for as long as the demo runs.

use super::Failure;
use crate::error::Doing as _;
use std::path::{Path, PathBuf};

/// A throw-away folder: removed when the demo ends, and those of demos that were killed when the next one begins.
pub(super) struct Folder {
    pub(super) path: PathBuf,
}

impl Folder {
    pub(super) fn make(cache: &Path) -> Result<Self, Failure> {
        let all = cache.join("demo");
        remove_left_over(&all);
        let path = all.join(std::process::id().to_string());
        make_private(&path).doing("making the demo's folder")?;
        Ok(Self { path })
    }
}

/// Makes a folder that this user alone may enter: the demo's export and register are as private as real ones.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(path)
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next demo.
        drop(std::fs::remove_dir_all(&self.path));
    }
}

/// Removes folders of demos whose process is gone.
fn remove_left_over(all: &Path) {
    let Ok(entries) = std::fs::read_dir(all) else { return };
    for entry in entries.flatten() {
        let alive = entry.file_name().to_str().and_then(|name| name.parse().ok()).is_some_and(is_alive);
        if !alive {
            // What cannot be removed now is removed by the next demo.
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
}

#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    rustix::process::Pid::from_raw(process).is_some_and(|pid| rustix::process::test_kill_process(pid).is_ok())
}

#[cfg(not(unix))]
fn is_alive(process: i32) -> bool {
    process == std::process::id() as i32
}
