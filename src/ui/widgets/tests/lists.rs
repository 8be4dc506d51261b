//! Lists of many rows: what their keys do, and where the focus stays.

use super::{harness, shared};
use crate::ui::keys;
use crate::ui::widgets::{Button, Label, ListRow, ListState, MenuItem, VirtualList, menu};
use egui::{Event, Key, Modifiers, Rangef, Role, ScrollArea};
use egui_kittest::kittest::Queryable as _;

#[test]
fn two_million_rows_are_walked_by_keys_and_cost_a_page() {
    let (state, seen) = shared::<ListState>();
    let (drawn, count) = shared::<u64>();
    let mut harness = harness(move |ui| {
        *drawn.borrow_mut() = 0;
        let list = VirtualList::new("all", "All", 2_000_000, 50.0);
        list.show(ui, &mut state.borrow_mut(), &|row| format!("Row {row}"), |ui, at| {
            *drawn.borrow_mut() += 1;
            ui.add(Label::new(&at.row.to_string()));
        });
    });
    harness.get_by_role_and_label(Role::ListBoxOption, "Row 1").click();
    harness.run();
    assert_eq!(seen.borrow().selected, Some(1));
    for (key, row) in [
        (Key::ArrowDown, 2),
        (Key::End, 1_999_999),
        (Key::ArrowUp, 1_999_998),
        (Key::Home, 0),
        (Key::PageDown, 8),
        (Key::ArrowUp, 7),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(seen.borrow().selected, Some(row), "{key:?}");
        harness.get_by_role_and_label(Role::ListBoxOption, &format!("Row {row}"));
        assert!(*count.borrow() <= 12, "{} rows drawn", count.borrow());
    }
}

#[test]
fn enter_opens_the_selected_row() {
    let (opened, seen) = shared::<Option<u64>>();
    let mut state = ListState::default();
    let mut harness = harness(move |ui| {
        let list = VirtualList::new("all", "All", 40, 50.0);
        let output = list.show(ui, &mut state, &|row| format!("Row {row}"), |_, _| {});
        if output.opened.is_some() {
            *opened.borrow_mut() = output.opened;
        }
    });
    harness.get_by_label("Row 3").click();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*seen.borrow(), Some(3));
}

#[test]
fn a_list_keeps_its_focus_while_something_stands_in_place_of_its_rows() {
    let (loads, held) = shared::<bool>();
    let mut state = ListState::default();
    let mut harness = harness(move |ui| {
        let list = VirtualList::new("all", "All", 40, 50.0);
        if *loads.borrow() {
            list.hold_focus(ui);
        } else {
            list.show(ui, &mut state, &|row| format!("Row {row}"), |_, _| {});
        }
        ui.add(Button::secondary("Elsewhere"));
    });
    harness.get_by_label("Row 3").click();
    harness.run();
    *held.borrow_mut() = true;
    for _ in 0..4 {
        harness.key_press(Key::ArrowDown);
        harness.step();
    }
    assert!(harness.query_by_label("Row 3").is_none());
    *held.borrow_mut() = false;
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::ListBox, "All").is_focused());
}

