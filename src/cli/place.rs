//! Where the register lies (`DECISIONS` 15): `--register`, `SEULA_REGISTER`, machine-wide, per user.

use crate::engine::Traces;
use crate::error::{Error, ErrorKind, Result};
use std::ffi::OsString;
use std::path::PathBuf;

/// The name of the file in its folder.
const FILE: &str = "register.seula";

/// The register that is meant: the one that is named, else the machine's if there is one, else the user's.
///
/// # Errors
///
/// `RegisterUnnamed` where none is named and this user has no folder: one in the current folder would be missed by
/// every later command.
pub fn default_register(named: Option<PathBuf>, env: &dyn Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(path) = named.or_else(|| variable("SEULA_REGISTER")) {
        return Ok(path);
    }
    let machine = machine_folder(&variable).join(FILE);
    // One that was there and is not now is told as that, and not replaced by the user's own.
    if machine.try_exists().unwrap_or(true) || traces(env).vanished(&machine) {
        return Ok(machine);
    }
    user_folder(&variable).map(|folder| folder.join(FILE)).ok_or_else(unnamed)
}

fn unnamed() -> Error {
    Error::new(ErrorKind::RegisterUnnamed, "looking for the register")
}

fn machine_folder(variable: &dyn Fn(&str) -> Option<PathBuf>) -> PathBuf {
    if cfg!(windows) {
        variable("ProgramData").unwrap_or_else(|| PathBuf::from(r"C:\ProgramData")).join("Seula")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/Seula")
    } else {
        PathBuf::from("/var/lib/seula")
    }
}

fn user_folder(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let home = |below: &str| variable("HOME").map(|home| home.join(below));
    if cfg!(windows) {
        variable("LOCALAPPDATA").map(|data| data.join("Seula"))
    } else if cfg!(target_os = "macos") {
        home("Library/Application Support/Seula")
    } else {
        variable("XDG_DATA_HOME").or_else(|| home(".local/share")).map(|data| data.join("seula"))
    }
}

/// The file in which the size of the user's window is kept, if the user has a folder.
#[cfg(feature = "gui")]
pub(super) fn window_file(env: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    user_folder(&variable).map(|folder| folder.join("window"))
}

/// Where it is kept which registers the user has opened: not beside the user's own register, which may be given to a group
/// with all that its folder holds.
pub(super) fn traces(env: &dyn Fn(&str) -> Option<OsString>) -> Traces {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(any(windows, target_os = "macos")) {
        user_folder(&variable)
    } else {
        let home = || variable("HOME").map(|home| home.join(".local/state"));
        variable("XDG_STATE_HOME").or_else(home).map(|state| state.join("seula"))
    };
    folder.map(|folder| Traces::kept_in(folder.join("known"))).unwrap_or_default()
}

/// The user's cache folder of the program, for throw-away registers.
pub(super) fn cache_folder(env: &dyn Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = |below: &str| variable("HOME").map(|home| home.join(below));
    let folder = if cfg!(windows) {
        variable("LOCALAPPDATA").map(|data| data.join("Seula").join("cache"))
    } else if cfg!(target_os = "macos") {
        home("Library/Caches/Seula")
    } else {
        variable("XDG_CACHE_HOME").or_else(|| home(".cache")).map(|cache| cache.join("seula"))
    };
    folder.ok_or_else(unnamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_register_comes_before_the_variable_and_that_before_the_users() {
        let env = |name: &str| match name {
            "SEULA_REGISTER" => Some(OsString::from("/a/b.seula")),
            "XDG_DATA_HOME" => Some(OsString::from("/data")),
            _ => None,
        };
        let plain = |name: &str| if name == "SEULA_REGISTER" { None } else { env(name) };
        assert_eq!(default_register(Some("/x.seula".into()), &env), Ok(PathBuf::from("/x.seula")));
        assert_eq!(default_register(None, &env), Ok(PathBuf::from("/a/b.seula")));
        #[cfg(target_os = "linux")]
        assert_eq!(default_register(None, &plain), Ok(PathBuf::from("/data/seula/register.seula")));
    }

    #[test]
    fn without_a_name_and_a_home_there_is_no_register_rather_than_one_in_the_current_folder() {
        let nothing = |_name: &str| None;
        assert_eq!(
            default_register(None, &nothing).map_err(|error| error.kind),
            Err(ErrorKind::RegisterUnnamed)
        );
        assert_eq!(cache_folder(&nothing).map_err(|error| error.kind), Err(ErrorKind::RegisterUnnamed));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_machines_register_is_meant_also_where_it_has_vanished() {
        let program = std::env::current_exe().unwrap();
        let folder = program.parent().unwrap().join("slices").join("place_vanished");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).unwrap();
        }
        let env = |name: &str| match name {
            "XDG_DATA_HOME" => Some(OsString::from("/data")),
            "XDG_STATE_HOME" => Some(folder.clone().into_os_string()),
            _ => None,
        };
        let machine = PathBuf::from("/var/lib/seula/register.seula");
        assert_ne!(default_register(None, &env), Ok(machine.clone()));
        traces(&env).leave(&machine);
        assert_eq!(default_register(None, &env), Ok(machine));
    }
}
