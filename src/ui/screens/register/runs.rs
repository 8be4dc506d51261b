//! Destruction records: one row a run, each of which a supervisor can print.

use crate::domain::{AccountRole, DestructionRun, Locale, RetentionStatus, RunState, Tie, Verdict};
use crate::engine::ops::retention::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::faces::language_ui;
use crate::ui::leaving::{About, Leaving, file_name};
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Card, Label, paint};
use egui::{Align, Layout, Sense, Ui, vec2};
use egui_material_icons::icons;
use std::path::Path;

/// The card, and the dialog before a record is printed.
#[derive(Default)]
pub(super) struct Runs {
    leaving: Leaving,
    printing: Option<Printing>,
}

/// Which record leaves, in which language.
struct Printing {
    run: i64,
    locale: Locale,
}

impl Runs {
    /// Where a record goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.leaving.picked(path);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if !self.leaving.awaits(&event) {
            return Some(event);
        }
        let reply = self.leaving.answered(event.result, cx.tr, out);
        if let Some(AnyReply::Retention(Reply::Printed(path))) = reply {
            out.written(cx.tr.destruction_printed(&file_name(&path)), &path, "", cx.tr);
        }
        None
    }

    /// Draws the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
        let (tr, runs) = (cx.tr, &status.runs);
        Card::new().title(tr.register_runs()).show(ui, |ui| {
            if runs.is_empty() && status.changed().next().is_none() {
                ui.add(Label::new(tr.register_runs_none()).text().muted());
            }
            // What has a row says so there.
            for gone in status.changed().filter(|changed| runs.iter().all(|run| run.number != *changed)) {
                let colour = cx.theme.verdict(Verdict::Incorrect).fg;
                let text = tr.destruction_changed_run(gone.unsigned_abs());
                ui.add(Label::new(&text).text().colour(colour).wrap());
            }
            for run in runs {
                if run_ui(ui, run, status.tie(run.number), cx) {
                    self.leaving.open(proposed(run.number, cx));
                    self.printing = Some(Printing { run: run.number, locale: tr.locale() });
                }
            }
        });
    }

    /// Draws the dialog, if it is open.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(printing) = &mut self.printing else { return };
        let tr = cx.tr;
        let title = tr.destruction_print_title(printing.run.unsigned_abs());
        let about = About {
            keys: ["print_record", "record_path"],
            words: [&title, tr.destruction_print_button()],
            pick: Pick::Destruction,
        };
        let to = self.leaving.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(tr.destruction_print_body()).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let name = tr.destruction_print_language();
            language_ui(ui, "record_language", name, &mut printing.locale, tr);
            proposed(printing.run, cx)
        });
        if let Some(path) = to {
            let (run, locale) = (printing.run, printing.locale);
            self.leaving.asked(out.send(Command::Print { run, path, locale }));
        }
    }
}

/// A name for the page of this run.
fn proposed(run: i64, cx: &Cx<'_>) -> String {
    cx.tr.destruction_file(&cx.today.iso(), run.unsigned_abs())
}

/// Draws a row; `true`: its record is to be printed.
fn run_ui(ui: &mut Ui, run: &DestructionRun, tie: Tie, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let mut print = false;
    let (verdict, icon) = match run.ended {
        _ if tie == Tie::Broken || run.proof.hits > 0 => (Verdict::Incorrect, icons::ICON_WARNING),
        Some(_) => (Verdict::Correct, icons::ICON_CHECK_CIRCLE),
        None => (Verdict::Partly, icons::ICON_AUTO_DELETE),
    };
    let tint = cx.theme.verdict(verdict);
    let line = vec2(ui.available_width(), size::ROW_TWO);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
        paint::icon(ui, place.center(), icon, size::ICON, tint.fg);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if cx.has(AccountRole::Supervisor)
                && ui.add(Button::link(&tr.destruction_print(run.number.unsigned_abs()))).clicked()
            {
                print = true;
            }
            let words = vec2(ui.available_width(), size::ROW_TWO);
            ui.allocate_ui_with_layout(words, Layout::top_down(Align::Min), |ui| {
                ui.set_width(words.x);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::SIGN_SMALL);
                ui.add(Label::new(&tr.register_run(run.conversations)).row().medium());
                ui.add(Label::new(&run_words(run, tie, cx)).small().muted().wrap());
                ui.add_space(space::SIGN_SMALL);
            });
        });
    });
    let line = ui.min_rect();
    paint::hairline(ui, line.left(), line.right(), ui.cursor().top() - space::TINY);
    print
}

fn run_words(run: &DestructionRun, tie: Tie, cx: &Cx<'_>) -> String {
    let tr = cx.tr;
    if tie == Tie::Broken {
        return tr.list_facts(&[&tr.date_time(run.started), tr.register_run_changed()]);
    }
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
    } else if run.went_on {
        words.push(tr.register_run_broken_off().to_owned());
    } else if run.conversations > 0 {
        words.push(tr.register_run_unsought().to_owned());
    }
    if run.ended.is_some() && tie == Tie::Unknown {
        words.push(tr.register_run_not_compared().to_owned());
    }
    tr.list_facts(&words)
}
