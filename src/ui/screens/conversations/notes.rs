//! Notes and tags of the opened conversation. What is being typed lives here and nowhere else, and ends with it.

use super::ConversationsScreen;
use crate::domain::{ConversationId, NoteId, StoredText};
use crate::engine::ops::annotation::Command;
use crate::engine::ops::conversation::{Note, Transcript};
use crate::engine::{Event, RawText, RequestId, StaffField};
use crate::error::Error;
use crate::ui::autosave::Typed;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{Type, radius, size, space};
use crate::ui::widgets::{Button, ChatText, FilterPill, IconButton, Label, TextField};
use egui::{Align, Frame, Layout, Margin, Ui, vec2};
use egui_material_icons::icons::{ICON_ADD, ICON_DELETE, ICON_EDIT, ICON_STICKY_NOTE_2};
use std::collections::BTreeMap;

/// Characters of a note, at most.
const NOTE_MAX: usize = 10_000;

/// Characters of a tag, at most.
const TAG_MAX: usize = 40;

/// Used tags that are offered below the field.
const OFFERED: usize = 6;

/// Where a note goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// A new one, on a message or the whole.
    New(Option<u32>),
    /// An own one is changed.
    Change(NoteId, i64),
    /// It is no note but a tag.
    Tag,
}

/// A note or a tag that is being written.
struct Draft {
    aim: Aim,
    text: String,
    fresh: bool,
    /// Under which name it is being saved, and what of it.
    sent: Option<(RequestId, String)>,
    error: Option<Error>,
}

impl Draft {
    fn new(aim: Aim, text: String) -> Self {
        Self { aim, text, fresh: true, sent: None, error: None }
    }

    fn command(&self, conversation: ConversationId) -> Command {
        let text = RawText::new(self.text.clone());
        match self.aim {
            Aim::New(seq) => Command::AddNote { conversation, seq, text },
            Aim::Change(note, version) => Command::ChangeNote { note, text, version },
            Aim::Tag => Command::AddTag { conversation, name: RawText::new(self.text.trim().to_owned()) },
        }
    }

    /// Sends it, unless it is under way already.
    fn send(&mut self, conversation: ConversationId, out: &mut Outbox) {
        if self.sent.is_none() {
            self.sent = Some((out.send(self.command(conversation)), self.text.clone()));
        }
    }

    fn awaits(&self, request: RequestId) -> bool {
        self.sent.as_ref().is_some_and(|(sent, _)| *sent == request)
    }

    /// It was saved; whether something else was typed since. A new note becomes a further one by that.
    fn saved(&mut self) -> bool {
        if let Aim::Change(_, version) = &mut self.aim {
            // Each change raises it by one.
            *version += 1;
        }
        self.error = None;
        self.sent.take().is_some_and(|(_, saved)| saved.trim() != self.text.trim())
    }
}

/// Notes and tags.
#[derive(Default)]
pub(super) struct Notes {
    draft: Option<Draft>,
    tag: Option<Draft>,
    /// What is on its way after its conversation was left.
    leaving: Vec<(ConversationId, Draft)>,
    /// Notes and tags of those that could not be saved.
    kept: BTreeMap<ConversationId, Draft>,
    kept_tags: BTreeMap<ConversationId, Draft>,
    /// Tags of the register, once they were asked for.
    known: Vec<String>,
}

impl Notes {
    /// Whether a note is being written.
    pub(super) fn is_writing(&self) -> bool {
        self.draft.is_some()
    }

    /// Begins a note on a message or on the whole, unless one is being written.
    pub(super) fn write(&mut self, seq: Option<u32>) {
        if self.draft.as_ref().is_none_or(|draft| draft.text.trim().is_empty()) {
            self.draft = Some(Draft::new(Aim::New(seq), String::new()));
        }
    }

    /// Begins a tag.
    pub(super) fn write_tag(&mut self) {
        self.tag.get_or_insert_with(|| Draft::new(Aim::Tag, String::new()));
    }

    /// The tags that are offered.
    pub(super) fn know(&mut self, tags: impl Iterator<Item = String>) {
        self.known = tags.collect();
    }

    /// Whether tags are to be offered now.
    pub(super) fn wants_tags(&self) -> bool {
        self.tag.is_some()
    }

    /// Another conversation is shown: what was being typed on this one is saved.
    pub(super) fn leave(&mut self, conversation: ConversationId, out: &mut Outbox) {
        for mut draft in [self.tag.take(), self.draft.take()].into_iter().flatten() {
            if !draft.text.trim().is_empty() {
                draft.send(conversation, out);
                self.leaving.push((conversation, draft));
            }
        }
    }

