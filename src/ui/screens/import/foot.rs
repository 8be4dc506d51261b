//! The line at the foot: how far it is, what stops it, and the one step onwards.

use super::form::Form;
use super::{ImportScreen, Step};
use crate::domain::Stage;
use crate::engine::RequestId;
use crate::engine::ops::mapping;
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::bar::progress;
use crate::ui::widgets::{Button, Card, Label};
use egui::{Align, Layout, Ui};
use std::path::PathBuf;

impl ImportScreen {
    /// The request that is being worked on.
    fn job(&self) -> Option<RequestId> {
        match &self.step {
            Step::Recognising(request) | Step::Reading(request) | Step::Importing(request, _) => {
                Some(*request)
            }
            _ => None,
        }
    }

    /// Whether files can be chosen: none while some are being worked on.
    pub fn can_choose(&self, tr: Tr) -> Can {
        self.job().map_or(Can::Now, |_| Can::Not(self.job_title(tr).to_owned()))
    }

    fn job_title(&self, tr: Tr) -> &'static str {
        match self.step {
            Step::Recognising(_) => tr.import_recognising(),
            Step::Reading(_) => tr.import_removing(),
            _ => tr.import_running(),
        }
    }

    /// How far all files are.
    pub(super) fn running_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let running = cx.running.filter(|running| Some(running.request) == self.job());
        let running = running.map(|running| &running.progress);
        if running.is_some() || self.overall.is_none() {
            self.overall = Some(self.batch.overall(running));
        }
        let title = self.job_title(tr);
        let Some(overall) = self.overall else { return };
        let mut facts = Vec::new();
        if running.is_none() && cx.running.is_some() {
            facts.push(tr.import_waits().to_owned());
        } else {
            facts.push(tr.percent(f64::from(overall.share) * 100.0, 0));
            if overall.rate_bytes > 0 {
                facts.push(tr.import_rate(&tr.size_bytes(overall.rate_bytes)));
            }
            facts.extend(overall.left_secs.map(|secs| tr.common_time_left(&tr.duration_secs(secs))));
        }
        Card::new().title(title).caption(&tr.list_facts(&facts)).show(ui, |ui| {
            progress(ui, title, overall.share);
            ui.add_space(space::SMALL);
            let note = match running.map(|running| running.stage) {
                Some(Stage::Importing | Stage::Indexing) => tr.import_leave_running(),
                _ => tr.import_memory_only(),
            };
            ui.add(Label::new(note).small().muted());
        });
    }

    pub(super) fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(job) = self.job() {
                if ui.add(Button::danger(tr.common_interrupt())).clicked() {
                    out.wish(Wish::Interrupt(job));
                }
                ui.add(Label::new(tr.import_interrupt_note()).muted());
            } else {
                self.overall = None;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.next_ui(ui, cx, out));
        });
    }

    fn next_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        match std::mem::take(&mut self.step) {
            Step::Choose => self.open_ui(ui, cx, out),
            Step::Files => {
                let count = self.batch.readable().count() as u64;
                let none = (count == 0).then(|| tr.import_read_files(0));
                let label = tr.import_read_files(count);
                self.step = Step::Files;
                if ui.add(Button::primary(&label).disabled_if(none.as_deref())).clicked() {
                    self.read(out);
                } else if ui.add(Button::secondary(tr.common_back())).clicked() {
                    self.step = Step::Choose;
                }
            }
            Step::Fields(form) => self.save_ui(ui, form, cx, out),
            Step::Found(found) => {
                let known = found.known(self.keeps_notes);
                let count = found.importable(self.vouched()).saturating_sub(known);
                let why = match count {
                    0 if known > 0 => Some(tr.import_all_known(known)),
                    0 => Some(tr.import_button(0)),
                    _ if self.keeps_notes && self.notes_reason.trim().is_empty() => {
                        Some(tr.import_notes_reason_missing().to_owned())
                    }
                    _ => None,
                };
                let label = tr.import_button(count);
                if ui.add(Button::primary(&label).disabled_if(why.as_deref())).clicked() {
                    self.take_in(found, out);
                } else if ui.add(Button::secondary(tr.common_back())).clicked() {
                    self.step = if self.batch.files.len() > 1 { Step::Files } else { Step::Choose };
                } else {
                    self.step = Step::Found(found);
                }
            }
            Step::Done => {
                self.step = Step::Done;
                if ui.add(Button::primary(tr.import_show_conversations())).clicked() {
                    out.wish(Wish::Go(crate::ui::Route::Conversations));
                }
                if ui.add(Button::secondary(tr.import_more())).clicked() {
                    self.begin_anew();
                }
            }
            Step::Past(past) => {
                let back = if past.leads_to_report() { Step::Done } else { Step::Choose };
                let pressed = ui.add(Button::secondary(tr.common_back())).clicked();
                self.step = if pressed { back } else { Step::Past(past) };
            }
            other => self.step = other,
        }
    }

    fn open_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        // A file of a make that nothing knows is pointed at: that is the way on, unless a mapping was chosen.
        let unknown =
            self.batch.files.first().filter(|file| self.error.is_some() && file.can_be_pointed_at());
        let unknown = unknown.map(|file| file.path.clone());
        let missing = self.path.trim().is_empty().then(|| tr.common_required());
        let points_first = unknown.is_some() && self.mapping.is_none();
        let (open, point) = if points_first {
            (Button::secondary(tr.import_path_open()), Button::primary(tr.fields_open()))
        } else {
            (Button::primary(tr.import_path_open()), Button::secondary(tr.fields_open()))
        };
        let open = open.disabled_if(missing);
        let (mut opens, mut points) = (false, false);
        if points_first {
            points = ui.add(point).clicked();
            opens = ui.add(open).clicked();
        } else {
            opens |= ui.add(open).clicked();
            points |= unknown.is_some() && ui.add(point).clicked();
        }
        if opens {
            self.recognise(vec![PathBuf::from(self.path.trim())], out);
        } else if let Some(path) = unknown.filter(|_| points) {
            self.step = Step::Fields(Box::new(Form::new(path, out)));
        }
    }

    fn save_ui(&mut self, ui: &mut Ui, mut form: Box<Form>, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let missing = form.pointing.missing();
        let mapping = form.pointing.mapping(form.name.trim());
        let why = match (missing.first(), &mapping) {
            (Some(missing), _) => Some(tr.missing(*missing)),
            (None, Err(_)) if form.name.trim().is_empty() => Some(tr.fields_name_missing()),
            (None, Err(fault)) => Some(tr.mapping_fault(*fault)),
            (None, Ok(_)) if form.is_looking() => Some(tr.fields_looking()),
            (None, Ok(_)) => form.reads_nothing().then(|| tr.fields_nothing_read()),
        };
        let label = if form.saved.is_some() { tr.fields_save_changes() } else { tr.fields_save() };
        let pressed = ui.add(Button::primary(label).disabled_if(why)).clicked();
        if let (true, Ok(mapping)) = (pressed, mapping) {
            let mapping = Box::new(mapping);
            form.asked_save = Some(match form.saved {
                None => out.send(mapping::Command::Save(mapping)),
                Some((saved, version)) => out.send(mapping::Command::Change { saved, version, mapping }),
            });
        }
        if ui.add(Button::secondary(tr.common_back())).clicked() {
            // Nobody waits for it any more.
            let asked = [form.asked_outline, form.asked_preview];
            asked.into_iter().flatten().for_each(|request| out.wish(Wish::Interrupt(request)));
            self.step = if self.batch.files.len() > 1 { Step::Files } else { Step::Choose };
        } else {
            self.step = Step::Fields(form);
        }
    }
}
