//! What the sieve would take out of what is being typed, shown below the field before it is stored (`LOOKS` 8).

use crate::domain::StoredText;
use crate::engine::ops::sieve::{Query, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply, RequestId, StaffField};
use crate::text::Tr;
use crate::ui::cx::Outbox;
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{ChatText, ChipWords, Label};
use egui::{Id, Ui};
use std::cell::RefCell;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Fields that are kept in mind; the oldest answers are asked for again when they are needed.
const FIELDS_MAX: usize = 16;

/// What was asked for one field.
struct Asked {
    typed: Zeroizing<String>,
    field: StaffField,
    request: Option<RequestId>,
    shown: Option<StoredText>,
    /// An answer that is shown from the next frame on in which no pointer is down.
    next: Next,
}

/// An answer that is not shown yet.
enum Next {
    /// There is none.
    Nothing,
    /// What would be stored; `None`: what is typed, and nothing is shown.
    Preview(Option<StoredText>),
}

/// What the sieve said of the fields in view. It lives as long as the session.
#[derive(Default)]
pub struct Sieved {
    fields: RefCell<BTreeMap<u64, Asked>>,
}

impl Sieved {
    /// Draws below a field what would be stored of `typed`, if anything would be taken out of it. `key` is the
    /// field's own name.
    pub fn under(
        &self,
        ui: &mut Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        (typed, field): (&str, StaffField),
        (tr, chips): (Tr, ChipWords<'_>),
    ) {
        let key = Id::unique(("sieved", key)).value();
        let mut fields = self.fields.borrow_mut();
        if typed.trim().is_empty() {
            fields.remove(&key);
            return;
        }
        let same = fields.get(&key).is_some_and(|asked| asked.typed.as_str() == typed);
        if !same {
            if fields.len() >= FIELDS_MAX {
                fields.clear();
            }
            // What was said of the words before stays in view until the next answer, so that nothing flickers.
            let shown = fields.remove(&key).and_then(|asked| asked.shown);
            let typed = Zeroizing::new(typed.to_owned());
            fields.insert(key, Asked { typed, field, request: None, shown, next: Next::Nothing });
        }
        // What moved away under a pressed pointer would be missed by its click, and lose the focus by it.
        let still = ui.input(|input| !input.pointer.any_down() && !input.pointer.any_released());
        if let Some(asked) = fields.get_mut(&key).filter(|_| still)
            && let Next::Preview(next) = std::mem::replace(&mut asked.next, Next::Nothing)
        {
            asked.shown = next;
        }
        if let Some(shown) = fields.get(&key).and_then(|asked| asked.shown.as_ref()) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                ui.add(Label::new(tr.common_stored_as()).caption().medium().strong());
                ChatText::new(shown, chips).kind(Type::CONTROL).show(ui);
            });
        }
    }

    /// Sends what the fields of this frame want to know.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        for asked in self.fields.get_mut().values_mut().filter(|asked| asked.request.is_none()) {
            let text = RawText::new(asked.typed.to_string());
            asked.request = Some(out.ask(Query::Preview { text, field: asked.field }));
        }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        let asked = Some(event.request);
        let waiting = self.fields.get_mut().values_mut().find(|field| field.request == asked);
        match (waiting, event.result) {
            (Some(field), Ok(AnyReply::Sieve(Reply::Previewed(shown)))) => {
                field.next = Next::Preview(shown);
                None
            }
            // Answers to words that have changed since.
            (None, Ok(AnyReply::Sieve(Reply::Previewed(_)))) => None,
            (_, result) => Some(Event { result, ..event }),
        }
    }
}