    /// A conversation is shown: what could not be saved of it is being typed again, unless something else is.
    pub(super) fn enter(&mut self, conversation: ConversationId) {
        self.draft = self.draft.take().or_else(|| self.kept.remove(&conversation));
        self.tag = self.tag.take().or_else(|| self.kept_tags.remove(&conversation));
    }

    /// Takes the answers that it awaits, and gives back others. What was typed after the rest was sent is not saved by
    /// that: it stays in its field, and is sent if that was left.
    pub(super) fn answer(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        let asked = event.request;
        if let Some(at) = self.leaving.iter().position(|(_, draft)| draft.awaits(asked)) {
            let (conversation, mut draft) = self.leaving.remove(at);
            let Err(error) = event.result else {
                if draft.saved() {
                    draft.send(conversation, out);
                    self.leaving.push((conversation, draft));
                }
                return None;
            };
            (draft.sent, draft.error) = (None, Some(error.clone()));
            let kept = if draft.aim == Aim::Tag { &mut self.kept_tags } else { &mut self.kept };
            kept.insert(conversation, draft);
            // Nobody sees that field now: a notice says it.
            return Some(Event { result: Err(error), ..event });
        }
        for field in [&mut self.draft, &mut self.tag] {
            let Some(draft) = field.as_mut().filter(|draft| draft.awaits(asked)) else { continue };
            match event.result {
                Ok(_) => {
                    if !draft.saved() {
                        *field = None;
                    }
                }
                Err(error) => (draft.sent, draft.error) = (None, Some(error)),
            }
            return None;
        }
        Some(event)
    }

    /// The note that is being written.
    pub(super) fn draft_ui(&mut self, ui: &mut Ui, transcript: &Transcript, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(draft) = &mut self.draft else { return };
        let tr = cx.tr;
        let label = match draft.aim {
            Aim::Change(..) => tr.conversations_note_edit().to_owned(),
            Aim::New(None) | Aim::Tag => tr.conversations_note_add().to_owned(),
            Aim::New(Some(seq)) => about(transcript, seq, cx),
        };
        let error = draft.error.as_ref().map(|error| error.message(tr));
        let field = TextField::new("conversations_note", &label)
            .hint(tr.conversations_note_hint())
            .rows(3)
            .limit(NOTE_MAX)
            .help(tr.conversations_sieved())
            .error(error.as_deref());
        let response = cx.staff_ui(ui, field, &mut draft.text);
        cx.sieved_ui(ui, "conversations_note", &draft.text, StaffField::Note);
        if std::mem::take(&mut draft.fresh) {
            response.request_focus();
        }
        ui.add_space(space::SMALL);
        let mut cancelled = false;
        ui.horizontal(|ui| {
            let blank = draft.text.trim().is_empty();
            let reason = blank.then(|| tr.common_required());
            let save = Button::secondary(tr.common_save()).disabled_if(reason);
            if ui.add(save).clicked() {
                draft.send(transcript.conversation.id, out);
            }
            cancelled = ui.add(Button::quiet(tr.common_cancel())).clicked();
        });
        if cancelled {
            self.draft = None;
        }
    }

