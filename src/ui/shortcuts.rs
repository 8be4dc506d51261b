//! All shortcuts on one sheet; `?` and F1 open it.

use crate::domain::scorecard::Scale;
use crate::domain::{Finding, SkipReason, Verdict};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::route::Route;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Answer, Dialog, Label, SearchField, key_cap};
use egui::{Align, Event, Key, Layout, Modifiers, Ui, vec2};

/// The keys of what can be done anywhere, as they are printed.
pub(super) const PALETTE: &str = "Ctrl+K";
/// See [`PALETTE`].
pub(super) const LOCK: &str = "Ctrl+L";
/// See [`PALETTE`].
pub(super) const HELP: &str = "?  F1";

/// One shortcut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shortcut {
    /// Its keys, as they are printed.
    pub(super) keys: &'static str,
    /// What they do.
    pub(super) what: &'static str,
    /// How the palette presses them: there it is an act of its screen. `None`: they move about, or need to know where
    /// the focus is, or what is open.
    pub(super) press: Option<Press>,
}

/// How a shortcut is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// A key.
    Key(Modifiers, Key),
    /// A character, whatever key it stands on.
    Text(&'static str),
}

impl Press {
    /// What the keyboard would send.
    pub(super) fn event(self) -> Event {
        match self {
            Self::Key(modifiers, key) => {
                Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
            }
            Self::Text(text) => Event::Text(text.to_owned()),
        }
    }
}

/// Leads to the notices.
pub(super) const NOTICES: Press = Press::Key(Modifiers::NONE, Key::F8);

/// A shortcut that the palette does not press.
const fn only(keys: &'static str, what: &'static str) -> Shortcut {
    Shortcut { keys, what, press: None }
}

/// An act of its screen.
const fn act(keys: &'static str, what: &'static str, press: Press) -> Shortcut {
    Shortcut { keys, what, press: Some(press) }
}

/// The digits from 1 to this one, as they are printed.
const fn digits(last: usize) -> &'static str {
    match last {
        0 | 1 => "1",
        2 => "1–2",
        3 => "1–3",
        4 => "1–4",
        5 => "1–5",
        6 => "1–6",
        7 => "1–7",
        8 => "1–8",
        _ => "1–9",
    }
}

/// The digits of the verdicts.
const VERDICTS: &str = digits(Verdict::ALL.len());

/// The digits of the values of a criterion: those of the longest scale, and the one of "not applicable".
fn values() -> &'static str {
    let highest = Scale::ALL.into_iter().map(Scale::highest).max().unwrap_or_default();
    digits(usize::from(highest) + 2)
}

/// The sheet.
#[derive(Default)]
pub(super) struct Shortcuts {
    open: bool,
    search: String,
}

/// Every shortcut, by the screen in which it works; `None`: everywhere.
pub(super) fn all(tr: Tr) -> [(Option<Route>, Vec<Shortcut>); 12] {
    let (none, command) = (Modifiers::NONE, Modifiers::COMMAND);
    let search = act("Ctrl+F  /", tr.shortcut_search(), Press::Key(command, Key::F));
    let moves = [("Alt+Shift+↑", tr.common_move_up()), ("Alt+Shift+↓", tr.common_move_down())];
    [
        (
            None,
            vec![
                only(PALETTE, tr.palette_title()),
                only(LOCK, tr.lock_now()),
                only("F6", tr.shortcut_next_area()),
                only("Shift+F6", tr.shortcut_previous_area()),
                only("↓  J", tr.shortcut_next_row()),
                only("↑  K", tr.shortcut_previous_row()),
                only("Home", tr.shortcut_first_row()),
                only("End", tr.shortcut_last_row()),
                act("F8", tr.shortcut_notices(), NOTICES),
                only("Esc", tr.shortcut_close()),
                only("Ctrl+ + / −", tr.shortcut_text_size()),
                only(HELP, tr.shortcut_help()),
            ],
        ),
        (Some(Route::Queue), vec![act("Enter", tr.queue_take(), Press::Key(none, Key::Enter))]),
        (
            Some(Route::Conversations),
            vec![
                search,
                only("Enter", tr.shortcut_open()),
                only("Shift+F10", tr.shortcut_menu()),
                act("F3", tr.shortcut_next_hit(), Press::Key(none, Key::F3)),
                act("Shift+F3", tr.shortcut_previous_hit(), Press::Key(Modifiers::SHIFT, Key::F3)),
            ],
        ),
        (Some(Route::Answers), vec![search, only(VERDICTS, tr.shortcut_copies())]),
        (Some(Route::Review), of_review(tr)),
        (
            Some(Route::LeakCheck),
            vec![
                only(digits(Finding::ALL.len()), tr.shortcut_finding()),
                only("→", tr.shortcut_next_message()),
                only("←", tr.leak_previous()),
            ],
        ),
        (Some(Route::Collections), moves.map(|(keys, what)| only(keys, what)).into()),
        (Some(Route::Insights), vec![act("T", tr.insights_as_tables(), Press::Text("t"))]),
        (Some(Route::Gaps), vec![only("Enter", tr.shortcut_gap())]),
        (Some(Route::Rounds), of_rounds(tr)),
        (Some(Route::Scorecards), vec![only("Ctrl+S", tr.shortcut_save())]),
        (Some(Route::Audit), vec![only("Enter", tr.shortcut_unfold())]),
    ]
}

