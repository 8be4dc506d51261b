//! A message of the sample: judging it, and marking what was left in it.

use super::{Ask, Mark};
use crate::domain::{Finding, Kind, LeakCheck, SampledMessage, StoredText};
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{Button, Card, ChatText, Combo, Label, MessageView, TextField};
use egui::text_edit::TextEditState;
use egui::{Event, Id, Key, Modifiers, Ui};
use std::ops::Range;

/// Draws a message with the three findings.
pub(super) fn judge_ui(ui: &mut Ui, check: &LeakCheck, message: &SampledMessage, cx: &Cx<'_>) -> Vec<Ask> {
    let mut asks = keys(ui);
    Card::new().title(&title(check, message, cx)).show(ui, |ui| {
        regions::around(ui, Region::DetailBody, |ui| message_ui(ui, message, cx));
        regions::around(ui, Region::Form, |ui| {
            ui.add(Label::new(cx.tr.leak_question()).medium().strong());
            ui.add_space(space::TINY);
            findings_ui(ui, message, None, cx, &mut asks);
        });
        ui.add_space(space::MEDIUM);
        foot_ui(ui, cx, &mut asks);
    });
    asks
}

/// Draws a message in which something was left, with the tools to remove it.
pub(super) fn mark_ui(
    ui: &mut Ui,
    check: &LeakCheck,
    message: &SampledMessage,
    mark: &mut Mark,
    cx: &Cx<'_>,
) -> Vec<Ask> {
    let tr = cx.tr;
    let mut asks = keys(ui);
    let settled = mark.removed.then(|| tr.leak_settled());
    Card::new().title(&title(check, message, cx)).show(ui, |ui| {
        regions::around(ui, Region::DetailBody, |ui| text_ui(ui, message, mark, cx));
        regions::around(ui, Region::DetailBody, |ui| findings_ui(ui, message, settled, cx, &mut asks));
    });
    ui.add_space(space::BETWEEN_CARDS);
    let mark_ui = |ui: &mut Ui| {
        let selected = mark.range.clone().and_then(|range| message.text.as_str().get(range));
        if let Some(selected) = selected {
            ui.add(Label::new(tr.leak_mark_selected()).medium().strong());
            ChatText::new(&StoredText(selected.to_owned()), cx.chips).show(ui);
            ui.add_space(space::SMALL);
        }
        let kinds = Kind::ALL.map(|kind| tr.kind(kind));
        Combo::new("leak_mark_kind", tr.leak_mark_kind(), &kinds, tr.leak_mark_choose())
            .show(ui, &mut mark.kind);
        ui.add_space(space::MEDIUM);
        let reason = match (&mark.range, mark.kind) {
            (None, _) => Some(tr.leak_mark_nothing()),
            (_, None) => Some(tr.leak_mark_no_kind()),
            _ => None,
        };
        ui.horizontal_wrapped(|ui| {
            mark.asking |= ui.add(Button::danger(tr.leak_mark_remove()).disabled_if(reason)).clicked();
            if ui.add(Button::primary(tr.common_continue())).clicked() {
                asks.push(Ask::Next);
            }
        });
    };
    regions::around(ui, Region::Form, |ui| Card::new().title(tr.leak_mark_title()).show(ui, mark_ui));
    ui.add_space(space::MEDIUM);
    foot_ui(ui, cx, &mut asks);
    asks
}

/// Draws the end of the sample.
pub(super) fn judged_ui(ui: &mut Ui, check: &LeakCheck, cx: &Cx<'_>) -> Vec<Ask> {
    let mut asks = keys(ui);
    Card::new().title(cx.tr.leak_title()).show(ui, |ui| {
        ui.add(Label::new(cx.tr.leak_all_judged()).text().wrap());
        ui.add(Label::new(&cx.tr.leak_judged(u64::from(check.judged()))).small().muted());
        ui.add_space(space::MEDIUM);
        foot_ui(ui, cx, &mut asks);
    });
    asks
}

fn title(check: &LeakCheck, message: &SampledMessage, cx: &Cx<'_>) -> String {
    cx.tr.leak_place(u64::from(message.place) + 1, u64::from(check.size))
}

