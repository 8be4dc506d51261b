//! What is written on the whole conversation: notes and tags.

use super::desk::Desk;
use super::note::TypedNote;
use super::{Ask, form};
use crate::domain::{ConversationId, NoteId, TagId};
use crate::engine::ops::annotation::Command;
use crate::engine::ops::conversation::Note;
use crate::engine::{RawText, StaffField};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Button, FilterPill, IconButton, Label, TextField, paint};
use egui::{Align, Id, Key, Layout, Ui, vec2};
use egui_material_icons::icons;

/// Characters of a note and of a tag, as the engine takes them.
const NOTE_CHARACTERS_MAX: usize = 10_000;
const TAG_CHARACTERS_MAX: usize = 40;

/// What is typed.
#[derive(Default)]
pub(super) struct Whole {
    /// The note, which is saved as it is typed.
    pub(super) note: TypedNote,
    /// A tag, which is none before it is whole.
    tag: String,
    /// Tags that could not be saved and wait until the field is free.
    waiting: Vec<String>,
}

/// What is written on a conversation, or taken off it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// An own note goes.
    RemoveNote(NoteId),
    /// A tag.
    Tag(String),
    /// A tag goes.
    RemoveTag(TagId),
}

impl Mark {
    /// What is sent to the engine.
    pub(super) fn command(self, conversation: ConversationId) -> Command {
        match self {
            Self::RemoveNote(note) => Command::RemoveNote(note),
            Self::Tag(name) => Command::AddTag { conversation, name: RawText::new(name) },
            Self::RemoveTag(tag) => Command::RemoveTag { conversation, tag },
        }
    }
}

impl Whole {
    /// Whether everything that is typed is saved.
    pub(super) fn is_saved(&self) -> bool {
        !self.note.is_dirty()
            && std::iter::once(&self.tag).chain(&self.waiting).all(|tag| tag.trim().is_empty())
    }

    /// The tags that were typed, when the conversation is left or saved: nothing typed is lost.
    pub(super) fn take_tags(&mut self) -> Vec<Mark> {
        let tags = std::iter::once(std::mem::take(&mut self.tag)).chain(self.waiting.drain(..));
        tags.filter(|tag| !tag.trim().is_empty()).map(Mark::Tag).collect()
    }

    /// What could not be saved stands in its field again: a tag after another that was typed since.
    pub(super) fn give_back(&mut self, mark: Mark) {
        match mark {
            Mark::Tag(tag) if self.tag.trim().is_empty() => self.tag = tag,
            Mark::Tag(tag) => self.waiting.push(tag),
            Mark::RemoveNote(_) | Mark::RemoveTag(_) => {}
        }
    }

    /// The tag that was typed; one that waits takes its place in the field.
    fn take_tag(&mut self) -> Option<Mark> {
        let tag = std::mem::replace(&mut self.tag, self.waiting.pop().unwrap_or_default());
        (!tag.trim().is_empty()).then_some(Mark::Tag(tag))
    }
}

/// The field of the note.
fn note_key(conversation: ConversationId) -> (&'static str, i64) {
    ("review-note", conversation.0)
}

/// By what it has the focus.
pub(super) fn note_id(conversation: ConversationId) -> Id {
    Id::unique(note_key(conversation))
}

/// Draws notes and tags.
pub(super) fn ui(ui: &mut Ui, desk: &Desk, whole: &mut Whole, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let tr = cx.tr;
    // The one that is typed stands in its field.
    let typed = whole.note.id();
    for note in desk.transcript.notes.iter().filter(|note| Some(note.id) != typed) {
        note_ui(ui, note, cx, asks);
    }
    let key = note_key(desk.id());
    let field =
        TextField::new(key, tr.review_note()).hint(tr.review_note_hint()).rows(2).limit(NOTE_CHARACTERS_MAX);
    let note = cx.staff_ui(ui, field, &mut whole.note.text);
    cx.sieved_ui(ui, key, &whole.note.text, StaffField::Note);
    if note.changed() {
        whole.note.touch(cx.now);
    }
    whole.note.hold(cx.is_within(&note, &whole.note.text));
    if note.lost_focus() {
        asks.push(Ask::LeaveNote);
    }
    form::sieved_ui(ui, cx);
    let empty = whole.note.text.trim().is_empty().then(|| tr.common_required());
    if ui.add(Button::secondary(tr.conversations_note_add()).disabled_if(empty)).clicked() {
        asks.push(Ask::EndNote);
    }
    ui.add_space(space::TINY);
    ui.add(Label::new(tr.review_tags()).medium().strong());
    if !desk.transcript.tags.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (id, name) in &desk.transcript.tags {
                let name = tr.kinds_spoken(name);
                let remove = tr.conversations_tag_remove(&name);
                if FilterPill::new(&name).active(Some(&remove)).show(ui).cleared {
                    asks.push(Ask::Mark(Mark::RemoveTag(*id)));
                }
            }
        });
    }
    tag_ui(ui, desk.id(), whole, cx, asks);
}

fn tag_ui(ui: &mut Ui, id: ConversationId, whole: &mut Whole, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let tr = cx.tr;
    ui.horizontal_top(|ui| {
        let word = paint::full_line(ui, Type::CONTROL.medium(), tr.conversations_tag_add(), cx.theme.strong);
        let button = size::BUTTON_BESIDE.max(word.size().x + 2.0 * space::BUTTON);
        let width = ui.available_width() - button - space::SMALL;
        let field = ui
            .allocate_ui_with_layout(vec2(width, size::CONTROL_FORM), Layout::top_down(Align::Min), |ui| {
                let field = TextField::new(("review-tag", id.0), tr.review_tags())
                    .bare()
                    .hint(tr.conversations_tag_hint())
                    .limit(TAG_CHARACTERS_MAX);
                cx.staff_ui(ui, field, &mut whole.tag)
            })
            .inner;
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let empty = whole.tag.trim().is_empty().then(|| tr.common_required());
        let button = Button::secondary(tr.conversations_tag_add())
            .full_width()
            .height(size::CONTROL_FORM)
            .disabled_if(empty);
        if ui.add(button).clicked() || enter {
            asks.extend(whole.take_tag().map(Ask::Mark));
        }
    });
}

fn note_ui(ui: &mut Ui, note: &Note, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = vec2(ui.available_width(), size::TARGET.max(Type::CAPTION.line));
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
            let by = cx.tr.conversations_note_by(&note.author, &cx.tr.date_time(note.written));
            ui.add(Label::new(&by).caption().muted());
            if note.own {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let remove =
                        IconButton::new(icons::ICON_CLOSE, cx.tr.conversations_note_remove()).small();
                    if ui.add(remove).clicked() {
                        asks.push(Ask::Mark(Mark::RemoveNote(note.id)));
                    }
                });
            }
        });
        ui.add(Label::new(&cx.tr.kinds_spoken(&note.text)).wrap());
    });
}
