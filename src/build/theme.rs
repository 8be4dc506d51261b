//! Made next.
use std::path::Path;
/// Nothing yet.
pub fn make(_assets: &Path, _out: &Path) -> Result<(), Vec<String>> {
    Ok(())
}
