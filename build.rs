//! Makes code from assets: typed text functions, theme tokens, the list of demo files; and from the lock file what the program
//! is made of. A missing or extra key in
//! any language, and a missing token in any theme, fails the build.

#[path = "src/build/demo.rs"]
mod demo;
#[path = "src/build/i18n.rs"]
mod i18n;
#[path = "src/build/packages.rs"]
mod packages;
#[path = "src/build/theme.rs"]
mod theme;

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/build");
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-env-changed=LIBSQLITE3_FLAGS");
    let sqlite = std::env::var("LIBSQLITE3_FLAGS").unwrap_or_default();
    if !sqlite.contains("SQLITE_ENABLE_DBPAGE_VTAB") {
        // Without it removed text could stay in the file; set in this repository's own configuration of cargo.
        println!("cargo::error=LIBSQLITE3_FLAGS lacks -DSQLITE_ENABLE_DBPAGE_VTAB: see .cargo/config.toml");
    }
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let (assets, out) = (Path::new("assets"), Path::new(&out));
    let mut problems = Vec::new();
    println!("cargo::rerun-if-changed=Cargo.lock");
    let made = [i18n::make(assets, out), theme::make(assets, out), demo::make(assets, out), made_of(out)];
    for made in made {
        problems.extend(made.err().unwrap_or_default());
    }
    for problem in problems {
        println!("cargo::error={problem}");
    }
}

/// Writes down of how many packages the program is made, and which of them open connections.
fn made_of(out: &Path) -> Result<(), Vec<String>> {
    let problem = |error: std::io::Error| vec![format!("Cargo.lock: {error}")];
    let lock = std::fs::read_to_string("Cargo.lock").map_err(problem)?;
    let (all, networking) = (packages::named(&lock).len(), packages::networking(&lock));
    let code = format!(
        "/// Packages that the lock file names.\nconst PACKAGES: u64 = {all};\n\
         /// Those among them that open connections.\nconst NETWORKING: &[&str] = &{networking:?};\n"
    );
    std::fs::write(out.join("packages.rs"), code).map_err(problem)
}
