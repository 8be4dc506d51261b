//! Where the register lies (`DECISIONS` 15): `--register`, `SEULA_REGISTER`, machine-wide, per user.

use std::ffi::OsString;
use std::path::PathBuf;

/// The name of the file in its folder.
const FILE: &str = "register.seula";

/// The register that is meant: the one that is named, else the machine's if there is one, else the user's.
pub fn default_register(named: Option<PathBuf>, env: &dyn Fn(&str) -> Option<OsString>) -> PathBuf {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(path) = named.or_else(|| variable("SEULA_REGISTER")) {
        return path;
    }
    let machine = machine_folder(&variable).join(FILE);
    if machine.exists() { machine } else { user_folder(&variable).join(FILE) }
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

fn user_folder(variable: &dyn Fn(&str) -> Option<PathBuf>) -> PathBuf {
    let home = || variable("HOME").unwrap_or_default();
    if cfg!(windows) {
        variable("LOCALAPPDATA").unwrap_or_default().join("Seula")
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support/Seula")
    } else {
        variable("XDG_DATA_HOME").unwrap_or_else(|| home().join(".local/share")).join("seula")
    }
}

/// The file in which the size of the user's window is kept.
#[cfg(feature = "gui")]
pub(super) fn window_file(env: &dyn Fn(&str) -> Option<OsString>) -> PathBuf {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    user_folder(&variable).join("window")
}

/// The user's cache folder of the program, for throw-away registers.
pub(super) fn cache_folder(env: &dyn Fn(&str) -> Option<OsString>) -> PathBuf {
    let variable = |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || variable("HOME").unwrap_or_default();
    if cfg!(windows) {
        variable("LOCALAPPDATA").unwrap_or_default().join("Seula").join("cache")
    } else if cfg!(target_os = "macos") {
        home().join("Library/Caches/Seula")
    } else {
        variable("XDG_CACHE_HOME").unwrap_or_else(|| home().join(".cache")).join("seula")
    }
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
        assert_eq!(default_register(Some("/x.seula".into()), &env), PathBuf::from("/x.seula"));
        assert_eq!(default_register(None, &env), PathBuf::from("/a/b.seula"));
        #[cfg(target_os = "linux")]
        assert!(default_register(None, &plain).ends_with("seula/register.seula"));
    }
}
