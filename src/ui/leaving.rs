//! What every dialog shares when a file leaves: the field for its name, the way to the system's own dialog, and what the
//! written file is called.

use crate::engine::{Event, Reply, RequestId};
use crate::error::{ErrorKind, Result};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Button, Dialog, TextField};
use egui::Ui;
use egui_material_icons::icons::ICON_DOWNLOAD;
use std::path::{Path, PathBuf};

/// Draws them, with why it could not be written; `true`: the place is to be chosen in the system's dialog.
pub(super) fn file_ui(ui: &mut Ui, key: &'static str, path: &mut String, why: Option<&str>, tr: Tr) -> bool {
    let field = TextField::new(key, tr.collections_export_path()).help(tr.common_file_help());
    field.error(why).show(ui, path);
    ui.add(Button::secondary(tr.common_choose()).icon(ICON_DOWNLOAD)).clicked()
}

/// What a written file is called, without its folder.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What a dialog is about with which a file leaves.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    /// Names the dialog, and the field in it.
    pub(super) keys: [&'static str; 2],
    /// Its title, and the word of its action.
    pub(super) words: [&'a str; 2],
    /// For what the system's dialog is opened, with a name for the file.
    pub(super) pick: fn(String) -> Pick,
}

/// How such a dialog differs from the usual one.
#[derive(Clone, Copy, Default)]
pub(super) struct Form {
    /// Whether it is a large one.
    pub(super) large: bool,
    /// Whether something that is asked for beside the place is missing.
    pub(super) incomplete: bool,
}

/// Such a dialog: the place, where it is open, and what was asked for.
#[derive(Default)]
pub(super) struct Leaving {
    path: Option<String>,
    /// The name that the file has as long as nobody has given it another.
    proposed: String,
    /// The file that is being written, which may be that of a dialog that was closed.
    sent: Option<RequestId>,
    /// Whether the dialog has asked for it.
    own: bool,
    why: Option<String>,
}

impl Leaving {
    /// Opens it, with a name for the file. What an earlier dialog has asked for is awaited still.
    pub(super) fn open(&mut self, file: String) {
        *self = Self { path: Some(file.clone()), proposed: file, sent: self.sent, own: false, why: None };
    }

    /// Where the file goes.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(typed) = &mut self.path {
            *typed = path.display().to_string();
        }
    }

    /// The file was asked for.
    pub(super) fn asked(&mut self, request: RequestId) {
        self.sent = Some(request);
        self.own = true;
    }

    /// Whether this answer is awaited here.
    pub(super) fn awaits(&self, event: &Event) -> bool {
        self.sent == Some(event.request)
    }

    /// What came of it: the dialog that has asked for it is closed. What was refused is said in it, and given up before the
    /// password leaves everything as it was.
    pub(super) fn answered(&mut self, result: Result<Reply>, tr: Tr, out: &mut Outbox) -> Option<Reply> {
        self.sent = None;
        match result {
            Ok(reply) => {
                if self.own {
                    self.path = None;
                }
                return Some(reply);
            }
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if self.own && self.path.is_some() => self.why = Some(error.message(tr)),
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws it, if it is open; the place at which the file is wanted now. `body` asks for whatever else there is, and tells the
    /// name that the file has by it.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        about: About<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        body: impl FnOnce(&mut Ui) -> String,
    ) -> Option<PathBuf> {
        self.form_ui(ui, about, Form::default(), cx, out, body)
    }

    /// The same of one that is not the usual one.
    pub(super) fn form_ui(
        &mut self,
        ui: &Ui,
        about: About<'_>,
        form: Form,
        cx: &Cx<'_>,
        out: &mut Outbox,
        body: impl FnOnce(&mut Ui) -> String,
    ) -> Option<PathBuf> {
        let mut path = self.path.take()?;
        let tr = cx.tr;
        let busy = self.sent.map(|_| tr.common_loading());
        let incomplete = form.incomplete || path.trim().is_empty();
        let missing = incomplete.then(|| tr.common_required()).or(busy);
        let ([key, field], [title, button]) = (about.keys, about.words);
        let dialog = Dialog::new(key, title, tr.common_cancel(), button).disabled_if(missing);
        let dialog = if form.large { dialog.large() } else { dialog };
        let answer = dialog.show(ui.ctx(), |ui| {
            let proposed = body(ui);
            if path == self.proposed {
                path.clone_from(&proposed);
            }
            self.proposed = proposed;
            ui.add_space(space::BETWEEN_FIELDS);
            if file_ui(ui, field, &mut path, self.why.as_deref(), tr) {
                out.wish(Wish::Pick((about.pick)(self.proposed.clone())));
            }
        });
        let to = (answer == Answer::Confirmed).then(|| PathBuf::from(path.trim()));
        if answer != Answer::Open {
            self.why = None;
        }
        // It stays until the answer is there.
        self.path = (answer != Answer::Cancelled).then_some(path);
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Changes;
    use crate::engine::ops::retention;
    use crate::error::Error;
    use crate::text::Locale;

    #[test]
    fn a_dialog_that_is_opened_again_awaits_the_file_before_and_stays_open() {
        // Opened again; written. A reply; the dialog; whether it says why; notices.
        let rows = [
            (false, true, (true, None, false, 0)),
            (false, false, (false, Some("1.html"), true, 0)),
            (true, true, (true, Some("2.html"), false, 0)),
            (true, false, (false, Some("2.html"), false, 1)),
        ];
        for (again, written, expected) in rows {
            let (mut leaving, mut out) = (Leaving::default(), Outbox::default());
            leaving.open("1.html".to_owned());
            leaving.asked(RequestId(1));
            if again {
                leaving.open("2.html".to_owned());
            }
            let result = if written {
                Ok(Reply::Retention(retention::Reply::Printed(PathBuf::from("1.html"))))
            } else {
                Err(Error::new(ErrorKind::DiskFull, "testing"))
            };
            let event = Event { request: RequestId(1), result, changes: Changes::default() };
            assert!(leaving.awaits(&event), "{again} {written}");
            let reply = leaving.answered(event.result, Tr::new(Locale::En), &mut out).is_some();
            let found = (reply, leaving.path.as_deref(), leaving.why.is_some(), out.take().len());
            assert_eq!(found, expected, "{again} {written}");
        }
    }
}
