//! What every dialog shares when a file leaves: the field for its name, the way to the system's own dialog, and what the
//! written file is called.

use crate::text::Tr;
use crate::ui::widgets::{Button, TextField};
use egui::Ui;
use egui_material_icons::icons::ICON_DOWNLOAD;
use std::path::Path;

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
