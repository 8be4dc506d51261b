//! The last acts of the account that is looked at.

use crate::domain::AccountId;
use crate::domain::audit::{AuditEntry, AuditFilter};
use crate::engine::ops::audit;
use crate::engine::{Event, Reply};
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Label};
use egui::Ui;

/// Acts that are shown.
const SHOWN: usize = 5;

/// The acts of one account.
#[derive(Default)]
pub(super) struct Events {
    of: Option<AccountId>,
    acts: Load<Vec<AuditEntry>>,
}

impl Events {
    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if !self.acts.awaits(&event) {
            return Some(event);
        }
        self.acts = Load::answered(event.result, |reply| match reply {
            Reply::Audit(audit::Reply::Page(page)) => Some(page.entries.into_iter().take(SHOWN).collect()),
            _ => None,
        });
        None
    }

    /// Draws the last acts of this account, and the way to all of them.
    pub(super) fn ui(&mut self, ui: &mut Ui, account: AccountId, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if self.of != Some(account) {
            self.of = Some(account);
            let filter = AuditFilter { account: Some(account), ..AuditFilter::default() };
            self.acts = Load::Loading(out.send(audit::Command::View { filter, before: None }), cx.now);
        }
        ui.add(Label::new(tr.accounts_events()).medium());
        match &self.acts {
            Load::Ready(acts) | Load::Again(acts, _) => {
                for act in acts {
                    let when = tr.relative_time(act.at, cx.today);
                    let line = tr.list_facts(&[when.as_str(), tr.audit_act(act.act)]);
                    ui.add(Label::new(&line).small().muted().wrap());
                }
                if acts.is_empty() {
                    ui.add(Label::new(tr.audit_none_title()).small().muted());
                }
            }
            Load::Failed(error) => {
                ui.add(Label::new(&error.message(tr)).small().muted().wrap());
            }
            Load::Idle | Load::Loading(..) => {
                ui.add(Label::new(tr.common_loading()).small().muted());
            }
        }
        ui.add_space(space::TINY);
        if ui.add(Button::link(tr.accounts_events_all())).clicked() {
            out.wish(Wish::AuditOf(account));
        }
    }
}
