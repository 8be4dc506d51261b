//! Full pages: the register is being opened, or cannot be.

use crate::domain::RetentionStatus;
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::{Outbox, Wish};
use crate::ui::theme::{Theme, Type, motion, size, space};
use crate::ui::widgets::{Button, Label, card, paint};
use egui::{Sense, Ui, Vec2};
use egui_material_icons::icons::{ICON_AUTO_DELETE, ICON_DATABASE, ICON_ERROR, ICON_LOCK};
use std::path::Path;
use std::time::Duration;

/// The register is being opened; nothing is said in the first 400 ms.
pub fn opening(ui: &mut Ui, tr: Tr, since_secs: f64) {
    let left = f64::from(motion::SKELETON_SECS) - (ui.input(|input| input.time) - since_secs);
    if left > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    } else {
        ui.add(Label::new(tr.sign_in_opening()).head());
    }
}

/// Why it cannot be opened, and what can be done. A register that can only be read says what retention knows.
pub fn page(
    ui: &mut Ui,
    tr: Tr,
    error: &Error,
    path: &Path,
    facts: Option<&RetentionStatus>,
    out: &mut Outbox,
) {
    let theme = Theme::of(ui);
    let (icon, colour) = if error.kind == ErrorKind::ReadOnly {
        (ICON_LOCK, theme.verdict_partly.fg)
    } else {
        (ICON_ERROR, theme.verdict_incorrect.fg)
    };
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::MARK_SIGN_IN), Sense::hover());
    paint::icon(ui, rect.center(), icon, size::MARK_SIGN_IN, colour);
    let title = if error.kind == ErrorKind::RegisterVanished {
        tr.trouble_vanished_title()
    } else {
        tr.trouble_title()
    };
    ui.add(Label::new(title).kind(Type::SIGN_IN).strong().wrap());
    ui.add(Label::new(&error.message(tr)).text().wrap());
    card::fact(ui, ICON_DATABASE, None, &path.display().to_string());
    if let Some(facts) = facts {
        facts_ui(ui, tr, facts);
    }
    ui.add_space(space::SMALL);
    ui.horizontal(|ui| {
        if ui.add(Button::primary(tr.common_retry())).clicked() {
            out.wish(Wish::OpenRegister(path.to_owned()));
        }
        if ui.add(Button::secondary(tr.common_copy_details())).clicked() {
            ui.ctx().copy_text(error.to_string());
        }
    });
}

/// The lines of `seula retention status`; what is due and still there stands out.
fn facts_ui(ui: &mut Ui, tr: Tr, facts: &RetentionStatus) {
    for line in tr.retention_status(facts) {
        let colour = (facts.backlog > 0 && line == tr.cli_retention_backlog(facts.backlog))
            .then(|| Theme::of(ui).verdict_incorrect.fg);
        card::fact(ui, ICON_AUTO_DELETE, colour, &line);
    }
}
