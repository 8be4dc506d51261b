//! Register: what retention has destroyed and what goes next, month by month. Everybody may read it; a supervisor
//! confirms an unusual destruction here, raises the margin, applies newer rules of the sieve and sets the idle lock; a line
//! can be tried on the sieve. Beside it stand the proof that nothing older exists, and the record of processing and the backups of the
//! supervisors.

mod backups;
mod cut_off;
mod lock;
mod margin;
mod months;
mod proof;
mod record;
mod rules;
mod running;
mod runs;
mod schedule;
mod try_line;
mod upkeep;

use crate::domain::{AccountRole, RetentionStatus, Verdict};
use crate::engine::ops::retention;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::{scrolled_pane, unready_ui};
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Card, Dialog, Label, paint, tabs};
use backups::BackupsPart;
use cut_off::{clock_ui, cut_off_ui};
use egui::{Align, Layout, Ui, vec2};
use egui_material_icons::icons;
use lock::Lock;
use margin::MarginPart;
use proof::ProofPart;
use record::RecordPart;
use rules::Rules;
use runs::Runs;
use schedule::SchedulePart;
use try_line::TryLine;

/// A part of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RegisterTab {
    /// The record of processing; a supervisor's.
    #[default]
    Record,
    /// What was destroyed and what goes next.
    Retention,
    /// Whether the file is whole and nothing older exists.
    Check,
    /// Backups; a supervisor's.
    Backups,
}

impl RegisterTab {
    /// The parts for these roles, in their order.
    fn all(cx: &Cx<'_>) -> Vec<(Self, &'static str)> {
        let tabs = [
            (Self::Record, cx.tr.record_tab()),
            (Self::Retention, cx.tr.register_retention()),
            (Self::Check, cx.tr.upkeep_tab()),
            (Self::Backups, cx.tr.backups_tab()),
        ];
        let supervisor = cx.has(AccountRole::Supervisor);
        let own = |tab| matches!(tab, Self::Record | Self::Backups);
        tabs.into_iter().filter(|(tab, _)| supervisor || !own(*tab)).collect()
    }
}

/// State of the screen.
#[derive(Default)]
pub struct RegisterScreen {
    /// The part that was chosen.
    tab: RegisterTab,
    record: RecordPart,
    status: Load<RetentionStatus>,
    confirming: bool,
    /// The word that was sent: refused if something else waits by now, which is then asked for.
    sent: Option<RequestId>,
    margin: MarginPart,
    runs: Runs,
    schedule: SchedulePart,
    proof: ProofPart,
    backups: BackupsPart,
    rules: Rules,
    lock: Lock,
    try_line: TryLine,
}

