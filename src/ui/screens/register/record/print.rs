//! Letting the record leave the register as a page that can be printed.

use crate::domain::{Locale, Verdict};
use crate::engine::ops::record::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::leaving::{file_name, file_ui};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Dialog, Label, Segmented};
use egui::Ui;
use egui_material_icons::icons;
use std::path::{Path, PathBuf};

/// The dialog, where it is open, and what was asked for.
#[derive(Default)]
pub(super) struct Print {
    asking: Option<Asking>,
    sent: Option<RequestId>,
    why: Option<String>,
}

/// What is chosen in it.
struct Asking {
    path: String,
    locale: Locale,
    /// Sentences that do not hold.
    untrue: u64,
}

impl Print {
    /// Opens the dialog.
    pub(super) fn open(&mut self, untrue: u64, cx: &Cx<'_>) {
        let locale = cx.tr.locale();
        let asking = Asking { path: proposed(locale, cx), locale, untrue };
        *self = Self { asking: Some(asking), ..Self::default() };
    }

    /// Where the page goes.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(asking) = &mut self.asking {
            asking.path = path.display().to_string();
        }
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            Ok(AnyReply::Record(Reply::Exported(path, _))) => {
                self.asking = None;
                out.written(cx.tr.record_printed(&file_name(&path)), &path, "", cx.tr);
            }
            Ok(_) => {}
            Err(error) if self.asking.is_some() => self.why = Some(error.message(cx.tr)),
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut asking) = self.asking.take() else { return };
        let tr = cx.tr;
        let missing = asking.path.trim().is_empty().then(|| tr.common_required());
        let dialog = Dialog::new(
            "record_print",
            tr.record_print_title(),
            tr.common_cancel(),
            tr.record_print_button(),
        );
        let answer = dialog.disabled_if(missing).show(ui.ctx(), |ui| self.body_ui(ui, &mut asking, cx, out));
        match answer {
            Answer::Open => self.asking = Some(asking),
            Answer::Cancelled => self.why = None,
            Answer::Confirmed => {
                self.why = None;
                let (path, locale) = (PathBuf::from(asking.path.trim()), asking.locale);
                self.sent = Some(out.send(Command::Export { path, locale }));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.asking = Some(asking);
            }
        }
    }

    fn body_ui(&self, ui: &mut Ui, asking: &mut Asking, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let colour = cx.theme.verdict(Verdict::Incorrect).fg;
        ui.add(Label::new(tr.record_print_body()).text().wrap());
        if asking.untrue > 0 {
            fact(ui, icons::ICON_ERROR, Some(colour), &tr.record_print_untrue(asking.untrue));
        }
        ui.add_space(space::BETWEEN_FIELDS);
        ui.add(Label::new(tr.record_print_language()).small().medium());
        let labels = [tr.locale_fi(), tr.locale_sv(), tr.locale_en()];
        let mut chosen = Locale::ALL.iter().position(|locale| *locale == asking.locale);
        let choice = Segmented::new("record_locale", tr.record_print_language(), &labels);
        if choice.show(ui, &mut chosen).changed() {
            let locale = chosen.and_then(|at| Locale::ALL.get(at).copied()).unwrap_or(asking.locale);
            // A name that nobody has changed is in the language of the page.
            if asking.path == proposed(asking.locale, cx) {
                asking.path = proposed(locale, cx);
            }
            asking.locale = locale;
        }
        ui.add_space(space::BETWEEN_FIELDS);
        if file_ui(ui, "record_path", &mut asking.path, self.why.as_deref(), tr) {
            out.wish(Wish::Pick(Pick::Record(proposed(asking.locale, cx))));
        }
    }
}

/// A name for the page.
fn proposed(locale: Locale, cx: &Cx<'_>) -> String {
    Tr::new(locale).record_file(&cx.today.iso())
}