fn message_ui(ui: &mut Ui, message: &SampledMessage, cx: &Cx<'_>) {
    let name = cx.tr.capitalised(cx.tr.message_role(message.role));
    let view = MessageView::new(message.role, &message.text, cx.chips).speaker(&name, "");
    view.kind(Type::READ).show(ui);
    ui.add_space(space::MEDIUM);
}

/// The message as a field, in which what was left is selected.
fn text_ui(ui: &mut Ui, message: &SampledMessage, mark: &mut Mark, cx: &Cx<'_>) {
    let tr = cx.tr;
    let name = tr.capitalised(tr.message_role(message.role));
    ui.add(Label::new(&name).small().semibold().colour(cx.theme.role(message.role).fg));
    ui.add_space(space::TINY);
    // It is there to select in: what is typed into it is dropped with the frame.
    let mut shown = message.text.as_str().to_owned();
    let field = TextField::new("leak_mark_text", tr.leak_mark_text()).rows(4).help(tr.leak_mark_help());
    let field = field.show(ui, &mut shown);
    if field.has_focus() {
        // A field forgets what is selected in it with the focus.
        mark.range = selection(ui, field.id, message.text.as_str());
    }
    ui.add_space(space::MEDIUM);
}

/// `settled`: why there is nothing to be judged any more.
fn findings_ui(
    ui: &mut Ui,
    message: &SampledMessage,
    settled: Option<&str>,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    ui.horizontal_wrapped(|ui| {
        for (finding, key) in Finding::ALL.into_iter().zip(["1", "2", "3"]) {
            let word = cx.tr.finding(finding);
            let chosen = message.finding == Some(finding);
            let button = if chosen { Button::primary(word) } else { Button::secondary(word) };
            if ui.add(button.keys(key).disabled_if(settled)).clicked() {
                asks.push(Ask::Judge(finding));
            }
        }
    });
}

fn foot_ui(ui: &mut Ui, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    regions::around(ui, Region::Foot, |ui| {
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::quiet(cx.tr.leak_previous()).keys("←")).clicked() {
                asks.push(Ask::Previous);
            }
            if ui.add(Button::quiet(cx.tr.leak_finish())).clicked() {
                asks.push(Ask::Finish);
            }
        });
    });
}

/// What is selected in the field, in bytes of its text; `None` if nothing is.
fn selection(ui: &Ui, field: Id, text: &str) -> Option<Range<usize>> {
    let chars = TextEditState::load(ui.ctx(), field)?.cursor.char_range()?.as_sorted_char_range();
    bytes(text, chars.start.0..chars.end.0)
}

/// A range of characters in bytes; `None` if nothing but white space is in it.
fn bytes(text: &str, chars: Range<usize>) -> Option<Range<usize>> {
    let at = |index: usize| text.char_indices().nth(index).map_or(text.len(), |(at, _)| at);
    let range = at(chars.start)..at(chars.end);
    text.get(range.clone()).filter(|part| !part.trim().is_empty()).map(|_| range)
}

/// What the keyboard asks for: digits as they are typed (`DECISIONS` 39), once while a key is held down, and arrows back and
/// forth.
fn keys(ui: &Ui) -> Vec<Ask> {
    if !keys::are_free(ui.ctx()) {
        return Vec::new();
    }
    ui.input_mut(|input| {
        keys::press_once(input, true);
        let mut asks = Vec::new();
        if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
            asks.push(Ask::Previous);
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
            asks.push(Ask::Next);
        }
        if !input.modifiers.any() {
            asks.extend(keys::struck(&input.events).filter_map(judged_by));
        }
        asks
    })
}

fn judged_by(event: &Event) -> Option<Ask> {
    keys::number_of(event, &Finding::ALL).map(Ask::Judge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_judge() {
        let ask = |text: &str| judged_by(&Event::Text(text.to_owned()));
        assert_eq!(ask("1"), Some(Ask::Judge(Finding::Clean)));
        assert_eq!(ask("3"), Some(Ask::Judge(Finding::TooMuch)));
        assert_eq!([ask("0"), ask("4"), ask("a")], [None, None, None]);
    }

    #[test]
    fn a_selection_is_told_in_bytes_and_blanks_are_none() {
        assert_eq!(bytes("äiti ⟦name⟧", 0..4), Some(0..5));
        assert_eq!(bytes("äiti ⟦name⟧", 2..99), Some(3..16));
        assert_eq!([bytes("äiti ", 4..5), bytes("äiti", 2..2)], [None, None]);
    }
}
