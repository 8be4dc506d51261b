//! Head and foot of the transcript: what it is about, and what can be done with it.

use super::super::collect::CollectDialog;
use super::Pane;
use crate::domain::{AccountRole, Conversation, ConversationId, StoredText};
use crate::engine::ops::conversation::Transcript;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::keys;
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::transcript_view;
use crate::ui::widgets::{Button, ChatText, IconButton, Label, MenuItem, menu, paint};
use egui::{Align, Key, Layout, Modifiers, Rect, Ui, UiBuilder, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_ARROW_BACK, ICON_AUTO_DELETE, ICON_BOOKMARK_ADD, ICON_CONTENT_COPY, ICON_FORUM,
    ICON_KEYBOARD_ARROW_DOWN, ICON_KEYBOARD_ARROW_UP, ICON_LABEL, ICON_MORE_HORIZ, ICON_RULE,
    ICON_STICKY_NOTE_2,
};

impl Pane {
    /// The head; whether the list is asked for.
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        transcript: &Transcript,
        alone: bool,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> bool {
        let tr = cx.tr;
        let mut back = false;
        let rect = ui.max_rect();
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        let conversation = &transcript.conversation;
        let room = rect.shrink2(vec2(space::CARD, 0.0));
        let line = |top: f32, height: f32| {
            let left = egui::pos2(room.left(), rect.top() + top);
            UiBuilder::new()
                .max_rect(Rect::from_min_size(left, vec2(room.width(), height)))
                .layout(Layout::left_to_right(Align::Center))
        };
        ui.scope_builder(line(size::HEAD_FIRST, size::ICON_BUTTON), |ui| {
            let buttons = if cx.has(AccountRole::Trainer) { 3.0 } else { 2.0 };
            if alone {
                back = ui.add(IconButton::new(ICON_ARROW_BACK, tr.common_back())).clicked();
            }
            ui.scope(|ui| {
                let left = buttons * (size::ICON_BUTTON + space::TINY) + space::SMALL;
                ui.set_max_width(ui.available_width() - left);
                let title = StoredText(title(transcript, cx));
                ChatText::new(&title, cx.chips).kind(Type::HEAD).colour(cx.theme.strong).row().show(ui);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::TINY;
                let more = ui.add(IconButton::new(ICON_MORE_HORIZ, tr.common_more_actions()));
                menu::under(&more, |ui| self.menu_ui(ui, Some(transcript), cx, out));
                if ui.add(IconButton::new(ICON_CONTENT_COPY, tr.conversations_copy())).clicked() {
                    copy(ui, transcript, cx, out);
                }
                if cx.has(AccountRole::Trainer)
                    && ui.add(IconButton::new(ICON_BOOKMARK_ADD, tr.conversations_to_collection())).clicked()
                {
                    self.collect(transcript, cx, out);
                }
            });
        });
        ui.scope_builder(line(size::HEAD_SECOND, Type::SMALL.line), |ui| {
            ui.add(Label::new(&about(conversation, tr).join(" · ")).small().muted().truncate())
                .on_hover_text(facts(conversation, tr).join("\n"));
        });
        ui.scope_builder(line(size::HEAD_THIRD, size::TARGET), |ui| {
            let (icon, _) =
                ui.allocate_exact_size(vec2(size::ICON_CAPTION, size::ICON_CAPTION), egui::Sense::hover());
            paint::icon(ui, icon.center(), ICON_AUTO_DELETE, size::ICON_CAPTION, cx.theme.muted);
            ui.spacing_mut().item_spacing.x = space::SIGN_SMALL;
            let day = tr.conversations_last_day(&tr.date(conversation.last_day()));
            ui.add(Label::new(&day).small().muted()).on_hover_text(tr.conversations_last_day_help());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.hits_ui(ui, cx));
        });
        back
    }

    fn hits_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some((done, total)) = self.view.hit_of() else { return };
        ui.spacing_mut().item_spacing.x = 0.0;
        let tr = cx.tr;
        let covered = keys::is_covered(ui.ctx());
        // The longer shortcut first: `consume_key` takes more modifiers than it is asked for.
        let key = |modifiers| !covered && ui.input_mut(|input| input.consume_key(modifiers, Key::F3));
        let (before, after) = (key(Modifiers::SHIFT), key(Modifiers::NONE));
        let next = IconButton::new(ICON_KEYBOARD_ARROW_DOWN, tr.conversations_hit_next()).small();
        if ui.add(next).clicked() || after {
            self.view.next_hit();
        }
        let previous = IconButton::new(ICON_KEYBOARD_ARROW_UP, tr.conversations_hit_previous()).small();
        if ui.add(previous).clicked() || before {
            self.view.previous_hit();
        }
        ui.add(Label::new(&tr.conversations_hit_of(done, total)).small().medium().strong());
    }

    /// Items stand where they stay, without function until the transcript is there: what comes under the pointer after a
    /// click has begun would be another act.
    fn menu_ui(&mut self, ui: &mut Ui, transcript: Option<&Transcript>, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let why = if self.failed.is_some() { tr.common_failed() } else { tr.common_loading() };
        let reason = transcript.is_none().then_some(why);
        let clicked = |ui: &mut Ui, icon: MaterialIcon, label: &str| {
            MenuItem::new(icon, label).disabled_if(reason).show(ui).clicked()
        };
        let whole = clicked(ui, ICON_CONTENT_COPY, tr.conversations_copy());
        let message = transcript.is_some()
            && !self.chosen.is_empty()
            && clicked(ui, ICON_CONTENT_COPY, tr.conversations_copy_message());
        menu::separator(ui);
        let note = clicked(ui, ICON_STICKY_NOTE_2, tr.conversations_note_add());
        let tag = clicked(ui, ICON_LABEL, tr.conversations_tag_add());
        let Some(transcript) = transcript else { return };
        if whole {
            copy(ui, transcript, cx, out);
        }
        if message {
            let texts = transcript.messages.iter().filter(|message| self.chosen.contains(&message.seq));
            let texts: Vec<&str> = texts.map(|message| message.text.as_str()).collect();
            ui.ctx().copy_text(texts.join("\n\n"));
            out.success(tr.conversations_message_copied());
        }
        if note {
            self.notes.write(None);
        }
        if tag {
            self.notes.write_tag();
            self.view.scroll_to(transcript.messages.len());
        }
    }

    /// The menu of the row of a conversation: that of the head where it is read beside the list, else the way there.
    /// Whether it is to be opened.
    pub(in crate::ui::screens::conversations) fn row_menu_ui(
        &mut self,
        ui: &mut Ui,
        id: ConversationId,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> bool {
        if cx.width == Width::One {
            let open = cx.tr.capitalised(cx.tr.conversations_foot_open());
            return MenuItem::new(ICON_FORUM, &open).show(ui).clicked();
        }
        let transcript = self.transcript.take();
        let its = transcript.as_ref().filter(|one| one.conversation.id == id);
        self.menu_ui(ui, its.map(|one| &**one), cx, out);
        self.transcript = transcript;
        false
    }

    pub(super) fn foot_ui(
        &mut self,
        ui: &mut Ui,
        transcript: &Transcript,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> bool {
        let tr = cx.tr;
        let rect = ui.max_rect();
        paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
        let mut review = false;
        let mut collect = false;
        ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(space::CARD, 0.0))), |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if cx.has(AccountRole::Reviewer) {
                    let word = if transcript.review.finished.is_some() {
                        tr.conversations_read_review()
                    } else {
                        tr.conversations_review()
                    };
                    review =
                        ui.add(Button::primary(word).icon(ICON_RULE).keys(tr.common_key_enter())).clicked();
                }
                if cx.has(AccountRole::Trainer) {
                    let word = tr.conversations_to_collection();
                    let button = Button::secondary(word);
                    let wide = fits(ui, word, size::ICON + space::SMALL, cx);
                    collect = ui.add(if wide { button.icon(ICON_BOOKMARK_ADD) } else { button }).clicked();
                }
                // What has no room is in the menu of the head.
                if fits(ui, tr.conversations_note(), 0.0, cx)
                    && ui.add(Button::quiet(tr.conversations_note())).clicked()
                {
                    let one = self.chosen.first().copied().filter(|_| self.chosen.len() == 1);
                    self.notes.write(one);
                }
            });
        });
        if collect {
            self.collect(transcript, cx, out);
        }
        review
    }

    fn collect(&mut self, transcript: &Transcript, cx: &Cx<'_>, out: &mut Outbox) {
        let passage: Vec<u32> = self.chosen.iter().copied().collect();
        self.collect = Some(CollectDialog::new(transcript.conversation.id, passage, cx, out));
    }
}

