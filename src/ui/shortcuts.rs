//! All shortcuts on one sheet; `?` and F1 open it.

use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::route::Route;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Answer, Dialog, Label, SearchField, key_cap};
use egui::{Align, Event, Key, Layout, Modifiers, Ui, vec2};

/// One shortcut: its keys, and what they do.
type Shortcut = (&'static str, &'static str);

/// The sheet.
#[derive(Default)]
pub(super) struct Shortcuts {
    open: bool,
    search: String,
}

/// Every shortcut that the roles of the account have use for, by the screen in which it works; `None`: everywhere.
fn all(tr: Tr) -> [(Option<Route>, Vec<Shortcut>); 8] {
    [
        (
            None,
            vec![
                ("F6", tr.shortcut_next_area()),
                ("Shift+F6", tr.shortcut_previous_area()),
                ("F8", tr.shortcut_notices()),
                ("Esc", tr.shortcut_close()),
                ("Ctrl+ + / −", tr.shortcut_text_size()),
                ("?  F1", tr.shortcut_help()),
            ],
        ),
        (Some(Route::Queue), vec![("Enter", tr.queue_take())]),
        (
            Some(Route::Conversations),
            vec![
                ("Ctrl+F  /", tr.shortcut_search()),
                ("↓", tr.shortcut_next_row()),
                ("↑", tr.shortcut_previous_row()),
                ("Home", tr.shortcut_first_row()),
                ("End", tr.shortcut_last_row()),
                ("Enter", tr.shortcut_open()),
                ("F3", tr.shortcut_next_hit()),
                ("Shift+F3", tr.shortcut_previous_hit()),
            ],
        ),
        (Some(Route::Answers), vec![("Ctrl+F  /", tr.shortcut_search())]),
        (
            Some(Route::Review),
            vec![
                ("1–7", tr.shortcut_verdict()),
                ("Ctrl+Enter", tr.shortcut_finish_next()),
                ("Ctrl+Shift+Enter", tr.shortcut_skip()),
                ("Ctrl+S", tr.shortcut_save()),
                ("Ctrl+Z", tr.shortcut_undo()),
                ("Ctrl+Shift+Z", tr.shortcut_redo()),
                ("Alt+↓", tr.review_next_answer()),
                ("Alt+↑", tr.review_previous_answer()),
                ("M", tr.review_mark_words()),
                ("1–6", tr.shortcut_value()),
                ("↓", tr.shortcut_next_criterion()),
                ("↑", tr.shortcut_previous_criterion()),
                ("→", tr.review_next_item()),
                ("←", tr.review_previous_item()),
                ("F", tr.shortcut_flag()),
            ],
        ),
        (
            Some(Route::Collections),
            vec![("Alt+Shift+↑", tr.common_move_up()), ("Alt+Shift+↓", tr.common_move_down())],
        ),
        (Some(Route::Insights), vec![("T", tr.insights_as_tables())]),
        (Some(Route::Audit), vec![("Enter", tr.shortcut_unfold())]),
    ]
}

/// Those whose keys or words hold what is searched for.
fn matching(shortcuts: &[Shortcut], search: &str) -> Vec<Shortcut> {
    let search = search.trim().to_lowercase();
    let fits = |words: &str| words.to_lowercase().contains(&search);
    shortcuts.iter().copied().filter(|(keys, what)| fits(keys) || fits(what)).collect()
}

impl Shortcuts {
    /// Opens it.
    pub(super) fn open(&mut self) {
        *self = Self { open: true, search: String::new() };
    }

    /// Draws it, if it is open; the keys open it where no field takes them as a character.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>) {
        if asked(ui) {
            self.open();
        }
        if !self.open {
            return;
        }
        let tr = cx.tr;
        let dialog = Dialog::new("shortcuts", tr.settings_shortcuts(), tr.common_close(), "").large();
        let answer = dialog.show(ui.ctx(), |ui| {
            SearchField::new("shortcut_search", tr.settings_shortcuts_search(), tr.common_clear_filters())
                .show(ui, &mut self.search);
            let mut any = false;
            for (route, shortcuts) in all(tr) {
                let shown = matching(&shortcuts, &self.search);
                if shown.is_empty() || route.is_some_and(|route| !route.allowed(cx.session.roles())) {
                    continue;
                }
                any = true;
                let head = route.map_or_else(|| tr.shortcut_everywhere(), |route| route.title(tr));
                ui.add_space(space::SMALL);
                ui.add(Label::new(head).medium().strong());
                for (keys, what) in shown {
                    row_ui(ui, keys, what);
                }
            }
            if !any {
                ui.add(Label::new(tr.settings_shortcuts_none()).muted());
            }
        });
        self.open = answer == Answer::Open;
    }
}

fn row_ui(ui: &mut Ui, keys: &str, what: &str) {
    let line = vec2(ui.available_width(), size::KEY_CAP + space::TINY);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(what));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for keys in keys.split("  ").collect::<Vec<_>>().into_iter().rev() {
                key_cap(ui, keys);
            }
        });
    });
}

/// Whether the sheet is asked for in this frame.
fn asked(ui: &Ui) -> bool {
    let free = keys::are_free(ui.ctx());
    ui.input_mut(|input| {
        let mut asked = input.consume_key(Modifiers::NONE, Key::F1);
        if free {
            let before = input.events.len();
            input.events.retain(|event| !matches!(event, Event::Text(text) if text == "?"));
            asked |= input.events.len() < before;
        }
        asked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn a_search_finds_keys_and_words() {
        let all: Vec<Shortcut> =
            all(Tr::new(Locale::En)).into_iter().flat_map(|(_, shortcuts)| shortcuts).collect();
        for (search, found) in [("verdict", 1), ("ctrl+s", 3), ("f6", 2), ("nothing like it", 0)] {
            assert_eq!(matching(&all, search).len(), found, "{search}");
        }
        assert_eq!(matching(&all, " ").len(), all.len());
    }
}