#[test]
fn a_list_without_rows_yet_takes_its_keys_and_the_room_that_is_left() {
    let (passed, seen) = shared::<usize>();
    let mut begun = false;
    let mut harness = harness(move |ui| {
        ui.add(Label::new("Above"));
        let list = VirtualList::new("all", "All", 0, 50.0);
        if !std::mem::replace(&mut begun, true) {
            ui.memory_mut(|memory| memory.request_focus(list.id()));
        }
        list.hold_focus(ui);
        let key = |event: &&Event| matches!(event, Event::Text(_) | Event::Key { pressed: true, .. });
        *passed.borrow_mut() += ui.input(|input| input.events.iter().filter(key).count());
    });
    for key in [Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    for letter in ["j", "K"] {
        harness.event(Event::Text(letter.to_owned()));
        harness.run();
    }
    let list = harness.get_by_role_and_label(Role::ListBox, "All");
    assert!(list.is_focused());
    assert_eq!(*seen.borrow(), 0);
    assert!(list.rect().top() >= harness.get_by_label("Above").rect().bottom());
}

#[test]
fn the_arrows_lead_through_rows_that_are_tab_stops_and_stay_in_the_list() {
    for rows in [1, 3] {
        let (led, seen) = shared::<Option<u64>>();
        let mut harness = harness(move |ui| {
            let draw =
                |row: u64| (row, ListRow::new(row, 50.0).show(ui, &|| format!("Row {row}"), |_, _| {}));
            let drawn: Vec<_> = (0..rows).map(draw).collect();
            if let Some(row) = keys::stepped(ui, &drawn) {
                *led.borrow_mut() = Some(row);
            }
            ui.add(Button::primary("Below"));
        });
        harness.get_by_label("Row 0").click();
        harness.run();
        for (key, row) in [(Key::ArrowDown, 1), (Key::ArrowDown, 2), (Key::ArrowDown, 2), (Key::ArrowUp, 1)] {
            harness.key_press(key);
            harness.run();
            let row = row.min(rows - 1);
            assert!(harness.get_by_label(&format!("Row {row}")).is_focused(), "{rows} rows, {key:?}");
            assert_eq!(*seen.borrow(), (rows > 1).then_some(row), "{rows} rows, {key:?}");
        }
    }
}

#[test]
fn a_row_that_is_a_tab_stop_comes_into_view_when_keys_lead_to_it() {
    let (view, seen) = shared::<Option<Rangef>>();
    let mut harness = harness(move |ui| {
        let area = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let draw =
                |row: u64| (row, ListRow::new(row, 50.0).show(ui, &|| format!("Row {row}"), |_, _| {}));
            let drawn: Vec<_> = (0..40).map(draw).collect();
            keys::stepped(ui, &drawn);
        });
        *view.borrow_mut() = Some(area.inner_rect.y_range());
    });
    harness.get_by_label("Row 0").click();
    harness.run();
    for (key, row) in [
        (Key::End, 39),
        (Key::Home, 0),
        (Key::PageDown, 8),
        (Key::ArrowDown, 9),
        (Key::PageDown, 17),
        (Key::ArrowDown, 18),
        (Key::PageUp, 10),
    ] {
        harness.key_press(key);
        harness.run();
        let name = format!("Row {row}");
        let led = harness.get_by_label(&name);
        assert!(led.is_focused(), "{key:?}");
        let (view, at) = (seen.borrow().unwrap().expand(1.0), led.rect().y_range());
        assert!(view.contains(at.min) && view.contains(at.max), "{key:?}: {at:?} in {view:?}");
    }
}

#[test]
fn the_menu_of_the_selected_row_opens_by_a_right_click_and_by_shift_f10() {
    let (state, seen) = shared::<ListState>();
    let mut harness = harness(move |ui| {
        let list = VirtualList::new("all", "All", 40, 50.0);
        let output = list.show(ui, &mut state.borrow_mut(), &|row| format!("Row {row}"), |_, _| {});
        let asked = output.response.has_focus() && keys::asks_menu(ui);
        if let Some(row) = &output.anchor {
            menu::context(row, asked, |ui| {
                MenuItem::new(None, "Copy").show(ui);
            });
        }
    });
    harness.get_by_label("Row 3").click_secondary();
    harness.run();
    assert_eq!(seen.borrow().selected, Some(3));
    assert!(harness.get_by_label("Copy").is_focused(), "keys go on in the menu");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Copy").is_none());
    assert!(harness.get_by_role_and_label(Role::ListBox, "All").is_focused());
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    harness.run();
    let below = harness.get_by_label("Copy").rect().top();
    assert!(below >= harness.get_by_label("Row 3").rect().center().y, "it stands under its row");
}
