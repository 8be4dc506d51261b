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
use crate::ui::widgets::{IconButton, Label, paint, tabs};
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
                Act::Say(row, said) => {
                    if let Some(command) = settling.command(row, said) {
                        settling.sent = Some(out.send(command));
                    }
                }
                Act::Finish => {
                    if settling.sent.is_none() && settling.unsettled() == 0 {
                        settling.sent = Some(out.send(Command::Finish(settling.item)));
                    }
                }
            }
        }
        self.settling = Some(settling);
    }
}

/// Takes the keys of this frame: up and down go through the rows, A and B take a version, Ctrl+Enter does what the foot
/// offers, Esc goes back.
fn pressed(ui: &Ui, settling: &mut Settling, more: bool, acts: &mut Vec<Act>) {
    // A dialog over the screen has keys of its own.
    if keys::is_covered(ui.ctx()) {
        return;
    }
    if keys::escaped(ui) {
        acts.push(Act::Leave);
    }
    let follows = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if follows && settling.load.ready().is_some() {
        acts.push(settling.follows(more));
    }
    if !keys::are_free(ui.ctx()) {
        return;
    }
    let mut stepped = false;
    ui.input_mut(|input| {
        for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
            if input.consume_key(Modifiers::NONE, key) {
                settling.step(step);
                stepped = true;
            }
        }
        for place in letters(input) {
            if let Some(said) = settling.version(place) {
                acts.push(Act::Say(settling.row, said));
            }
        }
    });
    if stepped {
        // The focus goes with the row: the arrow must not move it by place, too.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// The versions whose letters were typed.
fn letters(input: &InputState) -> Vec<usize> {
    if input.modifiers.any() && !input.modifiers.shift_only() {
        return Vec::new();
    }
    input.events.iter().filter_map(place_of).collect()
}

fn place_of(event: &Event) -> Option<usize> {
    let Event::Text(text) = event else { return None };
    match text.as_bytes() {
        [typed] if typed.is_ascii_alphabetic() => Some(usize::from(typed.to_ascii_uppercase() - b'A')),
        _ => None,
    }
}

impl Settling {
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
    fn letters_name_versions() {
        let place = |text: &str| place_of(&Event::Text(text.to_owned()));
        assert_eq!((place("a"), place("B"), place("c")), (Some(0), Some(1), Some(2)));
        for text in ["1", "å", "ab", ""] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
