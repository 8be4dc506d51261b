//! Reading the bytes of the register's folder, for strings that must not be there any more.

use super::backup::Places;
use super::rights::folder_of;
use super::{Error, ErrorKind, Result};
use crate::engine::clock::Stopwatch;
use aho_corasick::AhoCorasick;
use std::collections::{BTreeSet, VecDeque};
use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;
use zeroize::Zeroize as _;

const DOING: &str = "reading the register's files";
/// Bytes that are read at once; about a millisecond.
const CHUNK: usize = 1 << 20;

/// What tells a file from another that came to stand in its place.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Identity(u64, u64);

fn identity(facts: &Metadata) -> Identity {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        Identity(facts.dev(), facts.ino())
    }
    #[cfg(not(unix))]
    {
        let created = facts.created().ok().and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
        Identity(created.map_or(0, |since| since.as_nanos() as u64), 0)
    }
}

/// A register's own files that were opened here. They stay open until the program ends: to close one would drop the locks
/// that SQLite holds on it in this process (POSIX `fcntl`).
static KEPT_OPEN: Mutex<Vec<(Identity, File)>> = Mutex::new(Vec::new());

/// A file to be read, and whether it is the register's own.
struct Place {
    path: PathBuf,
    own: bool,
}

/// Seeks strings in the files of the register's folder and its backups, slice by slice.
pub(crate) struct Scan {
    seeker: AhoCorasick,
    /// The longest string, but one byte: so much of a chunk is looked at again with the next.
    overlap: usize,
    files: VecDeque<Place>,
    /// Where the first file is read next.
    offset: u64,
    buffer: Vec<u8>,
    /// Bytes that were read.
    pub(crate) bytes: u64,
    /// Which strings were found, by their place in the list.
    pub(crate) found: BTreeSet<usize>,
}

impl Scan {
    /// Of the register itself and of whatever in its folder and in those of its backups has changed since. `strings` are not
    /// empty.
    pub(crate) fn new(
        register: &Path,
        backups: &Places,
        strings: &[&str],
        since: Option<SystemTime>,
    ) -> Result<Self> {
        let seeker =
            AhoCorasick::new(strings).map_err(|_too_large| Error::new(ErrorKind::Internal, DOING))?;
        let overlap = strings.iter().map(|string| string.len()).max().unwrap_or(1).saturating_sub(1);
        Ok(Self {
            seeker,
            overlap,
            files: files(register, backups, since)?,
            offset: 0,
            buffer: vec![0; CHUNK + overlap],
            bytes: 0,
            found: BTreeSet::new(),
        })
    }

    /// Reads for so long; `true`: everything was read.
    pub(crate) fn step(&mut self, millis: f64) -> Result<bool> {
        let since = Stopwatch::start();
        while let Some(place) = self.files.front() {
            let read = read_at(place, self.offset, &mut self.buffer)?;
            let bytes = self.buffer.get(..read).unwrap_or_default();
            // Overlapping, since one string may stand inside another.
            for hit in self.seeker.find_overlapping_iter(bytes) {
                self.found.insert(hit.pattern().as_usize());
            }
            if read < self.buffer.len() {
                self.bytes += read as u64;
                self.offset = 0;
                self.files.pop_front();
            } else {
                let ahead = read - self.overlap;
                self.bytes += ahead as u64;
                self.offset += ahead as u64;
            }
            if since.millis() >= millis {
                return Ok(self.files.is_empty());
            }
        }
        Ok(true)
    }
}

impl Drop for Scan {
    fn drop(&mut self) {
        self.buffer.zeroize();
    }
}

/// The register's files, and other plain files beside them and among its backups that have changed.
fn files(register: &Path, backups: &Places, since: Option<SystemTime>) -> Result<VecDeque<Place>> {
    let folder = folder_of(register);
    let name = register.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut files = VecDeque::new();
    let beside = std::fs::read_dir(folder).map_err(|error| unreadable(&error))?;
    // A folder that cannot be looked into is told among the backups.
    let backups = backups.all().iter().filter_map(|place| std::fs::read_dir(&place.folder).ok()).flatten();
    for entry in beside.chain(backups) {
        let entry = entry.map_err(|error| unreadable(&error))?;
        let Ok(facts) = entry.metadata() else { continue };
        let path = entry.path();
        let own = path.parent() == Some(folder) && entry.file_name().to_string_lossy().starts_with(&name);
        let changed = since.is_none_or(|since| facts.modified().is_ok_and(|at| at >= since));
        if facts.is_file() && (own || changed) {
            files.push_back(Place { path, own });
        }
    }
    Ok(files)
}

