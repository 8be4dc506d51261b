//! Import: supervisors look into files, see what is removed, and take them in. Nothing is stored before the last step.
//! A file of a make that nothing knows is pointed at first; an import of the past can be looked at and taken back.

mod answers;
mod batch;
mod choose;
mod data;
mod fields;
mod files;
mod foot;
mod form;
mod found;
mod history;
mod past;
mod refused;
mod report;

use crate::domain::{Day, Mapping};
use crate::engine::ops::import;
use crate::engine::ops::mapping::{self, SavedMapping};
use crate::engine::{Changes, RawText, RequestId, shipped_mapping, shipped_mappings};
use crate::error::Error;
use crate::ui::cx::{Cx, Outbox, Picked};
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::widgets::date_field::DateState;
use crate::ui::widgets::stepper::stepper;
use crate::ui::widgets::{Label, paint};
use batch::{Batch, Overall};
use data::Found;
use egui::{Align, Layout, Panel, ScrollArea, Ui};
use form::Form;
use past::Past;
use std::path::PathBuf;
use std::rc::Rc;

/// Where the import stands.
#[derive(Default)]
enum Step {
    /// Files are to be chosen.
    #[default]
    Choose,
    /// They are looked at.
    Recognising(RequestId),
    /// What each of them is, if there are several.
    Files,
    /// Somebody points at the fields of one.
    Fields(Box<Form>),
    /// One after the other is read into memory.
    Reading(RequestId),
    /// What was found is shown.
    Found(Rc<Found>),
    /// One after the other is taken in.
    Importing(RequestId, Rc<Found>),
    /// What became of them.
    Done,
    /// An import of the past.
    Past(Box<Past>),
}

/// State of the screen.
#[derive(Default)]
pub struct ImportScreen {
    step: Step,
    path: String,
    batch: Batch,
    overall: Option<Overall>,
    not_older_than: DateState,
    /// Whether internal notes come in, too, and why.
    keeps_notes: bool,
    notes_reason: String,
    /// By which mapping files are read, of the register's own and then of the shipped ones; `None`: each is recognised
    /// by its content.
    mapping: Option<usize>,
    own: Vec<SavedMapping>,
    /// The saved mapping about whose removal somebody is asked.
    removing: Option<SavedMapping>,
    shows_refused: bool,
    /// Whether the whole history is listed.
    shows_all: bool,
    error: Option<Error>,
    history: Vec<import::PastImport>,
    asked_history: Option<RequestId>,
    asked_mappings: Option<RequestId>,
    sent: Option<RequestId>,
}

