//! The audit log: who did what and when. Supervisors see everybody's acts, everybody else their own; looking is
//! logged. The chain is verified here, and the rows leave as a table.

mod bar;
mod check;
mod export;
mod filters;
mod shown;
mod table;

use crate::domain::audit::{AuditFilter, AuditPage};
use crate::domain::{Account, AccountId, AccountRole};
use crate::engine::ops::account;
use crate::engine::ops::audit::{Command, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::unready_ui;
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::size;
use crate::ui::widgets::{DateState, ListOutput, ListState};
use check::Check;
use egui::Ui;
use export::Export;
use filters::Wanted;
use table::Table;

/// Rows below the view from which the next page is asked for.
const AHEAD: u64 = 50;

/// State of the screen.
#[derive(Default)]
pub struct AuditScreen {
    /// Which rows; `None` until it comes into view.
    wanted: Option<Wanted>,
    page: Load<AuditPage>,
    /// The page that takes the place of the rows in view.
    fresh: Option<RequestId>,
    /// The page that follows them.
    further: Option<RequestId>,
    /// Those whose acts can be chosen, by name.
    accounts: Vec<Account>,
    accounts_asked: Option<RequestId>,
    /// The number of an object, as it is typed.
    typed: String,
    /// First and last day, while they are chosen.
    days: Option<[DateState; 2]>,
    list: ListState,
    /// The number of the unfolded row.
    unfolded: Option<i64>,
    /// Whether the list is to have the focus.
    focus: bool,
    check: Check,
    export: Export,
}

impl AuditScreen {
    /// Whose acts are listed, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let own = self.wanted.as_ref().is_none_or(|wanted| wanted.own);
        if own { cx.tr.audit_scope_own() } else { cx.tr.audit_scope_all() }.to_owned()
    }

    /// It comes into view: what was done meanwhile is there, too.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let supervisor = cx.has(AccountRole::Supervisor);
        let wanted = self.wanted.get_or_insert_with(|| Wanted::new(supervisor, cx.today));
        wanted.own |= !supervisor;
        self.focus = true;
        if supervisor {
            self.accounts_asked = Some(out.ask(account::Query::List));
        }
        if self.page.ready().is_some() {
            self.fresh = self.ask(None, cx, out);
        } else {
            self.reload(cx, out);
        }
    }

    /// Lists the acts of one account when it comes into view next, since ever.
    pub fn of_account(&mut self, account: AccountId) {
        let filter = AuditFilter { account: Some(account), ..AuditFilter::default() };
        *self = Self {
            wanted: Some(Wanted { own: false, filter }),
            accounts: std::mem::take(&mut self.accounts),
            check: std::mem::take(&mut self.check),
            ..Self::default()
        };
    }

    /// Asks for rows before this one.
    fn ask(&self, before: Option<i64>, cx: &Cx<'_>, out: &mut Outbox) -> Option<RequestId> {
        let wanted = self.wanted.as_ref()?;
        let filter = wanted.of(cx.account().id);
        Some(out.send(if wanted.own {
            Command::ViewOwn { filter, before }
        } else {
            Command::View { filter, before }
        }))
    }

    fn reload(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        (self.fresh, self.further, self.unfolded) = (None, None, None);
        self.list = ListState::default();
        self.page = self.ask(None, cx, out).map_or(Load::Idle, |asked| Load::Loading(asked, cx.now));
    }

    /// Lists other rows.
    fn want(&mut self, wanted: Wanted, cx: &Cx<'_>, out: &mut Outbox) {
        if self.wanted.as_ref() != Some(&wanted) {
            self.wanted = Some(wanted);
            self.reload(cx, out);
        }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.check.answer(event, out)?;
        if self.export.awaits(&event) {
            if self.export.answer(event, cx, out) {
                self.fresh = self.ask(None, cx, out);
            }
            return None;
        }
        let rows = |reply| match reply {
            AnyReply::Audit(Reply::Page(page)) => Some(page),
            _ => None,
        };
        if self.page.awaits(&event) {
            self.page = Load::answered(event.result, rows);
        } else if self.fresh.take_if(|fresh| *fresh == event.request).is_some() {
            (self.further, self.unfolded) = (None, None);
            self.list = ListState::default();
            self.page = Load::answered(event.result, rows);
        } else if self.further.take_if(|further| *further == event.request).is_some() {
            self.followed(Load::answered(event.result, rows));
        } else if self.accounts_asked.take_if(|asked| *asked == event.request).is_some() {
            // Without the names there are still the rows.
            if let Ok(AnyReply::Account(account::Reply::List(mut accounts))) = event.result {
                accounts.sort_by_key(|account| account.display_name.to_lowercase());
                self.accounts = accounts;
            }
        } else if !matches!(event.result, Ok(AnyReply::Audit(Reply::Page(_)))) {
            return Some(event);
        }
        None
    }

    /// The page behind the rows is there, or cannot be had: then nothing pretends to be the whole list.
    fn followed(&mut self, next: Load<AuditPage>) {
        match (&mut self.page, next) {
            (Load::Ready(page), Load::Ready(next)) => {
                page.entries.extend(next.entries);
                page.more = next.more;
            }
            (page, next) => *page = next,
        }
    }

    /// Something changed. Rows are read again when the screen comes into view; names at once.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.accounts && !self.page.is_idle() && cx.has(AccountRole::Supervisor) {
            self.accounts_asked = Some(out.ask(account::Query::List));
        }
    }

    /// Where the table goes was chosen.
    pub fn picked(&mut self, picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {
        if let Picked::Log(path) = picked {
            self.export.picked(&path);
        }
    }

    /// Verifies the chain of the log, and shows what is found.
    pub fn verify(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.check.begin(cx, out);
    }

    /// Opens the dialog in which the rows that are listed leave.
    pub fn ask_export(&mut self, cx: &Cx<'_>) {
        self.export.open(cx);
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(wanted) = self.wanted.clone() else { return };
        egui::CentralPanel::default().frame(egui::Frame::NONE.fill(cx.theme.panel)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let whole = ui.available_rect_before_wrap();
            self.bar_ui(ui, &wanted, cx, out);
            let under = ui.cursor().top();
            regions::name(ui, Region::Filters, whole.with_max_y(under));
            regions::name(ui, Region::List, whole.with_min_y(under));
            self.check.band_ui(ui, table::padding(cx), cx);
            self.rows_ui(ui, &wanted, cx, out);
        });
        self.check.dialog_ui(ui, cx, out);
        self.export.ui(ui, &wanted, &self.accounts, cx, out);
    }

    fn rows_ui(&mut self, ui: &mut Ui, wanted: &Wanted, cx: &Cx<'_>, out: &mut Outbox) {
        let rows = self.page.ready().map_or(0, |page| page.entries.len());
        keys::focus(ui, &mut self.focus, table::view(rows, cx).id());
        if rows == 0 && (self.page.is_asked() || self.fresh.is_some()) {
            table::view(rows, cx).hold_focus(ui);
        }
        if let Load::Failed(error) = &self.page {
            if table::failed_ui(ui, error, cx) {
                self.reload(cx, out);
                // The button goes: the list has the focus instead.
                self.focus = true;
            }
            return;
        }
        unready_ui(ui, &self.page, size::ROW_ONE, cx);
        let Some(page) = self.page.ready() else { return };
        if page.entries.is_empty() {
            if table::empty_ui(ui, wanted, &self.accounts, cx) {
                self.typed.clear();
                self.days = None;
                self.want(Wanted { filter: AuditFilter::default(), ..wanted.clone() }, cx, out);
                self.focus = true;
            }
            return;
        }
        let (unfolded, padding) = (self.unfolded, table::padding(cx));
        let table = Table { page, accounts: &self.accounts, unfolded, padding };
        let output = table.ui(ui, &mut self.list, cx);
        let wants_more = page.more && output.visible.end + AHEAD >= page.entries.len() as u64;
        let last = page.entries.last().map(|entry| entry.id);
        self.unfold(&output);
        if wants_more && self.further.is_none() && self.fresh.is_none() {
            self.further = self.ask(last, cx, out);
        }
    }

    /// A click or Enter unfolds a row or folds it again; a double click unfolds it.
    fn unfold(&mut self, output: &ListOutput) {
        let Some(row) = output.clicked.or(output.opened) else { return };
        let entries = self.page.ready().map_or(&[][..], |page| &page.entries);
        let entry = usize::try_from(row).ok().and_then(|row| entries.get(row)).map(|entry| entry.id);
        let folds = self.unfolded == entry && output.clicked != output.opened;
        self.unfolded = entry.filter(|_| !folds);
        self.list.scroll_to(row);
    }
}
