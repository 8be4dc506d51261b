//! Transcript and form of what is settled, beside each other or one at a time, and the keys.

use super::super::RoundsScreen;
use super::{Said, Settling, form};
use crate::domain::evidence::{self, Whose};
use crate::domain::{CriterionId, Message};
use crate::engine::ops::adjudication::{Adjudication, Command};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::transcript_view::{Shown, TranscriptView};
use crate::ui::widgets::{Button, IconButton, Label, paint, tabs};
use egui::{
    Align, Event, FocusDirection, InputState, Key, Layout, Modifiers, Rect, Ui, UiBuilder, pos2, vec2,
};
use egui_material_icons::icons;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Back to the rounds.
    Leave,
    /// Open it once more.
    Retry,
    /// Another row is in hand.
    Row(usize),
    /// This stands in a row.
    Say(usize, Said),
    /// What was settled last is taken back.
    Undo,
    /// And settled again.
    Redo,
    /// Everything is settled.
    Finish,
    /// The next difference.
    Next,
}

impl RoundsScreen {
    pub(in super::super) fn settling_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut settling) = self.settling.take() else { return };
        let more = self.next_difference(Some(settling.item)).is_some();
        let mut acts = Vec::new();
        pressed(ui, &mut settling, more, &mut acts);
        let name = |id: CriterionId| self.criterion(id, cx);
        settling.ui(ui, (&name, more), cx, &mut acts);
        for act in acts {
            match act {
                Act::Leave => {
                    self.ask_view(cx, out);
                    return;
                }
                Act::Next => {
                    self.ask_view(cx, out);
                    if let Some(next) = self.next_difference(Some(settling.item)) {
                        self.settle(next, cx, out);
                    }
                    return;
                }
                Act::Retry => settling.load.ask(out.send(Command::Open(settling.item)), cx.now),
                Act::Row(row) => settling.go_to(row),
                Act::Say(..) | Act::Undo | Act::Redo | Act::Finish => {
                    if let Some(command) = settling.decided(act) {
                        settling.sent = Some(out.send(command));
                    }
                }
            }
        }
        self.settling = Some(settling);
    }
}

/// Takes the keys of this frame: up and down go through the rows, with Alt through the answers; letters take a version and
/// digits whatever else may stand; Ctrl+Z takes the last choice back, with Shift it comes again; Ctrl+Enter does what the foot
/// offers, Esc goes back.
fn pressed(ui: &Ui, settling: &mut Settling, more: bool, acts: &mut Vec<Act>) {
    // A dialog over the screen has keys of its own.
    if keys::is_covered(ui.ctx()) {
        return;
    }
    if keys::escaped(ui) {
        acts.push(Act::Leave);
    }
    let free = keys::are_free(ui.ctx());
    let follows = ui.input_mut(|input| {
        keys::press_once(input, free);
        input.consume_key(Modifiers::COMMAND, Key::Enter)
    });
    if follows && settling.load.ready().is_some() {
        acts.push(settling.follows(more));
    }
    if !free {
        return;
    }
    let mut stepped = false;
    ui.input_mut(|input| {
        // The longer shortcut first: `consume_key` takes more modifiers than it is asked for.
        for (modifiers, act) in [(Modifiers::SHIFT, Act::Redo), (Modifiers::NONE, Act::Undo)] {
            if input.consume_key(Modifiers::COMMAND | modifiers, Key::Z) {
                acts.push(act);
            }
        }
        for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
            if input.consume_key(Modifiers::ALT, key) {
                settling.step_answer(step);
                stepped = true;
            }
            if input.consume_key(Modifiers::NONE, key) {
                settling.step(step);
                stepped = true;
            }
        }
        let said = typed(input).into_iter().filter_map(|typed| settling.named(typed));
        acts.extend(said.map(|said| Act::Say(settling.row, said)));
    });
    if stepped {
        // The focus goes with the row: the arrow must not move it by place, too.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// What is named by a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// The version at this place.
    Version(usize),
    /// The n-th of all that may stand, from 1.
    Choice(usize),
}

/// What was named in this frame, once for each key, however long it is held down.
fn typed(input: &InputState) -> Vec<Typed> {
    if input.modifiers.any() && !input.modifiers.shift_only() {
        return Vec::new();
    }
    keys::struck(&input.events).filter_map(typed_of).collect()
}

