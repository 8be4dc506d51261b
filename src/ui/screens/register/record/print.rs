//! Letting the record leave the register as a page that can be printed.

use crate::domain::{Locale, Verdict};
use crate::engine::ops::record::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::faces::language_ui;
use crate::ui::leaving::{About, Leaving, file_name};
use crate::ui::theme::space;
use crate::ui::widgets::Label;
use crate::ui::widgets::card::fact;
use egui::Ui;
use egui_material_icons::icons;
use std::path::Path;

/// The dialog, and what is chosen in it.
#[derive(Default)]
pub(super) struct Print {
    leaving: Leaving,
    locale: Locale,
    /// Sentences that do not hold.
    untrue: u64,
}

impl Print {
    /// Opens the dialog.
    pub(super) fn open(&mut self, untrue: u64, cx: &Cx<'_>) {
        (self.locale, self.untrue) = (cx.tr.locale(), untrue);
        self.leaving.open(proposed(self.locale, cx));
    }

    /// Where the page goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.leaving.picked(path);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if !self.leaving.awaits(&event) {
            return Some(event);
        }
        let reply = self.leaving.answered(event.result, cx.tr, out);
        if let Some(AnyReply::Record(Reply::Exported(path, _))) = reply {
            out.written(cx.tr.record_printed(&file_name(&path)), &path, "", cx.tr);
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let about = About {
            keys: ["record_print", "record_path"],
            words: [tr.record_print_title(), tr.record_print_button()],
            pick: Pick::Record,
        };
        let (locale, untrue) = (&mut self.locale, self.untrue);
        let to = self.leaving.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(tr.record_print_body()).text().wrap());
            if untrue > 0 {
                let colour = cx.theme.verdict(Verdict::Incorrect).fg;
                fact(ui, icons::ICON_ERROR, Some(colour), &tr.record_print_untrue(untrue));
            }
            ui.add_space(space::BETWEEN_FIELDS);
            ui.add(Label::new(tr.record_print_language()).small().medium());
            language_ui(ui, "record_locale", tr.record_print_language(), locale, tr);
            proposed(*locale, cx)
        });
        if let Some(path) = to {
            self.leaving.asked(out.send(Command::Export { path, locale: self.locale }));
        }
    }
}

/// A name for the page.
fn proposed(locale: Locale, cx: &Cx<'_>) -> String {
    Tr::new(locale).record_file(&cx.today.iso())
}