impl RegisterScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        self.status
            .ready()
            .map_or_else(String::new, |status| cx.tr.register_conversations(status.conversations))
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.try_line.entered();
        self.lock.entered();
        if cx.has(AccountRole::Supervisor) {
            self.rules.entered(cx, out);
        }
        self.record.entered();
        self.backups.stale(Changes::ALL);
        self.ask(cx, out);
    }

    /// Shows this part when it comes into view next.
    pub fn show(&mut self, tab: RegisterTab) {
        self.tab = tab;
    }

    /// Whether a backup can be made.
    pub fn can_make_backup(&self, tr: Tr) -> Can {
        self.backups.can_make(tr)
    }

    /// Makes a backup, with its part in view.
    pub fn make_backup(&mut self, out: &mut Outbox) {
        self.show(RegisterTab::Backups);
        self.backups.make(out);
    }

    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.status.ask(out.ask(retention::Query::Status), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.rules.answer(event, cx, out)?;
        let event = self.try_line.answer(event)?;
        let event = self.lock.answer(event, cx, out)?;
        let event = self.record.answer(event, cx, out)?;
        let event = self.runs.answer(event, cx, out)?;
        let event = self.schedule.answer(event)?;
        let event = self.proof.answer(event, cx)?;
        let event = self.backups.answer(event, cx, out)?;
        let event = self.margin.answer(event, cx, out);
        if self.status.awaits(&event) {
            self.status = Load::answered(event.result, |reply| match reply {
                Reply::Retention(retention::Reply::Status(status)) => Some(*status),
                _ => None,
            });
            return None;
        }
        if self.sent.take_if(|sent| *sent == event.request).is_some() && event.result.is_err() {
            self.ask(cx, out);
        }
        if let Ok(Reply::Retention(retention::Reply::Ran(status))) = &event.result {
            if status.destroyed > 0 {
                out.success(cx.tr.register_done(status.destroyed, &cx.tr.date(status.cut_off)));
            }
            return None;
        }
        Some(event)
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        self.record.stale(changes);
        self.backups.stale(changes);
        if changes.retention && !self.status.is_idle() {
            self.ask(cx, out);
        }
        if (changes.retention || changes.imports) && self.rules.is_shown() {
            self.rules.entered(cx, out);
        }
    }

    /// A file or folder was chosen.
    pub fn picked(&mut self, picked: &Picked, _cx: &Cx<'_>, _out: &mut Outbox) {
        match picked {
            Picked::Record(path) => self.record.picked(path),
            Picked::Destruction(path) => self.runs.picked(path),
            Picked::Backup(path) => self.backups.picked(path),
            Picked::BackupFolder(path) => self.backups.picked_folder(path),
            _ => {}
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        egui::CentralPanel::default().frame(egui::Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
            // What is scrolled goes on up to the line.
            let gap = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
            self.tabs_ui(ui, cx);
            ui.spacing_mut().item_spacing.y = gap;
            if unready_ui(ui, &self.status, size::ROW_TWO, cx) {
                self.ask(cx, out);
            }
            if let Some(status) = self.status.ready().cloned() {
                // Each part is scrolled by itself.
                ui.push_id(self.tab, |ui| self.ready_ui(ui, &status, cx, out));
            }
        });
    }

    /// The parts.
    fn tabs_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let all = RegisterTab::all(cx);
        let mut at = all.iter().position(|(tab, _)| *tab == self.tab).unwrap_or(0);
        let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
        egui::Frame::NONE.fill(cx.theme.panel).inner_margin(vec2(padding, 0.0)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let labels: Vec<&str> = all.iter().map(|(_, label)| *label).collect();
            regions::around(ui, Region::Filters, |ui| {
                tabs(ui, "register", cx.tr.upkeep_tabs(), &labels, &mut at)
            });
        });
        let line = ui.max_rect();
        paint::hairline(ui, line.left(), line.right(), ui.cursor().top());
        self.tab = all.get(at).map_or_else(RegisterTab::default, |(tab, _)| *tab);
    }

    fn ready_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        scrolled_pane(ui, |ui| {
            regions::around(ui, Region::DetailHead, |ui| {
                upkeep::damaged_ui(ui, cx);
                self.warnings_ui(ui, status, cx, out);
            });
            if cx.width == Width::One {
                if self.tab == RegisterTab::Retention {
                    cut_off_ui(ui, status, &mut self.margin, cx);
                    ui.add_space(space::BETWEEN_CARDS);
                }
                self.tab_ui(ui, status, cx, out);
                self.aside_ui(ui, cx, out);
                return;
            }
            ui.horizontal_top(|ui| {
                let left =
                    (ui.available_width() - size::RETENTION - space::BETWEEN_CARDS).max(size::RETENTION);
                ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                    self.tab_ui(ui, status, cx, out);
                });
                ui.add_space(space::BETWEEN_CARDS - space::SMALL);
                ui.allocate_ui_with_layout(vec2(size::RETENTION, 0.0), Layout::top_down(Align::Min), |ui| {
                    cut_off_ui(ui, status, &mut self.margin, cx);
                    self.aside_ui(ui, cx, out);
                });
            });
        });
        if self.confirming {
            self.confirm_ui(ui, status, cx, out);
        }
        self.sent = self.margin.dialog_ui(ui, status, cx, out).or(self.sent);
        self.record.dialogs_ui(ui, cx, out);
        self.runs.dialog_ui(ui, cx, out);
        self.backups.dialogs_ui(ui, cx, out);
    }

    /// The part that was chosen.
    fn tab_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        if self.tab == RegisterTab::Record {
            if regions::around(ui, Region::DetailBody, |ui| self.record.ui(ui, cx, out)) {
                self.tab = RegisterTab::Retention;
            }
            return;
        }
        regions::around(ui, Region::List, |ui| match self.tab {
            RegisterTab::Record => {}
            RegisterTab::Retention => self.runs.ui(ui, status, cx),
            RegisterTab::Check => {
                self.proof.ui(ui, cx, out);
                if cx.has(AccountRole::Supervisor) {
                    ui.add_space(space::BETWEEN_CARDS);
                    self.schedule.ui(ui, cx, out);
                }
            }
            RegisterTab::Backups => self.backups.ui(ui, cx, out),
        });
    }

    /// What stands beside every part, and beside retention what the sieve does and what is set for everybody.
    fn aside_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.tab == RegisterTab::Retention {
            self.sieve_ui(ui, cx, out);
            if cx.has(AccountRole::Supervisor) {
                ui.add_space(space::BETWEEN_CARDS);
                regions::around(ui, Region::Form, |ui| self.lock.ui(ui, cx, out));
            }
        }
        ui.add_space(space::BETWEEN_CARDS);
        upkeep::ui(ui, cx);
    }

    /// What somebody has to know or to confirm.
    fn warnings_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        if status.clock_day < status.today {
            clock_ui(ui, status, cx);
        }
        if status.backlog > 0 {
            self.backlog_ui(ui, status, cx);
        } else if status.confirm {
            self.day_ui(ui, status, cx, out);
        }
    }

    /// What the sieve does with what is stored, and with a line.
    fn sieve_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if cx.has(AccountRole::Supervisor) {
            ui.add_space(space::BETWEEN_CARDS);
            regions::around(ui, Region::DetailBody, |ui| self.rules.ui(ui, cx, out));
        }
        ui.add_space(space::BETWEEN_CARDS);
        regions::around(ui, Region::Form, |ui| self.try_line.ui(ui, cx, out));
    }

    fn backlog_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
        let tr = cx.tr;
        let since = status.runs.first().map_or_else(String::new, |run| tr.date(run.started.day()));
        let reason =
            if status.confirm { tr.register_blocked_confirm() } else { tr.register_blocked_running() };
        let colour = cx.theme.verdict(Verdict::Incorrect).fg;
        Card::new().show(ui, |ui| {
            let text = tr.register_blocked(status.backlog, reason, &since);
            fact(ui, icons::ICON_WARNING, Some(colour), &text);
            if status.confirm && cx.has(AccountRole::Supervisor) {
                ui.add_space(space::SMALL);
                if ui.add(Button::danger(&tr.register_confirm_button(status.backlog))).clicked() {
                    self.confirming = true;
                }
            }
        });
        ui.add_space(space::BETWEEN_CARDS);
    }

    /// The clock has jumped ahead, and nothing is due by it.
    fn day_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let colour = cx.theme.verdict(Verdict::Partly).fg;
        Card::new().show(ui, |ui| {
            let day = tr.date(status.clock_day);
            fact(ui, icons::ICON_WARNING, Some(colour), &tr.register_day_waits(&day));
            if cx.has(AccountRole::Supervisor) {
                ui.add_space(space::SMALL);
                if ui.add(Button::secondary(&tr.register_day_confirm(&day))).clicked() {
                    self.send(status, out);
                }
            }
        });
        ui.add_space(space::BETWEEN_CARDS);
    }

    fn send(&mut self, status: &RetentionStatus, out: &mut Outbox) {
        let confirm = retention::Command::Confirm { today: status.today, count: status.backlog };
        self.sent = Some(out.send(confirm));
    }

    fn confirm_ui(&mut self, ui: &Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let all = (status.conversations + status.backlog).max(1);
        let share = tr.percent(status.backlog as f64 * 100.0 / all as f64, 0);
        let body = tr.register_confirm_body(&tr.date(status.cut_off), &share, &tr.date(status.clock_day));
        let (title, action) =
            (tr.register_confirm_title(status.backlog), tr.register_confirm_button(status.backlog));
        let dialog = Dialog::new("confirm_destruction", &title, tr.register_confirm_wait(), &action).danger();
        match dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(&body).text().wrap());
        }) {
            Answer::Open => {}
            Answer::Cancelled => self.confirming = false,
            Answer::Confirmed => {
                self.confirming = false;
                self.send(status, out);
            }
        }
    }
}