fn typed_of(event: &Event) -> Option<Typed> {
    let Event::Text(text) = event else { return None };
    match text.as_bytes() {
        [typed] if typed.is_ascii_alphabetic() => {
            Some(Typed::Version(usize::from(typed.to_ascii_uppercase() - b'A')))
        }
        [typed @ b'1'..=b'9'] => Some(Typed::Choice(usize::from(typed - b'0'))),
        _ => None,
    }
}

impl Settling {
    /// What is named of the row in hand.
    fn named(&self, typed: Typed) -> Option<Said> {
        match typed {
            Typed::Version(place) => self.version(place),
            Typed::Choice(number) => self.choice(number),
        }
    }

    /// The command that carries out an act on what is settled, if that can be done now.
    fn decided(&mut self, act: Act) -> Option<Command> {
        match act {
            Act::Say(row, said) => self.say(row, said),
            Act::Undo => self.undo(),
            Act::Redo => self.redo(),
            Act::Finish => {
                (self.sent.is_none() && self.unsettled() == 0).then_some(Command::Finish(self.item))
            }
            Act::Leave | Act::Retry | Act::Row(_) | Act::Next => None,
        }
    }

    fn ui(
        &mut self,
        ui: &mut Ui,
        (name, more): (&dyn Fn(CriterionId) -> String, bool),
        cx: &Cx<'_>,
        acts: &mut Vec<Act>,
    ) {
        let rect = ui.max_rect();
        let (head, mut body) = rect.split_top_bottom_at_y(rect.top() + size::BAR_FILTER);
        ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
        regions::name(ui, Region::DetailHead, head);
        self.head_ui(ui, head, cx, acts);
        let load = std::mem::take(&mut self.load);
        let Some(opened) = load.ready() else {
            let mut place = ui.new_child(UiBuilder::new().max_rect(body));
            if unready_ui(&mut place, &load, size::ROW_ANSWER, cx) {
                acts.push(Act::Retry);
            }
            self.load = load;
            return;
        };
        if cx.width == Width::One {
            let (bar, rest) = body.split_top_bottom_at_y(body.top() + size::BAR_FILTER);
            let place = bar.shrink2(vec2(space::PANE_NARROW, 0.0));
            let mut place = ui.new_child(UiBuilder::new().id_salt("tabs").max_rect(place));
            let labels = [cx.tr.review_tab_conversation(), cx.tr.rounds_tab_differences()];
            tabs(&mut place, "settle_tabs", cx.tr.review_tabs(), &labels, &mut self.tab);
            body = rest;
            if self.tab == 0 {
                self.transcript_ui(ui, body, opened, cx);
            } else {
                self.form_ui(ui, body, opened, (name, more), cx, acts);
            }
        } else {
            let form = if cx.width == Width::Wide { size::FORM } else { size::FORM_NARROW };
            let (left, right) = body.split_left_right_at_x(body.right() - form);
            self.transcript_ui(ui, left, opened, cx);
            self.form_ui(ui, right, opened, (name, more), cx, acts);
            paint::upright(ui, right.left() + 0.5, right.top(), right.bottom());
        }
        self.load = load;
    }

    fn head_ui(&self, ui: &mut Ui, rect: Rect, cx: &Cx<'_>, acts: &mut Vec<Act>) {
        let tr = cx.tr;
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        let place = rect.shrink2(vec2(space::PANE_NARROW, 0.0));
        let layout = Layout::left_to_right(Align::Center);
        let mut ui = ui.new_child(UiBuilder::new().id_salt("head").max_rect(place).layout(layout));
        if ui.add(IconButton::new(icons::ICON_ARROW_BACK, tr.common_back())).clicked() {
            acts.push(Act::Leave);
        }
        ui.add(Label::new(tr.rounds_settle_title()).text().semibold().strong());
        if let Some(opened) = self.load.ready().filter(|_| cx.width > Width::One) {
            let about = &opened.transcript.conversation;
            let facts = [
                tr.date_time(about.started),
                tr.channel(about.channel).to_owned(),
                tr.capitalised(&tr.language(about.language)),
            ];
            ui.add(Label::new(&tr.list_facts(&facts)).small().muted());
        }
    }

