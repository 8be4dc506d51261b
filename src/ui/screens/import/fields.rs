//! Step 2, only for a file of a make that nothing knows: the supervisor points at its fields and sees what is read so.

use super::form::{CHANNELS, Form};
use super::scrolled;
use crate::domain::mapping::{Order, Path, Preview, Slot, Whom};
use crate::domain::{MessageRole, Verdict};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::regions::Region;
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Combo, Label, MessageView, TextField, check_box};
use egui::{Ui, UiBuilder};
use egui_material_icons::icons;

/// Draws the step.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let fault = form.error.as_ref().map(|error| error.message(tr));
    if fault.is_some() || form.outline.is_none() {
        scrolled(ui, "fields", Region::DetailBody, cx, |ui| match fault {
            Some(fault) => {
                let colour = cx.theme.verdict(Verdict::Incorrect).fg;
                ui.add(Label::new(&fault).text().colour(colour).wrap());
            }
            None => _ = ui.add(Label::new(tr.fields_looking()).text().muted()),
        });
        return;
    }
    form.ask_preview(out);
    if cx.width == Width::One {
        scrolled(ui, "fields", Region::Form, cx, |ui| {
            pointing_ui(ui, form, cx, out);
            ui.add_space(space::BETWEEN_CARDS);
            preview_ui(ui, form, cx);
            ui.add_space(space::BETWEEN_CARDS);
            name_ui(ui, form, cx);
        });
        return;
    }
    // What is read stays in view while the form is scrolled.
    let whole = ui.available_rect_before_wrap();
    let middle = whole.left() + size::IMPORT_FORM + 2.0 * space::PANE;
    // The paddings of both columns meet: one of them is enough, with the bar of the left one in its middle.
    let form_rect = whole.with_max_x(middle - space::SMALL);
    let read_rect = whole.with_min_x(middle - space::PANE);
    ui.scope_builder(UiBuilder::new().max_rect(form_rect), |ui| {
        scrolled(ui, "fields_form", Region::DetailBody, cx, |ui| pointing_ui(ui, form, cx, out));
    });
    ui.scope_builder(UiBuilder::new().max_rect(read_rect), |ui| {
        scrolled(ui, "fields_read", Region::Form, cx, |ui| {
            name_ui(ui, form, cx);
            ui.add_space(space::BETWEEN_CARDS);
            preview_ui(ui, form, cx);
        });
    });
}

/// Under which name it is saved.
fn name_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    Card::new().show(ui, |ui| {
        let why = form.save_why(tr);
        let mut field =
            TextField::new("mapping_name", tr.fields_name()).limit(40).help(tr.mapping_fault_name());
        if form.saved.is_some() {
            field = field.read_only(true);
        }
        if field.error(why.as_deref()).show(ui, &mut form.name).changed() {
            form.save_error = None;
        }
        fact(ui, icons::ICON_SHIELD, None, tr.fields_name_note());
    });
}

/// The drop-downs.
fn pointing_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    Card::new().title(tr.fields_title()).show(ui, |ui| {
        ui.add(Label::new(tr.fields_body()).small().muted().wrap());
        if form.suggests_anything() {
            ui.add_space(space::SMALL);
            if ui.add(Button::secondary(tr.fields_accept_all()).icon(icons::ICON_CHECK)).clicked() {
                form.accept_all();
            }
        }
        list_ui(ui, form, cx, out);
        for slot in [Slot::Id, Slot::Text, Slot::Role] {
            slot_ui(ui, form, slot, cx);
        }
        words_ui(ui, form, cx);
        otherwise_ui(ui, form, cx);
        for slot in [Slot::Time, Slot::Language, Slot::Topic, Slot::Channel] {
            slot_ui(ui, form, slot, cx);
        }
        channels_ui(ui, form, cx);
        order_ui(ui, form, cx);
        ui.add_space(space::BETWEEN_FIELDS);
        check_box(ui, &mut form.pointing.html, tr.fields_html(), None);
        personal_ui(ui, form, cx);
    });
}

