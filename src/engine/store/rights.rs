//! Rights of files: folder and register are the user's alone, or one group's.
//!
//! On Windows rights are access lists, which a folder hands down to what lies in it: the user's own data folder is
//! the user's alone.

use crate::domain::record::FileRights;
#[cfg(unix)]
use std::collections::BTreeSet;
use std::fs::{File, Metadata, OpenOptions};
use std::io::Result;
use std::path::{Path, PathBuf};

/// Whether everybody on the machine can read or write the file.
#[cfg(unix)]
pub(super) fn is_exposed(facts: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    facts.mode() & 0o007 != 0
}

/// Whether everybody on the machine can read or write the file.
#[cfg(not(unix))]
pub(super) fn is_exposed(_facts: &Metadata) -> bool {
    false
}

/// Whether everybody on the machine can put files into a folder: they could prepare a log beside the register.
#[cfg(unix)]
pub(super) fn is_open_to_all(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).is_ok_and(|facts| facts.mode() & 0o002 != 0)
}

/// Whether everybody on the machine can put files into a folder.
#[cfg(not(unix))]
pub(super) fn is_open_to_all(_folder: &Path) -> bool {
    false
}

/// The rights of a register, its folder, its log, its backups and their folders, as they are found. In the first folder, the
/// one beside the register, every copy is its own; in the others, which were chosen, copies of other registers can lie.
#[cfg(unix)]
pub(super) fn found(register: &Path, folders: &[PathBuf], copies: &[PathBuf]) -> Option<FileRights> {
    use std::os::unix::fs::MetadataExt as _;
    let mode = |path: &Path| std::fs::metadata(path).ok().map(|facts| facts.mode() & 0o7777);
    let folder = folder_of(register);
    let own = register.file_name()?.as_encoded_bytes();
    let files = |folder: &Path, is_own: &dyn Fn(&[u8]) -> bool| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        entries
            .filter(|entry| is_own(entry.file_name().as_encoded_bytes()))
            .map(|entry| entry.path())
            .collect()
    };
    let mut all: BTreeSet<PathBuf> = copies.iter().cloned().collect();
    all.extend(files(folder, &|name| name.starts_with(own)));
    all.extend(
        folders.first().into_iter().flat_map(|beside| files(beside, &|name| name.ends_with(b".seula"))),
    );
    let exposed = all.into_iter().filter(|path| std::fs::metadata(path).is_ok_and(|f| is_exposed(&f)));
    let folders = std::iter::once(folder).chain(folders.iter().map(PathBuf::as_path));
    let open = folders.filter(|folder| is_open_to_all(folder)).map(Path::to_owned);
    let named = |path: PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    Some(FileRights {
        file: mode(register)?,
        folder: mode(folder)?,
        exposed: exposed.chain(open).filter_map(named).collect(),
    })
}

/// Access lists are the administrator's; what they say is not read.
#[cfg(not(unix))]
pub(super) fn found(_register: &Path, _folders: &[PathBuf], _copies: &[PathBuf]) -> Option<FileRights> {
    None
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a register can be written: its file, and its folder, in which its log lies.
pub(super) fn is_writable_register(path: &Path) -> bool {
    let readonly = std::fs::metadata(path).is_ok_and(|facts| facts.permissions().readonly());
    !readonly && is_writable_file(path) && is_writable(folder_of(path))
}

#[cfg(unix)]
fn is_writable_file(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
}

/// Access lists are seen only when something is written.
#[cfg(not(unix))]
fn is_writable_file(_path: &Path) -> bool {
    true
}

/// Whether files can be made in a folder.
#[cfg(unix)]
pub(super) fn is_writable(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK).is_ok()
}

/// Whether files can be made in a folder; its access lists are seen only when one is made.
#[cfg(not(unix))]
pub(super) fn is_writable(_folder: &Path) -> bool {
    true
}

/// Makes a folder and those above it with mode 0700; one that is there stays as it is.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes an empty file with mode 0600; fails if one is there.
pub(super) fn create_private(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Gives a copy of a register, or the folder for copies, to the group that shares the register; one that nobody shares has
/// nothing to give.
#[cfg(unix)]
pub(super) fn take_after(register: &Path, path: &Path) -> Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let facts = std::fs::metadata(register)?;
    if facts.mode() & 0o070 == 0 {
        return Ok(());
    }
    chown(path, None, Some(facts.gid()))?;
    let mode = if path.is_dir() { 0o2770 } else { 0o660 };
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

/// A folder's access lists are handed down to what lies in it.
#[cfg(not(unix))]
pub(super) fn take_after(_register: &Path, _path: &Path) -> Result<()> {
    Ok(())
}