    fn transcript_ui(&mut self, ui: &mut Ui, rect: Rect, opened: &Adjudication, cx: &Cx<'_>) {
        ui.painter().rect_filled(rect, 0.0, cx.theme.sunken);
        regions::name(ui, Region::DetailBody, rect);
        let mut place = ui.new_child(UiBuilder::new().id_salt("transcript").max_rect(rect));
        let judged = self.seq();
        let marked = |message: &Message| {
            let of_message = opened.evidence.iter().filter(|one| one.seq == message.seq);
            evidence::marked(of_message.map(|one| (Whose::Review, &one.evidence)), message.text.as_str())
        };
        let shown = Shown {
            transcript: &opened.transcript,
            review: &self.result,
            others: &[],
            query: None,
            marked: &marked,
            kind: Type::TEXT,
            open_foot: Some(form::standing(None, cx.tr)),
            padding: space::PANE_NARROW,
            outlined: &|seq| judged == Some(seq),
        };
        self.view.prepare(&shown, cx);
        scroll_to(&mut self.view, &mut self.follow.answer, judged, opened);
        self.view.ui(&mut place, &shown, cx, &mut |_, _| {});
    }

    fn form_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        opened: &Adjudication,
        (name, more): (&dyn Fn(CriterionId) -> String, bool),
        cx: &Cx<'_>,
        acts: &mut Vec<Act>,
    ) {
        let (body, foot) = rect.split_top_bottom_at_y(rect.bottom() - size::FOOT_ACTION);
        regions::name(ui, Region::Form, body);
        regions::name(ui, Region::Foot, foot);
        let mut place = ui.new_child(UiBuilder::new().id_salt("form").max_rect(body));
        place.shrink_clip_rect(body);
        self.body_ui(&mut place, opened, name, cx, acts);
        paint::hairline(ui, foot.left(), foot.right(), foot.top());
        let inner = Rect::from_min_max(
            pos2(foot.left() + space::PANE_NARROW, foot.top()),
            pos2(foot.right() - space::PANE_NARROW, foot.bottom()),
        );
        let layout = Layout::left_to_right(Align::Center);
        let mut place = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(inner).layout(layout));
        self.foot_ui(&mut place, more, cx, acts);
    }

    fn foot_ui(&self, ui: &mut Ui, more: bool, cx: &Cx<'_>, acts: &mut Vec<Act>) {
        let tr = cx.tr;
        let label = match (self.is_finished, more) {
            (false, _) => tr.rounds_finish_settling(),
            (true, true) => tr.rounds_next_difference(),
            (true, false) => tr.rounds_back_to_round(),
        };
        let left = if self.is_finished { 0 } else { self.unsettled() as u64 };
        let why = (left > 0).then(|| tr.rounds_left_to_settle(left));
        let button = Button::primary(label).keys("Ctrl+Enter").disabled_if(why.as_deref());
        if ui.add(button).clicked() {
            acts.push(self.follows(more));
        }
        if self.is_finished {
            return;
        }
        let undo = IconButton::new(icons::ICON_UNDO, tr.shortcut_undo());
        let undo = undo.disabled_if((!self.can_undo()).then(|| tr.palette_no_undo()));
        let redo = IconButton::new(icons::ICON_REDO, tr.shortcut_redo());
        let redo = redo.disabled_if((!self.can_redo()).then(|| tr.palette_no_redo()));
        for (button, act) in [(undo, Act::Undo), (redo, Act::Redo)] {
            if ui.add(button).clicked() {
                acts.push(act);
            }
        }
    }
}

/// Brings the answer that is in hand into view, once.
fn scroll_to(view: &mut TranscriptView, jump: &mut bool, seq: Option<u32>, opened: &Adjudication) {
    if !std::mem::take(jump) {
        return;
    }
    if let Some(at) = seq.and_then(|seq| opened.transcript.index_of(seq)) {
        view.scroll_to(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_name_versions_and_digits_all_that_may_stand() {
        let typed = |text: &str| typed_of(&Event::Text(text.to_owned()));
        let (version, choice) = (|at| Some(Typed::Version(at)), |number| Some(Typed::Choice(number)));
        assert_eq!(["a", "B", "c"].map(typed), [version(0), version(1), version(2)]);
        assert_eq!(["1", "7", "9"].map(typed), [choice(1), choice(7), choice(9)]);
        assert_eq!(["0", "å", "ab", "12", ""].map(typed), [None; 5]);
    }

    #[test]
    fn a_key_that_is_held_down_settles_one_row() {
        let mut input = InputState::default();
        let key = |key, repeat| {
            let modifiers = Modifiers::NONE;
            Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
        };
        for (code, repeat, text) in [(Key::A, false, "a"), (Key::A, true, "a"), (Key::Num2, false, "2")] {
            input.events.extend([key(code, repeat), Event::Text(text.to_owned())]);
        }
        assert_eq!(typed(&input), [Typed::Version(0), Typed::Choice(2)]);
    }
}
