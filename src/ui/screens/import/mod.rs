//! Import: supervisors look into a file, see what is removed, and take it in. Nothing is stored before the last step.

mod choose;
mod data;
mod found;
mod report;

use crate::domain::{Day, ImportReport, Mapping, Stage};
use crate::engine::ops::import;
use crate::engine::{Changes, Event, Reply, RequestId, shipped_mapping, shipped_mappings};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::{Cx, Outbox, Picked, Wish};
use crate::ui::shell::progress_words;
use crate::ui::theme::{size, space};
use crate::ui::widgets::bar::progress;
use crate::ui::widgets::date_field::DateState;
use crate::ui::widgets::stepper::stepper;
use crate::ui::widgets::{Button, Card, Label, paint};
use data::Found;
use egui::{Align, Layout, Panel, Ui};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;

/// Where the import stands.
#[derive(Default)]
enum Step {
    /// A file is to be chosen.
    #[default]
    Choose,
    /// It is read into memory.
    Reading(RequestId),
    /// What was found is shown.
    Found(Rc<Found>),
    /// It is taken in.
    Importing(RequestId, Rc<Found>),
    /// What became of it.
    Done(Rc<ImportReport>),
}

/// State of the screen.
#[derive(Default)]
pub struct ImportScreen {
    step: Step,
    path: String,
    /// Files that wait for their turn.
    waiting: VecDeque<PathBuf>,
    /// Files of this turn, and which one it is.
    files: (u64, u64),
    not_older_than: DateState,
    /// Which of the shipped mappings reads the file; `None`: it is recognised by its content.
    mapping: Option<usize>,
    shows_refused: bool,
    error: Option<Error>,
    history: Vec<import::PastImport>,
    asked_history: Option<RequestId>,
}

