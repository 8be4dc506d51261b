//! Filling in what the controller states.

use super::{NewStatements, Reply};
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase, staff_text};
use crate::engine::store::{self, Entry, Store};
use crate::engine::transact::{Done, KeepRecord, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::StaffField;

const DOING: &str = "filling in the record of processing";

/// Characters of the controller's name, at most.
const CONTROLLER_CHARACTERS_MAX: u32 = 200;
/// Characters of contacts, at most: a few people with their telephone numbers.
const CONTACT_CHARACTERS_MAX: u32 = 500;
/// Characters of a legal basis, at most.
const BASIS_CHARACTERS_MAX: u32 = 1_000;

/// It passes the sieve like all that staff write; telephone numbers and addresses of mail stay where they are what
/// Article 30 asks for. What stood there before leaves the file.
pub(super) fn state(store: &mut Store, context: &Context, new: NewStatements) -> Result<Handled> {
    let contact = StaffField::Contact;
    let stated = store::NewStatements {
        controller: staff_text(new.controller, contact, CONTROLLER_CHARACTERS_MAX, DOING)?,
        contact: staff_text(new.contact, contact, CONTACT_CHARACTERS_MAX, DOING)?,
        officer: staff_text(new.officer, contact, CONTACT_CHARACTERS_MAX, DOING)?,
        basis: staff_text(new.basis, StaffField::Text, BASIS_CHARACTERS_MAX, DOING)?,
    };
    let (session, moment) = (context.session(), context.moment());
    let outcome = transact::<KeepRecord, _>(store, session.as_ref(), moment, |permit, tx| {
        tx.record_state(&stated, permit.account(), new.version, moment.now)?;
        let reply = event::Reply::Record(Reply::Stated);
        let changes = Changes { record: true, ..Changes::default() };
        Ok(Done { reply, entry: Entry::of(Act::RecordStated), changes })
    })?;
    erase::text_removed(context);
    Ok(Handled::Now(outcome))
}
