//! What was not taken in: refused records with their reasons, and conversations that contradict the register.

use crate::domain::{Conflict, Refusal, Verdict};
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label};
use egui::{Align, Layout, Ui};
use egui_material_icons::icons;

/// Records that are listed; all that are kept can be copied.
const SHOWN: usize = 200;

/// Refused records.
pub(super) struct Refused<'a> {
    /// How many.
    pub(super) count: u64,
    /// The first of them, with the names of their files if there are several.
    pub(super) refusals: &'a [(String, Refusal)],
    /// Role words that the mapping does not know.
    pub(super) strangers: &'a [String],
}

impl Refused<'_> {
    /// A card with all of it; the reasons can be hidden where `shows` says whether they are.
    pub(super) fn ui(&self, ui: &mut Ui, shows: Option<&mut bool>, cx: &Cx<'_>) {
        let tr = cx.tr;
        let colour = cx.theme.verdict(Verdict::Partly).fg;
        Card::new().show(ui, |ui| {
            let title = tr.import_refused_title(self.count);
            let shown = shows.as_deref().copied().unwrap_or(true);
            ui.horizontal(|ui| {
                fact(ui, icons::ICON_WARNING, Some(colour), &title);
                let Some(shows) = shows else { return };
                let label = if *shows { tr.import_refused_hide() } else { tr.import_refused_show() };
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::link(label)).clicked() {
                        *shows = !*shows;
                    }
                });
            });
            if !self.strangers.is_empty() {
                ui.add(Label::new(&tr.strangers(self.strangers)).small().wrap());
            }
            if shown {
                let line =
                    |one: &Refusal| tr.import_refused_record(one.offset, tr.refusal(one.reason), one.record);
                lines_ui(ui, self.refusals, &line, cx);
            }
        });
    }
}

/// A card with the conversations that contradict the register; nothing if there are none.
pub(super) fn conflicts_ui(ui: &mut Ui, count: u64, conflicts: &[(String, Conflict)], cx: &Cx<'_>) {
    if count == 0 {
        return;
    }
    let tr = cx.tr;
    let colour = cx.theme.verdict(Verdict::Partly).fg;
    ui.add_space(space::BETWEEN_CARDS);
    Card::new().show(ui, |ui| {
        fact(ui, icons::ICON_WARNING, Some(colour), &tr.import_conflicts_title(count));
        ui.add(Label::new(tr.import_conflicts_body()).small().muted().wrap());
        lines_ui(ui, conflicts, &|one: &Conflict| tr.conflict_record(one), cx);
    });
}

/// One line a record, and all of them to be copied.
fn lines_ui<T>(ui: &mut Ui, records: &[(String, T)], line: &dyn Fn(&T) -> String, cx: &Cx<'_>) {
    let tr = cx.tr;
    let whole = |(file, record): &(String, T)| {
        if file.is_empty() { line(record) } else { tr.list_facts(&[file.clone(), line(record)]) }
    };
    for record in records.iter().take(SHOWN) {
        ui.add(Label::new(&whole(record)).small().muted().wrap());
    }
    if records.len() > SHOWN {
        ui.add(Label::new(&tr.import_refused_first(SHOWN as u64)).caption().muted());
    }
    let copy = Button::quiet(tr.import_refused_copy()).icon(icons::ICON_CONTENT_COPY);
    if !records.is_empty() && ui.add(copy).clicked() {
        ui.ctx().copy_text(records.iter().map(whole).collect::<Vec<_>>().join("\n"));
    }
}