/// Where the records lie, if there is a choice.
fn list_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let Some(outline) = form.outline.as_ref().filter(|outline| outline.lists.len() > 1) else { return };
    let names: Vec<String> = outline
        .lists
        .iter()
        .map(|(path, records)| {
            let place =
                if path.steps.is_empty() { tr.fields_list_file().to_owned() } else { path.to_string() };
            tr.fields_list_at(*records, &place)
        })
        .collect();
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    let before = outline.lists.iter().position(|(path, _)| *path == form.pointing.list);
    let mut chosen = before;
    ui.add_space(space::BETWEEN_FIELDS);
    Combo::new("fields_list", tr.fields_list(), &labels, tr.fields_none()).show(ui, &mut chosen);
    let place = chosen.filter(|_| chosen != before).and_then(|at| outline.lists.get(at));
    if let Some((path, _)) = place.cloned() {
        form.choose_list(path, out);
    }
}

/// One thing that is pointed at, and what is suggested for it.
fn slot_ui(ui: &mut Ui, form: &mut Form, slot: Slot, cx: &Cx<'_>) {
    let tr = cx.tr;
    let mut paths: Vec<Path> = form.fields().iter().map(|field| field.path.clone()).collect();
    // What a saved mapping points at stays to be seen, also if this file has it not.
    if let Some(path) = form.pointing.at(slot).filter(|path| !paths.contains(path)) {
        paths.push(path.clone());
    }
    let names: Vec<String> = paths.iter().map(ToString::to_string).collect();
    let labels: Vec<&str> =
        std::iter::once(tr.fields_none()).chain(names.iter().map(String::as_str)).collect();
    let before = form.pointing.at(slot).and_then(|at| paths.iter().position(|path| path == at));
    let mut chosen = before.map(|at| at + 1);
    ui.add_space(space::BETWEEN_FIELDS);
    Combo::new(("fields", slot), tr.slot(slot), &labels, tr.fields_none()).show(ui, &mut chosen);
    let now = chosen.and_then(|at| at.checked_sub(1));
    if now != before {
        form.pointing.point(slot, now.and_then(|at| paths.get(at).cloned()));
    }
    if let Some(path) = form.suggestion(slot).map(ToString::to_string)
        && ui.add(Button::link(&tr.fields_suggestion(&path, tr.slot(slot)))).clicked()
    {
        form.accept(slot);
    }
}

/// Which value means whom.
fn words_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    if form.pointing.role.is_none() {
        return;
    }
    let words = form.words();
    let withheld = form.withheld();
    if withheld > 0 {
        ui.add_space(space::SMALL);
        ui.add(Label::new(&tr.fields_withheld(withheld)).small().muted().wrap());
    } else if words.is_empty() {
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.fields_words_many()).small().muted().wrap());
    }
    let labels: Vec<&str> =
        std::iter::once(tr.fields_none()).chain(Whom::ALL.map(|whom| tr.whom(whom))).collect();
    for word in words {
        let before =
            form.pointing.whom(&word).and_then(|whom| Whom::ALL.iter().position(|known| *known == whom));
        let mut chosen = before.map(|at| at + 1);
        ui.add_space(space::BETWEEN_FIELDS);
        let label = tr.fields_word(&word);
        Combo::new(("fields_word", &word), &label, &labels, tr.fields_none()).show(ui, &mut chosen);
        let now = chosen.and_then(|at| at.checked_sub(1));
        if now != before {
            form.pointing.say(&word, now.and_then(|at| Whom::ALL.get(at).copied()));
        }
        if let Some(whom) = form.word_suggestion(&word)
            && ui.add(Button::link(&tr.fields_suggestion(tr.whom(whom), &label))).clicked()
        {
            form.pointing.say(&word, Some(whom));
        }
    }
}

/// Who wrote what no word tells.
fn otherwise_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    let labels: Vec<&str> =
        std::iter::once(tr.fields_otherwise_refused()).chain(Whom::ALL.map(|whom| tr.whom(whom))).collect();
    let before = form.pointing.otherwise.and_then(|whom| Whom::ALL.iter().position(|known| *known == whom));
    let mut chosen = Some(before.map_or(0, |at| at + 1));
    ui.add_space(space::BETWEEN_FIELDS);
    let combo = Combo::new("fields_otherwise", tr.fields_otherwise(), &labels, tr.fields_otherwise_refused());
    if combo.show(ui, &mut chosen).changed() {
        let now = chosen.and_then(|at| at.checked_sub(1));
        form.pointing.otherwise = now.and_then(|at| Whom::ALL.get(at).copied());
    }
}

