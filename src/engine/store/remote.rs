//! Folders in which no register and no copy of one may lie: another machine has what lies there, too, or has it alone. Over a
//! network, locks cannot carry a write-ahead log; a client that keeps a folder in a cloud takes away copies that nothing
//! destroys in time, and lays back files that were destroyed (`SECURITY` 7).

use std::path::{Component, Path, PathBuf};

/// How another machine has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remote {
    /// The file system is another machine's, or a program's that stands for one.
    Network,
    /// A client keeps the folder alike in a cloud.
    Cloud,
}

/// What clients call their folders, in small letters.
const CLOUDS: &[&str] = &[
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "google drive file stream",
    "mobile documents",
    "icloud drive",
    "iclouddrive",
    "nextcloud",
    "owncloud",
    "box",
    "box sync",
    "pcloud",
    "pcloud drive",
    "pclouddrive",
    "megasync",
    "tresorit",
    "seafile",
    "proton drive",
    "jottacloud",
    "yandex.disk",
];

/// How the names of folders of one of several accounts begin, as `OneDrive - Name` and `Dropbox (Name)`.
const CLOUDS_OF_ACCOUNTS: &[&str] = &["onedrive - ", "dropbox (", "nextcloud - ", "owncloud - "];

/// Files and folders that clients keep in the root of what they keep alike. In a home folder `.dropbox` is a folder with
/// the client's settings, so it counts as a file alone.
const CLOUD_FILES: &[&str] = &[".dropbox", ".owncloudsync.log", ".nextcloudsync.log"];
const CLOUD_FOLDERS: &[&str] = &[".dropbox.cache"];

/// Variables in which OneDrive names its folders on Windows.
#[cfg(windows)]
const CLOUD_VARIABLES: [&str; 3] = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

/// Whether and how a folder, which need not be there yet, is another machine's, too.
pub(super) fn remote(folder: &Path) -> Option<Remote> {
    let named = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = named.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    // Without links: a folder may be one into a cloud's, and on Windows a drive may be a share.
    let real = there.canonicalize().unwrap_or_else(|_| there.to_owned());
    let in_cloud =
        |path: &Path| is_cloud_name(path) || cloud_roots().iter().any(|root| path.starts_with(root));
    if in_cloud(&named) || in_cloud(&real) || real.ancestors().any(is_cloud_root) {
        return Some(Remote::Cloud);
    }
    is_of_network(&named, &real).then_some(Remote::Network)
}

/// Whether a part of the path is what a client calls its folder.
fn is_cloud_name(path: &Path) -> bool {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        _ => None,
    });
    let mut above = String::new();
    for name in parts {
        // ~/Library/CloudStorage is where macOS has the folders of all clients.
        let of_macos = above == "library" && name == "cloudstorage";
        let of_account = CLOUDS_OF_ACCOUNTS.iter().any(|start| name.starts_with(start));
        if of_macos || of_account || CLOUDS.contains(&name.as_str()) {
            return true;
        }
        above = name;
    }
    false
}

/// Folders that the system's variables name.
#[cfg(windows)]
fn cloud_roots() -> Vec<PathBuf> {
    let named = CLOUD_VARIABLES.into_iter().filter_map(std::env::var_os).filter(|root| !root.is_empty());
    let named: Vec<PathBuf> = named.map(PathBuf::from).collect();
    let real = named.iter().filter_map(|root| root.canonicalize().ok()).collect::<Vec<_>>();
    named.into_iter().chain(real).collect()
}

/// Elsewhere there are none.
#[cfg(not(windows))]
fn cloud_roots() -> Vec<PathBuf> {
    Vec::new()
}

/// Whether a client has left its sign in a folder. One that cannot be looked into tells nothing.
fn is_cloud_root(folder: &Path) -> bool {
    CLOUD_FILES.iter().any(|name| folder.join(name).is_file())
        || CLOUD_FOLDERS.iter().any(|name| folder.join(name).is_dir())
        || std::fs::read_dir(folder).into_iter().flatten().filter_map(std::io::Result::ok).any(|entry| {
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            (name.starts_with(b"._sync_") || name.starts_with(b".sync_")) && name.ends_with(b".db")
        })
}

/// Magic numbers from linux/magic.h and the file systems' own sources: NFS, SMB, SMB2, CIFS, AFS, Coda, NCP, 9P, Ceph.
#[cfg(target_os = "linux")]
const NETWORK: [u32; 9] =
    [0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x5346_414F, 0x7375_7245, 0x564C, 0x0102_1997, 0x00C3_6400];

