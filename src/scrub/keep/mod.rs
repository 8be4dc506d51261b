//! Numbers that are nobody's: laid down first, so that no shape can claim them. Only an identifier with a right
//! check digit is stronger.

mod amount;
mod code;
mod law;
mod link;
mod service;
mod time;

use super::mark::Marks;
use super::scan::Scan;

pub(super) use law::is_case_cue;
pub(super) use link::{is_own_host, region_of};

/// Marks the words that say what stays.
pub(super) fn mark(marks: &mut Marks) {
    amount::mark(marks);
    code::mark(marks);
    law::mark(marks);
    time::mark(marks);
}

/// Marks every number of the text that must stay.
pub(super) fn lay(scan: &mut Scan<'_>) {
    link::lay(scan);
    for token in 0..scan.view.len() {
        if !scan.view.is_number(token) {
            continue;
        }
        amount::lay(scan, token);
        law::lay(scan, token);
        time::lay(scan, token);
        code::lay(scan, token);
        service::lay(scan, token);
    }
}