fn of_review(tr: Tr) -> Vec<Shortcut> {
    let (none, command) = (Modifiers::NONE, Modifiers::COMMAND);
    let both = command | Modifiers::SHIFT;
    vec![
        only(VERDICTS, tr.shortcut_verdict()),
        act("Ctrl+Enter", tr.shortcut_finish_next(), Press::Key(command, Key::Enter)),
        act("Ctrl+Shift+Enter", tr.shortcut_skip(), Press::Key(both, Key::Enter)),
        only(digits(SkipReason::ALL.len()), tr.shortcut_skip_reason()),
        act("Ctrl+S", tr.shortcut_save(), Press::Key(command, Key::S)),
        act("Ctrl+Z", tr.shortcut_undo(), Press::Key(command, Key::Z)),
        act("Ctrl+Shift+Z", tr.shortcut_redo(), Press::Key(both, Key::Z)),
        act("Alt+↓", tr.review_next_answer(), Press::Key(Modifiers::ALT, Key::ArrowDown)),
        act("Alt+↑", tr.review_previous_answer(), Press::Key(Modifiers::ALT, Key::ArrowUp)),
        act("M", tr.review_mark_words(), Press::Text("m")),
        only(values(), tr.shortcut_value()),
        only("↓", tr.shortcut_next_criterion()),
        only("↑", tr.shortcut_previous_criterion()),
        act("→", tr.review_next_item(), Press::Key(none, Key::ArrowRight)),
        act("←", tr.review_previous_item(), Press::Key(none, Key::ArrowLeft)),
        act("F", tr.shortcut_flag(), Press::Text("f")),
    ]
}

/// Those that settle what reviewers see differently.
fn of_rounds(tr: Tr) -> Vec<Shortcut> {
    vec![
        only("A–Z", tr.shortcut_version()),
        only(VERDICTS, tr.shortcut_another()),
        only("Alt+↓", tr.review_next_answer()),
        only("Alt+↑", tr.review_previous_answer()),
        only("↓", tr.shortcut_next_difference()),
        only("↑", tr.shortcut_previous_difference()),
        only("Ctrl+Z", tr.shortcut_undo()),
        only("Ctrl+Shift+Z", tr.shortcut_redo()),
        only("Ctrl+Enter", tr.shortcut_settled()),
        only("Esc", tr.rounds_back_to_round()),
    ]
}

/// Those whose keys or words hold what is searched for.
fn matching(shortcuts: &[Shortcut], search: &str) -> Vec<Shortcut> {
    let search = search.trim().to_lowercase();
    let fits = |words: &str| words.to_lowercase().contains(&search);
    shortcuts.iter().copied().filter(|shortcut| fits(shortcut.keys) || fits(shortcut.what)).collect()
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
                for shortcut in shown {
                    row_ui(ui, shortcut.keys, shortcut.what);
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
            for keys in keys.rsplit("  ") {
                key_cap(ui, keys);
            }
        });
    });
}

/// Whether the sheet is asked for in this frame: by F1 also while one types, but over no dialog.
fn asked(ui: &Ui) -> bool {
    let (covered, free) = (keys::is_covered(ui.ctx()), keys::are_free(ui.ctx()));
    ui.input_mut(|input| {
        let by_key = !covered && input.consume_key(Modifiers::NONE, Key::F1);
        free && keys::typed(input, "?") > 0 || by_key
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
        for (search, found) in
            [("verdict", 3), ("ctrl+s", 5), ("ctrl+k", 1), ("f6", 2), ("nothing like it", 0)]
        {
            assert_eq!(matching(&all, search).len(), found, "{search}");
        }
        assert_eq!(matching(&all, " ").len(), all.len());
    }

    #[test]
    fn digits_are_as_many_as_there_is_to_choose_from() {
        assert_eq!((digits(1), digits(3), VERDICTS, values()), ("1", "1–3", "1–7", "1–6"));
        for tr in Locale::ALL.map(Tr::new) {
            assert!(tr.review_keys().ends_with(VERDICTS), "{}", tr.review_keys());
        }
    }
}
