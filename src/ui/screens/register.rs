//! Register: what retention has destroyed and what goes next, month by month. Everybody may read it; a supervisor
//! confirms an unusual destruction here, applies newer rules of the sieve and sets the idle lock; a line can be tried on
//! the sieve.

mod lock;
mod months;
mod rules;
mod try_line;

use crate::domain::{AccountRole, DestructionRun, RetentionStatus, RunState, Verdict};
use crate::engine::ops::retention;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::ui::cx::{Cx, Load, Outbox, Picked};
use crate::ui::faces::{scrolled_pane, unready_ui};
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Card, Dialog, Label, paint};
use egui::{Align, Layout, Sense, Ui, vec2};
use egui_material_icons::icons;
use lock::Lock;
use months::months_ui;
use rules::Rules;
use try_line::TryLine;

/// State of the screen.
#[derive(Default)]
pub struct RegisterScreen {
    status: Load<RetentionStatus>,
    confirming: bool,
    /// The word that was sent: refused if something else waits by now, which is then asked for.
    sent: Option<RequestId>,
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
        self.ask(cx, out);
    }

    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.status = Load::Loading(out.ask(retention::Query::Status), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.rules.answer(event, cx, out)?;
        let event = self.try_line.answer(event)?;
        let event = self.lock.answer(event, cx, out)?;
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
        if changes.retention && !self.status.is_idle() {
            self.ask(cx, out);
        }
        if (changes.retention || changes.imports) && self.rules.is_shown() {
            self.rules.entered(cx, out);
        }
    }

    /// A file was chosen or dropped for another screen.
    pub fn picked(&mut self, _picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        egui::CentralPanel::default().frame(egui::Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
            if unready_ui(ui, &self.status, size::ROW_TWO, cx) {
                self.ask(cx, out);
            }
            if let Some(status) = self.status.ready().cloned() {
                self.ready_ui(ui, &status, cx, out);
            }
        });
    }

    fn ready_ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>, out: &mut Outbox) {
        scrolled_pane(ui, |ui| {
            regions::around(ui, Region::DetailHead, |ui| self.warnings_ui(ui, status, cx, out));
            if cx.width == Width::One {
                cut_off_ui(ui, status, cx);
                ui.add_space(space::BETWEEN_CARDS);
                runs_ui(ui, &status.runs, cx);
                self.sieve_ui(ui, cx, out);
                self.lock_ui(ui, cx, out);
                return;
            }
            ui.horizontal_top(|ui| {
                let left =
                    (ui.available_width() - size::RETENTION - space::BETWEEN_CARDS).max(size::RETENTION);
                ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                    runs_ui(ui, &status.runs, cx);
                });
                ui.add_space(space::BETWEEN_CARDS - space::SMALL);
                ui.allocate_ui_with_layout(vec2(size::RETENTION, 0.0), Layout::top_down(Align::Min), |ui| {
                    cut_off_ui(ui, status, cx);
                    self.sieve_ui(ui, cx, out);
                    self.lock_ui(ui, cx, out);
                });
            });
        });
        if self.confirming {
            self.confirm_ui(ui, status, cx, out);
        }
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

    /// What a supervisor sets for everybody.
    fn lock_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if cx.has(AccountRole::Supervisor) {
            ui.add_space(space::BETWEEN_CARDS);
            regions::around(ui, Region::Form, |ui| self.lock.ui(ui, cx, out));
        }
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

fn clock_ui(ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
    let tr = cx.tr;
    let colour = cx.theme.verdict(Verdict::Partly).fg;
    Card::new().title(tr.register_clock_back_title()).show(ui, |ui| {
        let text = tr.register_clock_back_body(&tr.date(status.today), &tr.date(status.clock_day));
        ui.add(Label::new(&text).text().colour(colour).wrap());
    });
    ui.add_space(space::BETWEEN_CARDS);
}

fn cut_off_ui(ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
    let tr = cx.tr;
    let last = status.runs.first().map_or_else(String::new, |run| {
        tr.register_last_run_at(&tr.relative_time(run.ended.unwrap_or(run.started), cx.today))
    });
    Card::new().title(tr.register_retention()).caption(&last).show(ui, |ui| {
        ui.add(Label::new(&tr.date(status.cut_off)).display());
        let words = if status.backlog > 0 { tr.register_cut_off_backlog() } else { tr.register_cut_off() };
        ui.add(Label::new(words).small().muted().wrap());
        ui.add_space(space::MEDIUM);
        months_ui(ui, status, cx);
        ui.add_space(space::SMALL);
        if let Some((day, count)) = status.next_due {
            let when = tr.capitalised(&tr.relative_day(day, status.today));
            let next = tr.register_next(count, &when);
            ui.add(Label::new(&tr.list_facts(&[&next, tr.register_no_exemption()])).small().wrap());
        } else {
            ui.add(Label::new(tr.register_months_none()).small().wrap());
        }
        ui.add_space(space::SMALL);
        for line in [tr.register_period().to_owned(), tr.register_margin(u64::from(status.margin_days))] {
            ui.add(Label::new(&line).caption().muted().wrap());
        }
        let oldest = status.oldest.map_or_else(
            || tr.register_no_oldest().to_owned(),
            |day| tr.register_oldest(&tr.date_in_text(day)),
        );
        ui.add(Label::new(&oldest).caption().muted().wrap());
    });
}

fn runs_ui(ui: &mut Ui, runs: &[DestructionRun], cx: &Cx<'_>) {
    let tr = cx.tr;
    Card::new().title(tr.register_runs()).show(ui, |ui| {
        if runs.is_empty() {
            ui.add(Label::new(tr.register_runs_none()).text().muted());
        }
        for run in runs {
            run_ui(ui, run, cx);
        }
    });
}

fn run_ui(ui: &mut Ui, run: &DestructionRun, cx: &Cx<'_>) {
    let tr = cx.tr;
    let done = run.ended.is_some();
    let tint = cx.theme.verdict(if done { Verdict::Correct } else { Verdict::Partly });
    let icon = if done { icons::ICON_CHECK_CIRCLE } else { icons::ICON_AUTO_DELETE };
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), size::ROW_TWO),
        Layout::left_to_right(Align::Center),
        |ui| {
            let (place, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
            paint::icon(ui, place.center(), icon, size::ICON, tint.fg);
            let width = ui.available_width();
            ui.allocate_ui_with_layout(vec2(width, size::ROW_TWO), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::SIGN_SMALL);
                ui.add(Label::new(&tr.register_run(run.conversations)).row().medium());
                ui.add(Label::new(&run_words(run, cx)).small().muted().wrap());
            });
        },
    );
    let line = ui.min_rect();
    paint::hairline(ui, line.left(), line.right(), ui.cursor().top() - space::TINY);
}

fn run_words(run: &DestructionRun, cx: &Cx<'_>) -> String {
    let tr = cx.tr;
    let mut words = vec![
        tr.date_time(run.started),
        tr.register_run_cut_off(&tr.date(run.cut_off)),
        tr.register_run_messages(run.messages),
        tr.register_run_annotations(run.annotations),
    ];
    if run.ended.is_none() {
        words.push(tr.register_run_unfinished(tr.run_state(run.state.min(RunState::Compacted))));
    } else if run.proof.hits > 0 {
        words.push(tr.register_run_hits(run.proof.hits));
    } else if run.state == RunState::Verified {
        words.push(tr.register_run_proved(&tr.size_bytes(run.proof.bytes), run.proof.sought));
    }
    tr.list_facts(&words)
}