impl ImportScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        match self.step {
            Step::Importing(..) | Step::Done | Step::Past(_) => String::new(),
            _ => cx.tr.import_nothing_stored().to_owned(),
        }
    }

    /// It comes into view.
    pub fn entered(&mut self, _cx: &Cx<'_>, out: &mut Outbox) {
        self.asked_history = Some(out.ask(import::Query::History));
        self.asked_mappings = Some(out.ask(mapping::Query::List));
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.imports {
            self.entered(cx, out);
        }
        if let Step::Past(past) = &mut self.step {
            past.stale(changes, cx, out);
        }
    }

    /// Files or folders were chosen or dropped, or where a report goes.
    pub fn picked(&mut self, picked: Picked, _cx: &Cx<'_>, out: &mut Outbox) {
        match (picked, &mut self.step) {
            (Picked::Report(path), Step::Past(past)) => past.picked(&path),
            (Picked::Import(_), Step::Reading(_) | Step::Importing(..) | Step::Recognising(_)) => {}
            (Picked::Import(paths), _) => {
                if let [path] = paths.as_slice() {
                    self.path = path.display().to_string();
                }
                self.mapping = None;
                self.recognise(paths, out);
            }
            _ => {}
        }
    }

    /// Begins anew: nothing of the last file is left in the form.
    fn begin_anew(&mut self) {
        self.path.clear();
        self.batch = Batch::default();
        (self.mapping, self.error) = (None, None);
        self.step = Step::Choose;
    }

    fn recognise(&mut self, paths: Vec<PathBuf>, out: &mut Outbox) {
        self.error = None;
        self.batch = Batch::default();
        self.not_older_than = DateState::default();
        (self.keeps_notes, self.notes_reason) = (false, String::new());
        self.step = Step::Recognising(out.send(import::Command::Recognise(paths)));
    }

    /// Reads the files, one after the other, from the first on.
    fn read(&mut self, out: &mut Outbox) {
        self.error = None;
        self.shows_refused = false;
        if self.batch.begin() {
            self.read_current(out);
        }
    }

    fn read_current(&mut self, out: &mut Outbox) {
        let Some(file) = self.batch.current() else { return };
        self.step = Step::Reading(out.send(import::Command::Inspect {
            path: file.path.clone(),
            mapping: file.mapping.clone().map(Box::new),
            not_older_than: self.vouched(),
        }));
    }

    fn take_in(&mut self, found: Rc<Found>, out: &mut Outbox) {
        if self.batch.begin() {
            self.take_in_current(found, out);
        }
    }

    fn take_in_current(&mut self, found: Rc<Found>, out: &mut Outbox) {
        let Some(file) = self.batch.current() else { return };
        let request = out.send(import::Command::Import {
            path: file.path.clone(),
            mapping: file.mapping.clone().map(Box::new),
            not_older_than: self.vouched(),
            notes: self.keeps_notes.then(|| RawText::new(self.notes_reason.clone())),
        });
        self.step = Step::Importing(request, found);
    }

    /// Names of the mappings, the register's own first.
    fn mapping_names(&self) -> Vec<String> {
        let own = self.own.iter().map(|saved| saved.mapping.name.clone());
        own.chain(shipped_mappings().map(ToOwned::to_owned)).collect()
    }

    /// The mapping of this name, the register's own before a shipped one.
    fn mapping_named(&self, name: &str) -> Option<Mapping> {
        let own = self.own.iter().find(|saved| saved.mapping.name == name);
        own.map(|saved| saved.mapping.clone()).or_else(|| shipped_mapping(name))
    }

    fn chosen_mapping(&self) -> Option<Mapping> {
        self.mapping_named(self.mapping_names().get(self.mapping?)?)
    }

    fn vouched(&self) -> Option<Day> {
        self.not_older_than.day()
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
            .show(ui, |ui| {
                regions::name(ui, Region::Foot, ui.max_rect());
                self.foot_ui(ui, cx, out);
            });
        egui::CentralPanel::default()
            .frame(egui::Frame::NONE.fill(cx.theme.sunken))
            .show(ui, |ui| self.step_ui(ui, cx, out));
        self.remove_ui(ui, cx, out);
    }

    fn step_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        // A step's own state is taken out while it is drawn, so that the screen's is free beside it.
        match std::mem::take(&mut self.step) {
            Step::Fields(mut form) => {
                fields::fields_ui(ui, &mut form, cx, out);
                self.step = Step::Fields(form);
            }
            Step::Past(mut past) => {
                past.ui(ui, cx, out);
                self.step = Step::Past(past);
            }
            step => {
                self.step = step;
                let (name, region) = match self.step {
                    Step::Choose => ("choose", Region::Form),
                    Step::Files => ("files", Region::List),
                    Step::Done => ("report", Region::DetailBody),
                    _ => ("found", Region::DetailBody),
                };
                scrolled(ui, name, region, cx, |ui| self.body_ui(ui, cx, out));
            }
        }
    }

    fn body_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        match &self.step {
            Step::Choose => self.choose_ui(ui, cx, out),
            Step::Files => self.files_ui(ui, cx, out),
            Step::Found(found) => {
                let found = Rc::clone(found);
                self.found_ui(ui, &found, cx, out);
            }
            Step::Importing(_, found) => {
                let found = Rc::clone(found);
                self.running_ui(ui, cx);
                ui.add_space(space::BETWEEN_CARDS);
                self.found_ui(ui, &found, cx, out);
            }
            Step::Done => self.report_ui(ui, cx, out),
            _ => self.running_ui(ui, cx),
        }
    }

    fn steps_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let current = match self.step {
            Step::Choose | Step::Recognising(_) | Step::Files | Step::Past(_) => 0,
            Step::Fields(_) => 1,
            Step::Reading(_) | Step::Found(_) => 2,
            Step::Importing(..) => 3,
            Step::Done => 4,
        };
        let framed = egui::Frame::NONE.fill(cx.theme.panel).inner_margin(egui::Margin::symmetric(24, 14));
        Panel::top("import_steps").resizable(false).show_separator_line(false).frame(framed).show(ui, |ui| {
            ui.horizontal(|ui| {
                let labels = [
                    tr.import_step_file(),
                    tr.import_step_fields(),
                    tr.import_step_personal_data(),
                    tr.import_step_import(),
                ];
                stepper(ui, &labels, current);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let room = ui.available_width();
                    let fits = |facts: &[String]| {
                        let words = cx.tr.list_facts(facts);
                        let galley = paint::full_line(ui, Type::CONTROL, &words, cx.theme.muted);
                        (galley.size().x <= room).then_some(words)
                    };
                    // What has no room is left out, the last first: nothing is cut.
                    let facts = self.files_facts(cx);
                    let shown = (1..=facts.len()).rev().find_map(|count| fits(facts.get(..count)?));
                    if let Some(shown) = shown {
                        ui.add(Label::new(&shown).muted());
                    }
                });
            });
            let line = ui.max_rect();
            paint::hairline(ui, line.left() - space::PANE, line.right() + space::PANE, line.bottom() + 13.5);
        });
    }

    /// Name, number and size of the files, at the right of the steps.
    fn files_facts(&self, cx: &Cx<'_>) -> Vec<String> {
        let tr = cx.tr;
        let count = self.batch.readable().count() as u64;
        let running = matches!(self.step, Step::Reading(_) | Step::Importing(..));
        let size: u64 = self.batch.readable().map(|file| file.size_bytes).sum();
        let mut facts = Vec::new();
        match count {
            0 => return facts,
            1 => facts.extend(self.batch.readable().next().map(batch::BatchFile::name)),
            _ if running => {
                facts.extend(self.batch.current().map(batch::BatchFile::name));
                facts.push(tr.import_file_of(self.batch.number(), count));
            }
            _ => facts.push(tr.import_files(count)),
        }
        facts.push(tr.size_bytes(size));
        facts
    }
}

/// What is scrolled up to the edges of its pane, so that nothing is cut above the foot and the bar stands at the edge; the
/// padding is inside. It is a region of the screen.
fn scrolled(ui: &mut Ui, name: &str, region: Region, cx: &Cx<'_>, add: impl FnOnce(&mut Ui)) {
    let padding = if cx.width == Width::One { space::PANE_NARROW } else { space::PANE };
    regions::name(ui, region, ui.available_rect_before_wrap());
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(padding).show(ui, add);
    });
}

/// Cards stand in a column that is no wider than what is read well.
fn column(ui: &mut Ui) {
    ui.set_max_width(size::TRANSCRIPT_COLUMN.min(ui.available_width()));
}