/// The magic number of every file system that a program serves, on a disk of the machine or anywhere else.
#[cfg(target_os = "linux")]
const FUSE: u32 = 0x6573_5546;

#[cfg(target_os = "linux")]
fn is_of_network(_named: &Path, real: &Path) -> bool {
    match rustix::fs::statfs(real).map(|facts| facts.f_type as u32) {
        Ok(FUSE) => {
            let mounts = std::fs::read("/proc/self/mountinfo").unwrap_or_default();
            !is_local_fuse(mounted_as(&String::from_utf8_lossy(&mounts), real).as_deref())
        }
        Ok(magic) => NETWORK.contains(&magic),
        Err(_) => false,
    }
}

/// macOS says of each file system whether it is stored on this machine (`MNT_LOCAL` of sys/mount.h).
#[cfg(target_os = "macos")]
fn is_of_network(_named: &Path, real: &Path) -> bool {
    const LOCAL: u32 = 0x1000;
    rustix::fs::statfs(real).is_ok_and(|facts| facts.f_flags & LOCAL == 0)
}

/// A share is told by its form; the real path of a drive that is one has it, too.
#[cfg(windows)]
fn is_of_network(named: &Path, real: &Path) -> bool {
    [named, real].into_iter().any(|path| is_share(&path.to_string_lossy()))
}

/// Elsewhere the administrator sees to it.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn is_of_network(_named: &Path, _real: &Path) -> bool {
    false
}

/// Programs that serve what lies on a disk of the machine: disks of other systems, folders that are kept encrypted, the
/// layers of a container. All others stand for another machine as far as anybody can tell.
#[cfg(any(target_os = "linux", test))]
fn is_local_fuse(kind: Option<&str>) -> bool {
    const LOCAL: [&str; 6] =
        ["fuseblk", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.fuse-overlayfs", "fuse.lxcfs"];
    kind.is_some_and(|kind| LOCAL.contains(&kind))
}

/// As what the file system of a path is mounted, by the text of `proc_pid_mountinfo(5)`: the longest mount point counts, and
/// of those that are mounted over one another the last.
#[cfg(any(target_os = "linux", test))]
fn mounted_as(mounts: &str, path: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (place, kind) = line.split_once(" - ")?;
        let point = PathBuf::from(unescaped(place.split(' ').nth(4)?));
        let kind = kind.split(' ').next()?.to_owned();
        path.starts_with(&point).then(|| (point.components().count(), kind))
    };
    mounts.lines().filter_map(mount).max_by_key(|(parts, _)| *parts).map(|(_, kind)| kind)
}

/// A mount point's name: spaces, tabs, ends of line and backslashes are written as three octal digits.
#[cfg(any(target_os = "linux", test))]
fn unescaped(name: &str) -> String {
    let octal = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    octal.iter().fold(name.to_owned(), |name, (written, meant)| name.replace(written, meant))
}

