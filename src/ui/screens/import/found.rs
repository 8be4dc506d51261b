//! Step 2: what was found and removed, and three lines as they would be stored.

use super::ImportScreen;
use super::data::Found;
use crate::domain::{Kind, Refusal, Verdict};
use crate::engine::StaffField;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::bar::bar;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::date_field::{CalendarWords, DateField};
use crate::ui::widgets::{Button, Card, Label, MessageView, TextField, check_box, chip};
use egui::{Align, Layout, ScrollArea, Ui, vec2};
use egui_material_icons::icons;

/// Width of the cards at the right.
const ASIDE: f32 = 404.0;
/// Refused records that are listed.
const SHOWN: usize = 200;

impl ImportScreen {
    pub(super) fn found_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>, out: &mut Outbox) {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                let left = (ui.available_width() - ASIDE - space::BETWEEN_CARDS).max(ASIDE);
                ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                    facts_ui(ui, found, cx);
                    ui.add_space(space::BETWEEN_CARDS);
                    if found.undated > 0 {
                        self.undated_ui(ui, found, cx, out);
                        ui.add_space(space::BETWEEN_CARDS);
                    }
                    if found.notes_dropped > 0 {
                        self.notes_ui(ui, found.notes_dropped, cx);
                        ui.add_space(space::BETWEEN_CARDS);
                    }
                    samples_ui(ui, found, cx);
                });
                ui.add_space(space::BETWEEN_CARDS - space::SMALL);
                ui.allocate_ui_with_layout(vec2(ASIDE, 0.0), Layout::top_down(Align::Min), |ui| {
                    kinds_ui(ui, found, cx);
                    if found.refused > 0 {
                        ui.add_space(space::BETWEEN_CARDS);
                        self.refused_ui(ui, found.refused, &found.refusals, cx);
                    }
                });
            });
        });
    }

    fn undated_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        Card::new().title(&tr.import_undated_title(found.undated)).show(ui, |ui| {
            ui.add(Label::new(tr.import_undated_body()).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let month = |month| tr.month(month);
            let day = |day| tr.date_in_text(day);
            let words = CalendarWords {
                month: &month,
                weekdays: tr.weekdays_short(),
                day: &day,
                open: tr.common_open_calendar(),
                before: tr.common_month_before(),
                after: tr.common_month_after(),
            };
            let future = self.not_older_than.day().is_some_and(|day| day > cx.today);
            let why = if self.not_older_than.is_wrong() {
                Some(tr.common_date_wrong())
            } else {
                future.then(|| tr.import_not_older_future())
            };
            ui.set_max_width(size::FORM_DIALOG);
            DateField::new("not_older_than", tr.import_not_older_than(), words, cx.today)
                .error(why)
                .show(ui, &mut self.not_older_than);
            ui.add_space(space::SMALL);
            let usable = self.not_older_than.day().is_some() && !future;
            let reason = (!usable).then(|| tr.common_date_hint());
            if ui.add(Button::secondary(tr.import_not_older_apply()).disabled_if(reason)).clicked() {
                self.read(out);
            }
        });
    }

    /// Internal notes are left out, unless a supervisor says why they are needed.
    fn notes_ui(&mut self, ui: &mut Ui, count: u64, cx: &Cx<'_>) {
        let tr = cx.tr;
        Card::new().title(&tr.import_notes_dropped(count)).show(ui, |ui| {
            ui.add(Label::new(tr.import_notes_body()).text().wrap());
            check_box(ui, &mut self.keeps_notes, tr.import_notes_keep(), None);
            if self.keeps_notes {
                ui.add_space(space::SMALL);
                ui.set_max_width(size::FORM_DIALOG);
                TextField::new("import_notes_reason", tr.import_notes_reason())
                    .limit(500)
                    .show(ui, &mut self.notes_reason);
                cx.sieved_ui(ui, "import_notes_reason", &self.notes_reason, StaffField::Text);
            }
        });
    }

    /// What was refused and why; also the report shows it.
    pub(super) fn refused_ui(&mut self, ui: &mut Ui, count: u64, refused: &[(String, Refusal)], cx: &Cx<'_>) {
        let tr = cx.tr;
        let colour = cx.theme.verdict(Verdict::Partly).fg;
        Card::new().show(ui, |ui| {
            let title = tr.import_refused_title(count);
            ui.horizontal(|ui| {
                fact(ui, icons::ICON_WARNING, Some(colour), &title);
                let label =
                    if self.shows_refused { tr.import_refused_hide() } else { tr.import_refused_show() };
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::link(label)).clicked() {
                        self.shows_refused = !self.shows_refused;
                    }
                });
            });
            if !self.shows_refused {
                return;
            }
            let line = |(file, one): &(String, Refusal)| {
                let words = tr.import_refused_record(one.offset, tr.refusal(one.reason), one.record);
                if file.is_empty() { words } else { tr.list_facts(&[file.clone(), words]) }
            };
            for one in refused.iter().take(SHOWN) {
                ui.add(Label::new(&line(one)).small().muted().wrap());
            }
            if refused.len() > SHOWN {
                ui.add(Label::new(&tr.import_refused_first(SHOWN as u64)).caption().muted());
            }
            if ui.add(Button::quiet(tr.import_refused_copy()).icon(icons::ICON_CONTENT_COPY)).clicked() {
                ui.ctx().copy_text(refused.iter().map(line).collect::<Vec<_>>().join("\n"));
            }
        });
    }
}

fn facts_ui(ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
    let tr = cx.tr;
    let title = match found.files {
        1 => tr.import_recognised(&tr.source(&found.source)),
        several => tr.import_files(several),
    };
    Card::new().title(&title).show(ui, |ui| {
        let mut facts = vec![
            tr.import_found_conversations(found.conversations),
            tr.import_found_languages(found.languages),
        ];
        facts.extend(found.began.map(|(first, last)| tr.import_found_range(&tr.date_range(first, last))));
        ui.add(Label::new(&tr.list_facts(&facts)).text().wrap());
        ui.add(Label::new(&tr.import_found_past_due(found.past_due)).small().muted().wrap());
    });
}

fn samples_ui(ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
    let tr = cx.tr;
    Card::new().title(tr.import_samples()).show(ui, |ui| {
        if found.samples.is_empty() {
            ui.add(Label::new(tr.import_samples_none()).text().muted());
        }
        for (role, text) in &found.samples {
            let name = tr.capitalised(tr.message_role(*role));
            MessageView::new(*role, text, cx.chips).speaker(&name, "").kind(Type::TEXT).show(ui);
            ui.add_space(space::BETWEEN_MESSAGES);
        }
    });
}

fn kinds_ui(ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
    let tr = cx.tr;
    let total = tr.import_by_kind_total(found.removed);
    Card::new().title(tr.import_by_kind()).caption(&total).show(ui, |ui| {
        for (kind, count, share) in &found.kinds {
            kind_ui(ui, *kind, *count, *share, cx);
        }
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.import_by_kind_note()).caption().muted().wrap());
    });
}

fn kind_ui(ui: &mut Ui, kind: Kind, count: u64, share: f32, cx: &Cx<'_>) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 32.0), Layout::left_to_right(Align::Center), |ui| {
        ui.allocate_ui_with_layout(vec2(width * 0.5, 32.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width * 0.5);
            chip(ui, kind, cx.tr.kind(kind));
        });
        bar(ui, width * 0.34, share, cx.theme.chip(kind).edge);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(&cx.tr.number(count)).medium().strong());
        });
    });
}