/// Which value means which channel.
fn channels_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    if form.pointing.channel.is_none() {
        return;
    }
    let labels: Vec<&str> =
        std::iter::once(tr.fields_none()).chain(CHANNELS.map(|channel| tr.channel(channel))).collect();
    for word in form.channel_words() {
        let before = form
            .pointing
            .channel_of(&word)
            .and_then(|channel| CHANNELS.iter().position(|known| *known == channel));
        let mut chosen = before.map(|at| at + 1);
        ui.add_space(space::BETWEEN_FIELDS);
        let label = tr.fields_word(&word);
        Combo::new(("fields_channel", &word), &label, &labels, tr.fields_none()).show(ui, &mut chosen);
        let now = chosen.and_then(|at| at.checked_sub(1));
        if now != before {
            form.pointing.say_channel(&word, now.and_then(|at| CHANNELS.get(at).copied()));
        }
    }
}

fn order_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    let orders = [Order::File, Order::NewestFirst, Order::Time];
    let labels = [tr.fields_order_file(), tr.fields_order_newest(), tr.fields_order_time()];
    let mut chosen = orders.iter().position(|order| *order == form.pointing.order);
    ui.add_space(space::BETWEEN_FIELDS);
    if Combo::new("fields_order", tr.fields_order(), &labels, tr.fields_none())
        .show(ui, &mut chosen)
        .changed()
        && let Some(order) = chosen.and_then(|at| orders.get(at))
    {
        form.pointing.order = *order;
    }
}

/// Fields whose names say that they hold something personal: they help the sieve.
fn personal_ui(ui: &mut Ui, form: &mut Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    let paths = form.personal().to_vec();
    if paths.is_empty() {
        return;
    }
    ui.add_space(space::BETWEEN_FIELDS);
    ui.add(Label::new(tr.fields_personal()).small().muted().wrap());
    for path in paths {
        let mut on = form.pointing.personal.contains(&path);
        if check_box(ui, &mut on, &path.to_string(), None).changed() {
            form.pointing.name_personal(&path, on);
        }
    }
}

/// What is read so: counts, what is missing, three messages.
fn preview_ui(ui: &mut Ui, form: &Form, cx: &Cx<'_>) {
    let tr = cx.tr;
    let waits = if form.asked_preview.is_some() { tr.fields_looking() } else { "" };
    Card::new().title(tr.fields_preview()).caption(waits).show(ui, |ui| {
        let colour = cx.theme.verdict(Verdict::Partly).fg;
        for missing in form.pointing.missing() {
            fact(ui, icons::ICON_WARNING, Some(colour), tr.missing(missing));
        }
        if form.pointing.time.is_none() {
            fact(ui, icons::ICON_WARNING, Some(colour), tr.fields_no_time());
        }
        if let Some(preview) = &form.preview {
            counts_ui(ui, preview, cx);
        }
    });
}

fn counts_ui(ui: &mut Ui, preview: &Preview, cx: &Cx<'_>) {
    let tr = cx.tr;
    let colour = cx.theme.verdict(Verdict::Partly).fg;
    let scope = if preview.whole { tr.fields_whole_file() } else { tr.fields_beginning() };
    let mut facts = vec![scope.to_owned(), tr.import_found_conversations(preview.conversations)];
    for (role, count) in MessageRole::ALL.into_iter().zip(preview.messages) {
        if count > 0 {
            facts.push(tr.fields_role_count(&tr.number(count), tr.message_role(role)));
        }
    }
    if preview.notes > 0 {
        facts.push(tr.import_notes_dropped(preview.notes));
    }
    ui.add(Label::new(&tr.list_facts(&facts)).text().wrap());
    if preview.undated > 0 {
        fact(ui, icons::ICON_WARNING, Some(colour), &tr.import_undated_title(preview.undated));
    }
    for (reason, count) in &preview.refused {
        let words = tr.fields_refused(&tr.import_refused_title(*count), tr.refusal(*reason));
        fact(ui, icons::ICON_WARNING, Some(colour), &words);
    }
    if !preview.strangers.is_empty() {
        fact(ui, icons::ICON_WARNING, Some(colour), &tr.strangers(&preview.strangers));
    }
    ui.add_space(space::SMALL);
    for (role, text) in &preview.samples {
        let name = tr.capitalised(tr.message_role(*role));
        MessageView::new(*role, text, cx.chips).speaker(&name, "").kind(Type::TEXT).show(ui);
        ui.add_space(space::BETWEEN_MESSAGES);
    }
}