/// Whether a path of Windows names a share: `\\server\share` or `\\?\UNC\server\share`, and not a drive by its long name.
#[cfg(any(windows, test))]
fn is_share(path: &str) -> bool {
    let path = path.replace('/', "\\");
    let Some(rest) = path.strip_prefix("\\\\") else { return false };
    match rest.strip_prefix("?\\").or_else(|| rest.strip_prefix(".\\")) {
        Some(long) => long.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("UNC\\")),
        None => !rest.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_bears_the_name_of_a_clouds_is_one_and_a_name_that_only_holds_it_is_not() {
        for (path, cloud) in [
            ("/koti/saana/Dropbox/register", true),
            ("/koti/saana/DROPBOX", true),
            ("/koti/saana/Dropbox (Virasto)/a", true),
            ("/Users/saana/OneDrive/a", true),
            ("/Users/saana/OneDrive - Virasto/a", true),
            ("/Users/saana/Google Drive/My Drive", true),
            ("/Volumes/GoogleDrive/a", true),
            ("/Users/saana/Library/Mobile Documents/com~apple~CloudDocs", true),
            ("/Users/saana/iCloud Drive", true),
            ("/Users/saana/Library/CloudStorage/Box-Box", true),
            ("/koti/saana/Nextcloud", true),
            ("/koti/saana/ownCloud/a/b/c", true),
            ("/koti/saana/Box/a", true),
            ("/koti/saana/pCloudDrive", true),
            ("/koti/saana/.local/share/seula", false),
            ("/koti/saana/CloudStorage", false),
            ("/koti/saana/dropbox-like", false),
            ("/koti/saana/boxes", false),
            ("/koti/saana/onedrives", false),
            ("/var/lib/seula", false),
        ] {
            assert_eq!(is_cloud_name(Path::new(path)), cloud, "{path}");
        }
    }

    #[test]
    fn what_a_client_leaves_in_its_folder_tells_it_of_everything_below() {
        let base = std::env::current_exe().unwrap().with_file_name("remote_signs");
        for (at, (sign, is_folder, wanted)) in [
            (".dropbox", false, Some(Remote::Cloud)),
            (".dropbox", true, None),
            (".dropbox.cache", true, Some(Remote::Cloud)),
            (".owncloudsync.log", false, Some(Remote::Cloud)),
            (".nextcloudsync.log", false, Some(Remote::Cloud)),
            ("._sync_0a1b.db", false, Some(Remote::Cloud)),
            (".sync_0a1b.db", false, Some(Remote::Cloud)),
            ("desktop.ini", false, None),
        ]
        .into_iter()
        .enumerate()
        {
            let root = base.join(at.to_string());
            std::fs::create_dir_all(root.join("below")).unwrap();
            if is_folder {
                std::fs::create_dir_all(root.join(sign)).unwrap();
            } else {
                std::fs::write(root.join(sign), "").unwrap();
            }
            assert_eq!(remote(&root.join("below")), wanted, "{sign}");
            assert_eq!(remote(&root.join("below/to be made")), wanted, "{sign}");
        }
        std::fs::remove_dir_all(base).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_a_clouds_folder_is_that_folder() {
        let base = std::env::current_exe().unwrap().with_file_name("remote_link");
        drop(std::fs::remove_dir_all(&base));
        std::fs::create_dir_all(base.join("Nextcloud/own")).unwrap();
        std::os::unix::fs::symlink(base.join("Nextcloud/own"), base.join("plain")).unwrap();
        assert_eq!(remote(&base.join("plain")), Some(Remote::Cloud));
        assert_eq!(remote(&base), None);
        std::fs::remove_dir_all(base).unwrap();
    }

    const MOUNTS: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid shared:12 - proc proc rw
61 22 0:50 / /mnt/far rw,nosuid shared:31 - fuse.sshfs saana@kone:/data rw,user_id=1000
62 22 0:51 / /mnt/far\\040away rw shared:32 - fuse.rclone pilvi: rw
63 22 8:17 / /media/disk rw shared:33 - fuseblk /dev/sdb1 rw,user_id=0
64 63 0:52 / /media/disk/in rw - fuse.gvfsd-fuse gvfsd-fuse rw
65 22 0:53 / /koti/saana rw - fuse.gocryptfs /koti/.saana rw
66 22 0:54 / /mnt/own rw - fuse own rw
67 22 0:55 / /mnt/twice rw - ext4 /dev/sdc1 rw
68 67 0:56 / /mnt/twice rw - fuse.sshfs kone:/ rw
nonsense
";

    #[test]
    fn of_file_systems_that_programs_serve_those_on_a_disk_are_local() {
        for (path, kind, local) in [
            ("/srv/seula", "ext4", false),
            ("/mnt/far/a", "fuse.sshfs", false),
            ("/mnt/far away/a", "fuse.rclone", false),
            ("/mnt/farther", "ext4", false),
            ("/media/disk/a/b", "fuseblk", true),
            ("/media/disk/in/a", "fuse.gvfsd-fuse", false),
            ("/koti/saana/.local/share/seula", "fuse.gocryptfs", true),
            ("/mnt/own", "fuse", false),
            ("/mnt/twice/a", "fuse.sshfs", false),
        ] {
            let found = mounted_as(MOUNTS, Path::new(path));
            assert_eq!(found.as_deref(), Some(kind), "{path}");
            assert_eq!(is_local_fuse(found.as_deref()), local, "{path}");
        }
        assert!(!is_local_fuse(mounted_as("", Path::new("/a")).as_deref()), "what nobody names is not local");
    }

    #[test]
    fn a_share_of_windows_is_told_by_its_form() {
        for (path, share) in [
            (r"\\palvelin\jako\a.seula", true),
            ("//palvelin/jako/a.seula", true),
            (r"\\?\UNC\palvelin\jako", true),
            (r"\\?\unc\palvelin\jako", true),
            (r"\\?\C:\Seula", false),
            (r"\\.\C:\Seula", false),
            (r"C:\Seula", false),
            (r"\Seula", false),
            ("", false),
        ] {
            assert_eq!(is_share(path), share, "{path}");
        }
    }
}
