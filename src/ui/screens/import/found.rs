//! Step 2: what was found and removed, and three lines as they would be stored.

use super::ImportScreen;
use super::data::Found;
use super::refused::Refused;
use crate::domain::Kind;
use crate::engine::StaffField;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::widgets::bar::bar;
use crate::ui::widgets::date_field::{CalendarWords, DateField};
use crate::ui::widgets::{Button, Card, Label, MessageView, TextField, check_box, chip};
use egui::{Align, Layout, Ui, vec2};

impl ImportScreen {
    pub(super) fn found_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>, out: &mut Outbox) {
        if cx.width == Width::One {
            self.told_ui(ui, found, cx, out);
            ui.add_space(space::BETWEEN_CARDS);
            self.removed_ui(ui, found, cx);
            return;
        }
        ui.horizontal_top(|ui| {
            let left =
                (ui.available_width() - size::IMPORT_ASIDE - space::BETWEEN_CARDS).max(size::IMPORT_ASIDE);
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                self.told_ui(ui, found, cx, out);
            });
            ui.add_space(space::BETWEEN_CARDS - space::SMALL);
            let right = vec2(size::IMPORT_ASIDE, 0.0);
            ui.allocate_ui_with_layout(right, Layout::top_down(Align::Min), |ui| {
                self.removed_ui(ui, found, cx);
            });
        });
    }

    /// What the files hold, what is asked about them, and how messages will be stored.
    fn told_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>, out: &mut Outbox) {
        facts_ui(ui, found, self.keeps_notes, cx);
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
    }

    /// What is removed, and what is refused.
    fn removed_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
        kinds_ui(ui, found, cx);
        if found.refused > 0 {
            ui.add_space(space::BETWEEN_CARDS);
            let (count, refusals, strangers) = (found.refused, &found.refusals, &found.strangers);
            Refused { count, refusals, strangers }.ui(ui, Some(&mut self.shows_refused), cx);
        }
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
}

fn facts_ui(ui: &mut Ui, found: &Found, with_notes: bool, cx: &Cx<'_>) {
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
        let known = found.known(with_notes);
        if known > 0 {
            ui.add(Label::new(&tr.import_found_known(known)).small().muted().wrap());
        }
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
