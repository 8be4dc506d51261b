//! `assets/demo` → `demo_files.rs`: the names and texts of the demo content.

use std::path::Path;

/// Writes `TOPICS` (name, text) and `GENERAL`.
pub(crate) fn make(assets: &Path, out: &Path) -> Result<(), Vec<String>> {
    let folder = assets.join("demo/topics");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .map_err(|error| vec![format!("assets/demo/topics: {error}")])?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
        .collect();
    names.sort();
    let mut code = String::from(
        "/// Name and text of each topic file.\npub(crate) const TOPICS: &[(&str, &str)] = &[\n",
    );
    for name in &names {
        let path = format!("/assets/demo/topics/{name}");
        let include = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))");
        for part in ["    (", &format!("{name:?}"), ", ", &include, "),\n"] {
            code.push_str(part);
        }
    }
    code.push_str("];\n/// Text of the file for what belongs to no topic.\n");
    code.push_str("pub(crate) const GENERAL: &str = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/assets/demo/general.toml\"));\n");
    std::fs::write(out.join("demo_files.rs"), code).map_err(|error| vec![format!("demo_files.rs: {error}")])
}