    /// The notes on one message, below it.
    pub(super) fn message_ui(
        &mut self,
        ui: &mut Ui,
        transcript: &Transcript,
        seq: u32,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        for note in transcript.notes.iter().filter(|note| note.seq == Some(seq)) {
            ui.add_space(space::TINY);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(size::GUTTER);
                ui.vertical(|ui| self.note_ui(ui, note, cx, out));
            });
        }
    }

    /// Notes on the whole, and the tags, below the last message.
    pub(super) fn end_ui(&mut self, ui: &mut Ui, transcript: &Transcript, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.y = space::SMALL;
        ui.add_space(space::MEDIUM);
        ui.add(Label::new(tr.conversations_tags()).text().semibold().strong());
        self.tags_ui(ui, transcript, cx, out);
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.conversations_notes()).text().semibold().strong());
        let mut any = false;
        for note in transcript.notes.iter().filter(|note| note.seq.is_none()) {
            self.note_ui(ui, note, cx, out);
            any = true;
        }
        if !any {
            ui.add(Label::new(tr.conversations_notes_none()).small().muted());
        }
        ui.add_space(space::SMALL);
    }

    fn note_ui(&mut self, ui: &mut Ui, note: &Note, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let margin = Margin {
            left: space::MESSAGE_X as i8,
            right: space::SMALL as i8,
            top: space::SIGN_SMALL as i8,
            bottom: space::MESSAGE_Y as i8,
        };
        let frame =
            Frame { inner_margin: margin, fill: cx.theme.bubble, ..Frame::NONE }.corner_radius(radius::CARD);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            let line = vec2(ui.available_width(), size::TARGET);
            ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::SIGN_SMALL;
                let (icon, _) = ui
                    .allocate_exact_size(vec2(size::ICON_CAPTION, size::ICON_CAPTION), egui::Sense::hover());
                let place = icon.center();
                crate::ui::widgets::paint::icon(
                    ui,
                    place,
                    ICON_STICKY_NOTE_2,
                    size::ICON_CAPTION,
                    cx.theme.muted,
                );
                let by = tr.conversations_note_by(&note.author, &tr.date_time(note.written));
                ui.add(Label::new(&by).caption().muted().truncate());
                if note.own {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.own_ui(ui, note, cx, out));
                }
            });
            ChatText::new(&StoredText(note.text.clone()), cx.chips).kind(Type::CONTROL).show(ui);
        });
    }

    fn own_ui(&mut self, ui: &mut Ui, note: &Note, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.x = 0.0;
        if ui.add(IconButton::new(ICON_DELETE, tr.conversations_note_remove()).small()).clicked() {
            out.send(Command::RemoveNote(note.id));
        }
        if ui.add(IconButton::new(ICON_EDIT, tr.conversations_note_edit()).small()).clicked() {
            let aim = Aim::Change(note.id, note.version);
            self.draft = Some(Draft::new(aim, note.text.clone()));
        }
    }

    fn tags_ui(&mut self, ui: &mut Ui, transcript: &Transcript, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let conversation = transcript.conversation.id;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            for (tag, name) in &transcript.tags {
                let name = tr.kinds_spoken(name);
                let remove = tr.conversations_tag_remove(&name);
                if FilterPill::new(&name).active(Some(&remove)).show(ui).cleared {
                    out.send(Command::RemoveTag { conversation, tag: *tag });
                }
            }
            if self.tag.is_none() {
                let add = Button::quiet(tr.conversations_tag_add()).icon(ICON_ADD);
                if ui.add(add).clicked() {
                    self.write_tag();
                }
            }
        });
        if self.tag.is_some() {
            self.tag_ui(ui, conversation, transcript, cx, out);
        }
    }

    fn tag_ui(
        &mut self,
        ui: &mut Ui,
        conversation: ConversationId,
        transcript: &Transcript,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        let Some(tag) = &mut self.tag else { return };
        let tr = cx.tr;
        let error = tag.error.as_ref().map(|error| error.message(tr));
        let field = TextField::new("conversations_tag", tr.conversations_tag_add())
            .hint(tr.conversations_tag_hint())
            .limit(TAG_MAX)
            .help(tr.conversations_sieved())
            .error(error.as_deref());
        let response = cx.staff_ui(ui, field, &mut tag.text);
        cx.sieved_ui(ui, "conversations_tag", &tag.text, StaffField::Text);
        if std::mem::take(&mut tag.fresh) {
            response.request_focus();
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let escape = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
        let typed = tag.text.trim().to_lowercase();
        let mut wanted = enter && !typed.is_empty();
        ui.horizontal_wrapped(|ui| {
            let fits = |name: &&String| {
                name.to_lowercase().starts_with(&typed)
                    && transcript.tags.iter().all(|(_, known)| known != *name)
            };
            for name in self.known.iter().filter(fits).take(OFFERED) {
                if FilterPill::new(&tr.kinds_spoken(name)).show(ui).response.clicked() {
                    tag.text.clone_from(name);
                    wanted = true;
                }
            }
        });
        if wanted {
            tag.send(conversation, out);
        }
        if escape && typed.is_empty() {
            self.tag = None;
        }
    }
}

impl ConversationsScreen {
    /// Whoever writes here goes: what is being written is saved.
    pub(in crate::ui) fn save_typed(&mut self, out: &mut Outbox) {
        self.pane.save_typed(out);
    }

    /// How that stands.
    pub(in crate::ui) fn typed(&self) -> Typed {
        let notes = &self.pane.notes;
        let kept = notes.kept.values().chain(notes.kept_tags.values());
        let mut typed = kept.chain(&notes.draft).chain(&notes.tag);
        Typed { saving: !notes.leaving.is_empty(), unsaved: typed.any(|draft| !draft.text.trim().is_empty()) }
    }
}

/// Whose message a note is about, and when it was written.
fn about(transcript: &Transcript, seq: u32, cx: &Cx<'_>) -> String {
    let Some(message) = transcript.message(seq) else {
        return cx.tr.conversations_note_add().to_owned();
    };
    let time = message.at.map_or_else(String::new, |at| cx.tr.clock(at));
    let role = message.role.in_channel(transcript.conversation.channel);
    cx.tr.conversations_note_message(cx.tr.message_role(role), &time)
}
