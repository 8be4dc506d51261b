//! A register that one group of system users shares, on a terminal server (`DECISIONS` 15).

use super::{Error, ErrorKind, Result, open, rights};
use std::path::Path;

/// Gives folder and file to the group: 2770 and 0660. New files beside it (the log) take after the register.
#[cfg(unix)]
pub(crate) fn share(path: &Path, group: &str) -> Result<()> {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    let doing = "sharing the register with a group";
    open::check_file(path)?;
    let refused = |error: std::io::Error| {
        Error::new(ErrorKind::RegisterNoRights, doing).with_detail(format!("{:?}", error.kind()))
    };
    let group = can_share(path, group)?;
    let folder = rights::folder_of(path);
    for (place, mode) in [(folder, 0o2770), (path, 0o660)] {
        chown(place, None, Some(group)).map_err(refused)?;
        std::fs::set_permissions(place, std::fs::Permissions::from_mode(mode)).map_err(refused)?;
    }
    Ok(())
}

/// Whether the group is there and the folder holds nothing but the register: the rights of a folder are given for
/// all that is in it, so a home folder or one for temporary files is not given away. Returns the number of the group.
#[cfg(unix)]
pub(crate) fn can_share(path: &Path, group: &str) -> Result<u32> {
    let doing = "looking whether the register can be shared";
    let group = group_number(group).ok_or_else(|| Error::new(ErrorKind::GroupUnknown, doing))?;
    let entries = match std::fs::read_dir(rights::folder_of(path)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(group),
        Err(error) => {
            let detail = format!("{:?}", error.kind());
            return Err(Error::new(ErrorKind::RegisterNoRights, doing).with_detail(detail));
        }
    };
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let own = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.file_name().as_encoded_bytes().starts_with(name))
    };
    if entries.into_iter().all(own) { Ok(group) } else { Err(Error::new(ErrorKind::FolderInUse, doing)) }
}

/// The number of a group by name, or the number itself. Names come from `/etc/group`, whose lines are
/// `name:password:number:members` (group(5)); a directory service's groups are named by number.
#[cfg(unix)]
fn group_number(group: &str) -> Option<u32> {
    if let Ok(number) = group.parse() {
        return Some(number);
    }
    let groups = std::fs::read_to_string("/etc/group").ok()?;
    groups.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == group).then_some(())?;
        fields.nth(1)?.parse().ok()
    })
}

/// Windows keeps rights in access lists, which the administrator sets on the folder.
#[cfg(not(unix))]
pub(crate) fn can_share(_path: &Path, _group: &str) -> Result<u32> {
    Err(Error::new(ErrorKind::GroupUnknown, "looking whether the register can be shared"))
}

/// The same.
#[cfg(not(unix))]
pub(crate) fn share(_path: &Path, _group: &str) -> Result<()> {
    Err(Error::new(ErrorKind::GroupUnknown, "sharing the register with a group"))
}