impl ImportScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        match self.step {
            Step::Choose | Step::Reading(_) | Step::Found(_) => cx.tr.import_nothing_stored().to_owned(),
            Step::Importing(..) | Step::Done(_) => String::new(),
        }
    }

    /// It comes into view.
    pub fn entered(&mut self, _cx: &Cx<'_>, out: &mut Outbox) {
        self.asked_history = Some(out.ask(import::Query::History));
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.asked_history == Some(event.request) {
            self.asked_history = None;
            if let Ok(Reply::Import(import::Reply::History(history))) = event.result {
                self.history = history;
            }
            return None;
        }
        match &self.step {
            Step::Reading(request) if *request == event.request => {
                self.step = match event.result {
                    Ok(Reply::Import(import::Reply::Inspected(found))) => {
                        Step::Found(Rc::new(Found::of(*found)))
                    }
                    Ok(_) => Step::Choose,
                    Err(error) => self.failed(error),
                };
            }
            Step::Importing(request, _) if *request == event.request => match event.result {
                Ok(Reply::Import(import::Reply::Imported(report))) => {
                    self.step = Step::Done(Rc::from(report));
                    self.entered(cx, out);
                }
                Ok(_) => self.step = Step::Choose,
                Err(error) if error.kind == ErrorKind::Cancelled => {
                    out.wish(Wish::Notice(crate::ui::Notice::Warning(cx.tr.import_interrupted().to_owned())));
                    self.step = Step::Choose;
                }
                Err(error) => self.step = self.failed(error),
            },
            _ => return Some(event),
        }
        None
    }

    fn failed(&mut self, error: Error) -> Step {
        if error.kind == ErrorKind::MappingNeeded {
            // The mapping that fits is offered; the supervisor takes it by reading the file once more.
            self.mapping = shipped_mappings().position(|name| name == error.detail);
        }
        self.error = (error.kind != ErrorKind::Cancelled).then_some(error);
        Step::Choose
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.imports {
            self.entered(cx, out);
        }
    }

    /// Files were chosen or dropped.
    pub fn picked(&mut self, picked: Picked, _cx: &Cx<'_>, out: &mut Outbox) {
        if let Picked::Import(files) = picked
            && !matches!(self.step, Step::Reading(_) | Step::Importing(..))
        {
            self.files = (0, files.len() as u64);
            self.waiting = files.into();
            self.next_file(out);
        }
    }

    /// Reads the next file that waits.
    fn next_file(&mut self, out: &mut Outbox) {
        if let Some(path) = self.waiting.pop_front() {
            self.path = path.display().to_string();
            self.files.0 += 1;
            self.not_older_than = DateState::default();
            self.mapping = None;
            self.read(out);
        }
    }

    fn read(&mut self, out: &mut Outbox) {
        self.error = None;
        self.shows_refused = false;
        let path = PathBuf::from(self.path.trim());
        let not_older_than = self.vouched();
        self.step = Step::Reading(out.send(import::Command::Inspect {
            path,
            mapping: self.mapping(),
            not_older_than,
        }));
    }

    fn take_in(&mut self, found: Rc<Found>, out: &mut Outbox) {
        let path = PathBuf::from(self.path.trim());
        let not_older_than = self.vouched();
        let request =
            out.send(import::Command::Import { path, mapping: self.mapping(), not_older_than, notes: None });
        self.step = Step::Importing(request, found);
    }

    fn mapping(&self) -> Option<Box<Mapping>> {
        let name = shipped_mappings().nth(self.mapping?)?;
        shipped_mapping(name).map(Box::new)
    }

    fn vouched(&self) -> Option<Day> {
        self.not_older_than.day()
    }

    fn file_name(&self) -> String {
        let path = PathBuf::from(self.path.trim());
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.steps_ui(ui, cx);
        let framed = egui::Frame::NONE.fill(cx.theme.panel).inner_margin(egui::Margin::symmetric(24, 12));
        Panel::bottom("import_foot")
            .exact_size(size::FOOT_ACTION)
            .resizable(false)
            .show_separator_line(false)
            .frame(framed)
            .show(ui, |ui| self.foot_ui(ui, cx, out));
        egui::CentralPanel::default()
            .frame(egui::Frame::NONE.fill(cx.theme.sunken).inner_margin(space::PANE))
            .show(ui, |ui| match &self.step {
                Step::Choose => self.choose_ui(ui, cx, out),
                Step::Reading(_) => self.running_ui(ui, cx),
                Step::Importing(_, found) => {
                    let found = Rc::clone(found);
                    self.running_ui(ui, cx);
                    ui.add_space(space::BETWEEN_CARDS);
                    self.found_ui(ui, &found, cx, out);
                }
                Step::Found(found) => {
                    let found = Rc::clone(found);
                    self.found_ui(ui, &found, cx, out);
                }
                Step::Done(report) => {
                    let report = Rc::clone(report);
                    self.report_ui(ui, &report, cx, out);
                }
            });
    }

    fn steps_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let current = match self.step {
            Step::Choose => 0,
            Step::Reading(_) | Step::Found(_) => 1,
            Step::Importing(..) => 2,
            Step::Done(_) => 3,
        };
        let framed = egui::Frame::NONE.fill(cx.theme.panel).inner_margin(egui::Margin::symmetric(24, 14));
        Panel::top("import_steps").resizable(false).show_separator_line(false).frame(framed).show(ui, |ui| {
            ui.horizontal(|ui| {
                let labels = [tr.import_step_file(), tr.import_step_personal_data(), tr.import_step_import()];
                stepper(ui, &labels, current);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if !self.path.is_empty() {
                        let mut facts = vec![self.file_name()];
                        if self.files.1 > 1 {
                            facts.push(tr.import_file_of(self.files.0, self.files.1));
                        }
                        ui.add(Label::new(&tr.list_facts(&facts)).muted().truncate());
                    }
                });
            });
            let line = ui.max_rect();
            paint::hairline(ui, line.left() - space::PANE, line.right() + space::PANE, line.bottom() + 13.5);
        });
    }

    /// The request that is being worked on.
    fn job(&self) -> Option<RequestId> {
        match &self.step {
            Step::Reading(request) | Step::Importing(request, _) => Some(*request),
            Step::Choose | Step::Found(_) | Step::Done(_) => None,
        }
    }

    fn running_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let running = cx.running.filter(|running| Some(running.request) == self.job());
        let running = running.map(|running| &running.progress);
        let reading = matches!(self.step, Step::Reading(_));
        let title = if reading { tr.import_removing() } else { tr.import_running() };
        let caption = match (running, cx.running) {
            (Some(running), _) => progress_words(running, cx),
            (None, Some(_)) => tr.import_waits().to_owned(),
            (None, None) => String::new(),
        };
        Card::new().title(title).caption(&caption).show(ui, |ui| {
            let share = running.map_or(0.0, |running| {
                if running.total == 0 { 0.0 } else { running.done as f32 / running.total as f32 }
            });
            progress(ui, title, share);
            ui.add_space(space::SMALL);
            let note = match running.map(|running| running.stage) {
                Some(Stage::Importing | Stage::Indexing) => tr.import_leave_running(),
                _ => tr.import_memory_only(),
            };
            ui.add(Label::new(note).small().muted());
        });
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(job) = self.job() {
                if ui.add(Button::danger(tr.common_interrupt())).clicked() {
                    out.wish(Wish::Interrupt(job));
                }
                ui.add(Label::new(tr.import_interrupt_note()).muted());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.next_ui(ui, cx, out));
        });
    }

    fn next_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        match std::mem::take(&mut self.step) {
            Step::Choose => {
                let missing = self.path.trim().is_empty().then(|| tr.common_required());
                if ui.add(Button::primary(tr.import_path_open()).disabled_if(missing)).clicked() {
                    self.files = (1, 1);
                    self.read(out);
                }
            }
            Step::Found(found) => {
                let count = found.importable(self.vouched());
                let none = (count == 0).then(|| tr.import_button(0));
                let label = tr.import_button(count);
                if ui.add(Button::primary(&label).disabled_if(none.as_deref())).clicked() {
                    self.take_in(found, out);
                } else if ui.add(Button::secondary(tr.common_back())).clicked() {
                    self.step = Step::Choose;
                } else {
                    self.step = Step::Found(found);
                }
            }
            Step::Done(report) => {
                let label = if self.waiting.is_empty() { tr.import_more() } else { tr.common_next() };
                let show = Button::primary(tr.import_show_conversations());
                if ui.add(show).clicked() {
                    out.wish(Wish::Go(crate::ui::Route::Conversations));
                }
                if ui.add(Button::secondary(label)).clicked() {
                    self.next_file(out);
                } else {
                    self.step = Step::Done(report);
                }
            }
            other => self.step = other,
        }
    }
}