/// Reads as much as there is and has room; less than asked for only at the end. A file that is gone has nothing.
fn read_at(place: &Place, offset: u64, buffer: &mut [u8]) -> Result<usize> {
    let open = || File::open(&place.path).map_err(|error| unreadable(&error));
    let Ok(facts) = std::fs::metadata(&place.path) else { return Ok(0) };
    if !place.own {
        return fill(&open()?, offset, buffer);
    }
    let identity = identity(&facts);
    let mut kept = KEPT_OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    if !kept.iter().any(|(known, _)| *known == identity) {
        kept.push((identity, open()?));
    }
    kept.iter().find(|(known, _)| *known == identity).map_or(Ok(0), |(_, file)| fill(file, offset, buffer))
}

fn fill(file: &File, offset: u64, buffer: &mut [u8]) -> Result<usize> {
    let mut read = 0;
    while let Some(room) = buffer.get_mut(read..).filter(|room| !room.is_empty()) {
        #[cfg(unix)]
        let got = std::os::unix::fs::FileExt::read_at(file, room, offset + read as u64);
        #[cfg(windows)]
        let got = std::os::windows::fs::FileExt::seek_read(file, room, offset + read as u64);
        match got.map_err(|error| unreadable(&error))? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

fn unreadable(error: &std::io::Error) -> Error {
    Error::new(ErrorKind::FileUnreadable, DOING).with_detail(format!("{:?}", error.kind()))
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    fn all(fixture: &Fixture, strings: &[&str], since: Option<SystemTime>) -> (BTreeSet<usize>, u64) {
        let places = Store::open(&fixture.path()).unwrap().read(|read| read.backup_places()).unwrap();
        let mut scan = Scan::new(&fixture.path(), &places, strings, since).unwrap();
        while !scan.step(0.0).unwrap() {}
        (scan.found.clone(), scan.bytes)
    }

    #[test]
    fn a_string_is_found_wherever_it_stands_also_over_the_edge_of_a_chunk() {
        let fixture = Fixture::new("scan_edges");
        let needle = "vihreä kuusi kalliolla";
        for at in [0, 5, CHUNK - 9, CHUNK - 1, CHUNK, 2 * CHUNK + 7] {
            let mut content = vec![b'x'; at];
            content.extend(needle.as_bytes());
            content.extend(vec![b'y'; 100]);
            std::fs::write(fixture.path().with_file_name("beside.bin"), &content).unwrap();
            let (found, bytes) = all(&fixture, &["ei tätä ole missään", needle], None);
            assert_eq!(found, BTreeSet::from([1]), "{at}");
            assert!(bytes > content.len() as u64, "the register was read, too");
        }
        let changed = std::fs::metadata(fixture.path().with_file_name("beside.bin")).unwrap().modified();
        let later = changed.unwrap() + std::time::Duration::from_mins(1);
        assert!(all(&fixture, &[needle], Some(later)).0.is_empty(), "it has not changed since");
        assert_eq!(
            all(&fixture, &["CREATE TABLE register"], Some(later)).0.len(),
            1,
            "the register always counts"
        );
    }

    #[test]
    fn a_register_that_is_named_without_its_folder_is_read_like_any_other() {
        let fixture = Fixture::new("scan_alone");
        let places = Store::open(&fixture.path()).unwrap().read(|read| read.backup_places()).unwrap();
        // Tests run in the folder of the package.
        let alone = Path::new("Cargo.toml");
        let later = alone.metadata().unwrap().modified().unwrap() + std::time::Duration::from_hours(999_999);
        let found = files(alone, &places, Some(later)).unwrap();
        let names: Vec<_> = found.iter().map(|place| (place.own, place.path.file_name())).collect();
        assert_eq!(names, [(true, alone.file_name())]);
    }
}
