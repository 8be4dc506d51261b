//! Finds the files that paths name, in steps: a folder may hold any number of them.

use std::collections::BTreeSet;
use std::fs::{DirEntry, ReadDir};
use std::path::PathBuf;

/// Entries of a folder that are looked at in one step.
const ENTRIES: usize = 64;

/// The files that paths name, in a stable order: as they were given, those of a folder by their names, those of its
/// folders after them. What a folder hides and what links point at is left out.
pub(super) struct Walk {
    /// What is yet to be looked at, the next at the end.
    waiting: Vec<Place>,
}

enum Place {
    /// It was given: a file, or a folder.
    Given(PathBuf),
    /// A folder that is being read, and what was found in it: whether that is a folder, and where it lies.
    Reading(ReadDir, BTreeSet<(bool, PathBuf)>),
    /// What was found in a folder.
    Read(BTreeSet<(bool, PathBuf)>),
}

/// What a step came upon.
pub(super) enum Step {
    /// A file.
    File(PathBuf),
    /// Nothing yet.
    On,
    /// There is nothing more.
    End,
}

impl Walk {
    /// Of these paths.
    pub(super) fn of(paths: &[PathBuf]) -> Self {
        Self { waiting: paths.iter().rev().cloned().map(Place::Given).collect() }
    }

    /// Goes on by one file or some entries of a folder.
    pub(super) fn step(&mut self) -> Step {
        match self.waiting.pop() {
            None => Step::End,
            Some(Place::Given(path)) if !path.is_dir() => Step::File(path),
            Some(Place::Given(path)) => {
                // A folder that cannot be read has no files for us.
                if let Ok(entries) = std::fs::read_dir(path) {
                    self.waiting.push(Place::Reading(entries, BTreeSet::new()));
                }
                Step::On
            }
            Some(Place::Reading(mut entries, mut found)) => {
                for _ in 0..ENTRIES {
                    let Some(entry) = entries.next() else {
                        self.waiting.push(Place::Read(found));
                        return Step::On;
                    };
                    found.extend(entry.ok().and_then(|entry| visible(&entry)));
                }
                self.waiting.push(Place::Reading(entries, found));
                Step::On
            }
            Some(Place::Read(mut found)) => {
                let Some((is_folder, path)) = found.pop_first() else { return Step::On };
                self.waiting.push(Place::Read(found));
                if is_folder {
                    self.waiting.push(Place::Given(path));
                    return Step::On;
                }
                Step::File(path)
            }
        }
    }
}

/// A file or folder that is not hidden: whether it is a folder, and where it lies.
fn visible(entry: &DirEntry) -> Option<(bool, PathBuf)> {
    let kind = entry.file_type().ok()?;
    let hidden = entry.file_name().to_string_lossy().starts_with('.');
    (!hidden && (kind.is_file() || kind.is_dir())).then(|| (kind.is_dir(), entry.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_of_a_large_folder_is_left_out_and_no_step_looks_at_many() {
        const FILES: usize = 10_050;
        let folder = std::env::current_exe().unwrap().with_file_name("slices").join("walk");
        std::fs::remove_dir_all(&folder).unwrap_or_default();
        std::fs::create_dir_all(folder.join("later")).unwrap();
        for number in 0..FILES {
            std::fs::write(folder.join(format!("{number:05}")), "").unwrap();
        }
        std::fs::write(folder.join("later/last"), "").unwrap();
        let mut walk = Walk::of(std::slice::from_ref(&folder));
        let (mut found, mut idle) = (Vec::new(), 0);
        loop {
            match walk.step() {
                Step::File(path) => found.push(path),
                Step::On => idle += 1,
                Step::End => break,
            }
        }
        assert_eq!(found.len(), FILES + 1);
        assert!(found[..FILES].is_sorted());
        assert!(found.last().unwrap().ends_with("later/last"));
        assert!(idle > FILES / ENTRIES, "{idle} steps for the entries alone");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
