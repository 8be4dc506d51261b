//! Traces of registers that were opened. Where one is missing that was there, a disk is not connected or somebody moved the
//! file: whoever starts the program next is told so, and does not become the supervisor of an empty one (`SECURITY` 2).

use super::{backup, hex, open, rights};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// Where the traces of one user's registers are kept; by default nowhere.
#[derive(Clone, Debug, Default)]
pub struct Traces {
    folder: Option<PathBuf>,
    anew: bool,
}

impl Traces {
    /// In this folder. A trace is an empty file named by a hash of the register's path: it tells nobody anything who does
    /// not know the path.
    pub fn kept_in(folder: PathBuf) -> Self {
        Self { folder: Some(folder), anew: false }
    }

    /// The same for somebody who has said that a register is to be made where one has vanished.
    #[must_use]
    pub fn anew(self) -> Self {
        Self { anew: true, ..self }
    }

    /// Leaves a trace of a register that is open. One that leaves none is a register all the same.
    pub(crate) fn leave(&self, register: &Path) {
        if let (Some(folder), Some(trace)) = (&self.folder, self.of(register)) {
            let made = rights::make_folder(folder).and_then(|()| rights::create_private(&trace).map(drop));
            // One that is there already is no fault either.
            made.unwrap_or_default();
        }
    }

    /// Whether a register was at a path and is not there any more: by its trace, or by its log or its backups, which others
    /// see who have never opened it. An empty file is none.
    pub(crate) fn vanished(&self, register: &Path) -> bool {
        let told = || {
            self.of(register).is_some_and(|trace| trace.exists())
                || open::has_log(register)
                || backup::lie_beside(register)
        };
        // Looked at last: whoever is just making it makes the file before anything else.
        let gone = || !std::fs::metadata(register).is_ok_and(|facts| facts.len() > 0);
        !self.anew && told() && gone()
    }

    /// The trace of a register. Its path is taken as it is written, without following links: on a disk that is not there
    /// none can be followed.
    fn of(&self, register: &Path) -> Option<PathBuf> {
        let path = std::path::absolute(register).ok()?;
        let name = hex(&Sha256::digest(path.as_os_str().as_encoded_bytes()));
        self.folder.as_ref().map(|folder| folder.join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of one test with a register's path in it that has a trace.
    fn left(test: &str) -> (PathBuf, PathBuf, Traces) {
        let folder = std::env::current_exe().unwrap().with_file_name("traces").join(test);
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        let (register, traces) = (folder.join("r.seula"), Traces::kept_in(folder.join("state/known")));
        (folder, register, traces)
    }

    #[test]
    fn a_register_that_has_left_a_trace_has_vanished_when_it_is_not_there_or_empty() {
        let (folder, register, traces) = left("by_trace");
        assert!(!traces.vanished(&register), "there was none");
        traces.leave(&register);
        traces.leave(&register);
        assert_eq!(std::fs::read_dir(folder.join("state/known")).unwrap().count(), 1);
        assert!(traces.vanished(&register));
        std::fs::write(&register, "").unwrap();
        assert!(traces.vanished(&register), "an empty file");
        std::fs::write(&register, "whatever").unwrap();
        assert!(!traces.vanished(&register), "something is there");
        std::fs::remove_file(&register).unwrap();
        assert!(!traces.vanished(&folder.join("other.seula")), "another path");
        assert!(!traces.clone().anew().vanished(&register), "told so");
        assert!(!Traces::default().vanished(&register), "somebody who keeps none");
    }

    #[test]
    fn its_log_and_its_backups_tell_of_it_and_those_of_another_do_not() {
        for (at, (beside, vanished)) in [
            ("r.seula-wal", true),
            ("backups/r-20261124-120000.seula", true),
            ("backups/r-20261124-120000.format-3.seula", true),
            ("backups/r-20261124-120000.part.seula", false),
            ("backups/s-20261124-120000.seula", false),
            ("backups/r-2-20261124-120000.seula", false),
            ("backups/r.seula", false),
            ("s.seula-wal", false),
        ]
        .into_iter()
        .enumerate()
        {
            let (folder, register, _) = left(&format!("beside_{at}"));
            let file = folder.join(beside);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "whatever").unwrap();
            assert_eq!(Traces::default().vanished(&register), vanished, "{beside}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn traces_are_the_users_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let (folder, register, traces) = left("rights");
        traces.leave(&register);
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.join("state/known")), 0o700);
        assert_eq!(mode(&traces.of(&register).unwrap()), 0o600);
    }
}
