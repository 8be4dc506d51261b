//! Whether keys without Ctrl or Alt are the screen's.

use egui::{Context, Key, Modifiers, Ui};

/// Whether they are: no text field, open menu or dialog has them.
pub(crate) fn are_free(ctx: &Context) -> bool {
    !ctx.text_edit_focused()
        && !ctx.any_popup_open()
        && ctx.memory(|memory| memory.top_modal_layer().is_none())
}

/// Whether Esc was pressed for the screen; it is taken.
pub(crate) fn escaped(ui: &Ui) -> bool {
    are_free(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}
