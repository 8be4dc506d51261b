//! The mapping that `--mapping NAME` names.

use super::Failure;
use crate::domain::Mapping;
use crate::import;
use crate::text::Tr;

/// The mapping of this name, of those that come with the program; a file is not taken for a name. Mappings that are
/// saved in a register are to be looked up here, before these.
pub(super) fn named(name: Option<&str>, tr: Tr) -> Result<Option<Mapping>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let Some(mapping) = import::shipped_mapping(name) else {
        let names: Vec<&str> = import::shipped_mappings().collect();
        return Err(Failure::Usage(tr.cli_wrong_value("--mapping", &names.join(", "))));
    };
    Ok(Some(mapping))
}
