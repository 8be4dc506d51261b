//! The keyboard in an open menu or list: arrows, Home, End and first letters move the focus, Enter chooses what has
//! it, Esc closes and gives it back.

use egui::{Event, FocusDirection, Id, Key, Modifiers, Response, Ui};

/// The rows of the open list, as they are drawn in this pass.
#[derive(Clone, Default)]
struct Rows {
    rows: Vec<Row>,
    /// The row that the focus has just moved to: it is brought into view.
    moved_to: Option<Id>,
    /// Those of the pass before.
    before: Vec<Id>,
    /// Whether the list has been steered since it opened.
    met: bool,
}

#[derive(Clone)]
struct Row {
    id: Id,
    label: String,
    chosen: bool,
}

fn rows_id(list: Id) -> Id {
    Id::unique(("open list", list))
}

/// Names a row of the list that is open.
pub(super) fn row(ui: &Ui, response: &Response, label: &str, chosen: bool) {
    let id = response.id;
    let reveal = ui.data_mut(|data| {
        let open = data.get_temp_mut_or_default::<Rows>(rows_id(ui.layer_id().id));
        open.rows.push(Row { id, label: label.to_lowercase(), chosen });
        open.moved_to.take_if(|moved| *moved == id).is_some()
    });
    if reveal {
        response.scroll_to_me(None);
    }
}

/// Moves the focus among the rows; called inside the list when all of them are drawn.
pub(super) fn steer(ui: &Ui, anchor: Id) {
    let key = rows_id(ui.layer_id().id);
    let mut open = ui.data_mut(|data| data.remove_temp::<Rows>(key)).unwrap_or_default();
    let rows = std::mem::take(&mut open.rows);
    open.before = rows.iter().map(|row| row.id).collect();
    if !ui.is_sizing_pass() {
        let focused = ui.memory(egui::Memory::focused);
        let first = !std::mem::replace(&mut open.met, true);
        let target = if first { begin(&rows, focused == Some(anchor)) } else { pressed(ui, &rows, focused) };
        if let Some(target) = target {
            open.moved_to = Some(target);
            ui.memory_mut(|memory| {
                // The arrow has done its work: it must not move the focus by place, too.
                memory.move_focus(FocusDirection::None);
                memory.request_focus(target);
            });
            ui.ctx().request_repaint();
        } else if first {
            ui.memory_mut(|memory| memory.request_focus(anchor));
        }
    }
    ui.data_mut(|data| data.insert_temp(key, open));
}

/// After the list was drawn, or was not: when it has just closed the focus goes back to what had opened it, unless it
/// went elsewhere meanwhile.
pub(super) fn give_back(anchor: &Response, list: Id, open: bool) {
    if open {
        return;
    }
    let Some(closed) = anchor.ctx.data_mut(|data| data.remove_temp::<Rows>(rows_id(list))) else { return };
    let focused = anchor.ctx.memory(egui::Memory::focused);
    if focused.is_none_or(|focused| closed.before.contains(&focused)) {
        anchor.request_focus();
    }
}

/// Where the focus goes when the list opens: the chosen row, and without one the first if a key opened it.
fn begin(rows: &[Row], by_key: bool) -> Option<Id> {
    let chosen = rows.iter().find(|row| row.chosen);
    chosen.or_else(|| rows.first().filter(|_| by_key)).map(|row| row.id)
}

fn pressed(ui: &Ui, rows: &[Row], focused: Option<Id>) -> Option<Id> {
    let at = rows.iter().position(|row| Some(row.id) == focused);
    let last = rows.len().checked_sub(1)?;
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if key(Key::ArrowDown) {
        at.map_or(0, |at| if at == last { 0 } else { at + 1 })
    } else if key(Key::ArrowUp) {
        at.map_or(last, |at| if at == 0 { last } else { at - 1 })
    } else if key(Key::Home) {
        0
    } else if key(Key::End) {
        last
    } else {
        let typed = ui.input_mut(|input| {
            let at = input.events.iter().position(|event| matches!(event, Event::Text(_)))?;
            let Event::Text(text) = input.events.remove(at) else { return None };
            Some(text.to_lowercase())
        });
        by_letter(rows, at, typed.as_deref()?.trim())?
    };
    rows.get(to).map(|row| row.id)
}

/// The next row whose label begins with these letters.
fn by_letter(rows: &[Row], at: Option<usize>, typed: &str) -> Option<usize> {
    if typed.is_empty() {
        return None;
    }
    let after = at.map_or(0, |at| at + 1);
    (after..rows.len())
        .chain(0..after.min(rows.len()))
        .find(|at| rows.get(*at).is_some_and(|row| row.label.starts_with(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(labels: &[&str], chosen: Option<usize>) -> Vec<Row> {
        let row = |(at, label): (usize, &&str)| Row {
            id: Id::unique(at),
            label: (*label).to_owned(),
            chosen: chosen == Some(at),
        };
        labels.iter().enumerate().map(row).collect()
    }

    #[test]
    fn a_letter_leads_to_the_next_row_that_begins_with_it() {
        let rows = rows(&["suomi", "ruotsi", "somali", "venäjä"], None);
        for (at, typed, to) in [
            (None, "s", Some(0)),
            (Some(0), "s", Some(2)),
            (Some(2), "s", Some(0)),
            (Some(3), "ru", Some(1)),
            (Some(1), "x", None),
            (Some(1), "", None),
        ] {
            assert_eq!(by_letter(&rows, at, typed), to, "{at:?} {typed}");
        }
    }

    #[test]
    fn a_list_opens_at_what_is_chosen_or_at_the_first_row() {
        let labels = ["a", "b", "c"];
        assert_eq!(begin(&rows(&labels, Some(2)), false), Some(Id::unique(2_usize)));
        assert_eq!(begin(&rows(&labels, None), true), Some(Id::unique(0_usize)));
        assert_eq!(begin(&rows(&labels, None), false), None);
    }
}