/// Whether a button with this word has room, beside so much.
fn fits(ui: &Ui, word: &str, beside: f32, cx: &Cx<'_>) -> bool {
    let line = paint::full_line(ui, Type::CONTROL.medium(), word, cx.theme.strong);
    line.size().x + 2.0 * space::BUTTON + beside <= ui.available_width()
}

/// What the head tells of a conversation.
pub(super) fn about(conversation: &Conversation, tr: Tr) -> Vec<String> {
    let when = tr.time_range(conversation.started, conversation.ended);
    let language = tr.language(conversation.language);
    let messages = tr.common_messages(u64::from(conversation.messages));
    [when, language, messages].into_iter().chain(rating(conversation, tr)).collect()
}

fn rating(conversation: &Conversation, tr: Tr) -> Option<String> {
    conversation.rating.map(|rating| tr.conversations_rating(tr.customer_rating(rating)))
}

/// What else is known of a conversation than the head has room for; the rating comes last there, too.
pub(super) fn facts(conversation: &Conversation, tr: Tr) -> Vec<String> {
    let source = tr.conversations_source(&tr.source(&conversation.source));
    let basis = tr.conversations_time_basis(tr.time_basis(conversation.basis));
    let number = tr.conversations_number(&conversation.number.0.to_string());
    [source, basis, number].into_iter().chain(rating(conversation, tr)).collect()
}

/// The topic, or the first question.
fn title(transcript: &Transcript, cx: &Cx<'_>) -> String {
    let conversation = &transcript.conversation;
    if !conversation.topic.is_empty() {
        return conversation.topic.clone();
    }
    if conversation.opening.is_empty() {
        return cx.tr.conversations_no_topic().to_owned();
    }
    conversation.opening.lines().next().unwrap_or_default().to_owned()
}

fn copy(ui: &Ui, transcript: &Transcript, cx: &Cx<'_>, out: &mut Outbox) {
    ui.ctx().copy_text(transcript_view::plain_text(transcript, cx));
    out.success(cx.tr.conversations_copied());
}
