//! The dialog by which a trainer takes a conversation, or some of its messages, into a collection.

use crate::domain::{Collection, CollectionId, ConversationId};
use crate::engine::ops::collection::{Command, Query, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply, RequestId, StaffField};
use crate::error::Error;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::widgets::{Answer, Combo, Dialog, Label, Segmented, TextField};
use egui::Context;

/// What is on its way.
enum Sent {
    /// A new collection; the example follows.
    Collection(RequestId),
    /// The example, and the name of its collection.
    Example(RequestId, String),
}

/// What was chosen and typed so far.
pub(super) struct CollectDialog {
    conversation: ConversationId,
    passage: Vec<u32>,
    whole: bool,
    collections: Load<Vec<Collection>>,
    chosen: Option<usize>,
    name: String,
    aim: String,
    lesson: String,
    sent: Option<Sent>,
    error: Option<Error>,
    done: bool,
}

impl CollectDialog {
    /// Opens it; `passage` are the messages that were chosen.
    pub(super) fn new(
        conversation: ConversationId,
        passage: Vec<u32>,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Self {
        Self {
            conversation,
            whole: passage.is_empty(),
            passage,
            collections: Load::Loading(out.ask(Query::List), cx.now),
            chosen: None,
            name: String::new(),
            aim: String::new(),
            lesson: String::new(),
            sent: None,
            error: None,
            done: false,
        }
    }

    /// Whether the example was added.
    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.collections.awaits(&event) {
            match event.result {
                Ok(AnyReply::Collection(Reply::List(collections))) => {
                    self.chosen = Some(0);
                    self.collections = Load::Ready(collections);
                }
                Ok(_) => {}
                Err(error) => self.collections = Load::Failed(error),
            }
            return None;
        }
        match self.sent.take() {
            Some(Sent::Collection(request)) if request == event.request => {
                match event.result {
                    Ok(AnyReply::Collection(Reply::Changed(collection))) => {
                        self.add(collection, self.name.trim().to_owned(), out);
                    }
                    Ok(_) => {}
                    Err(error) => self.error = Some(error),
                }
                None
            }
            Some(Sent::Example(request, name)) if request == event.request => {
                match event.result {
                    Ok(_) => {
                        out.success(cx.tr.collections_added(&name));
                        self.done = true;
                    }
                    Err(error) => self.error = Some(error),
                }
                None
            }
            sent => {
                self.sent = sent;
                Some(event)
            }
        }
    }

    fn add(&mut self, collection: CollectionId, name: String, out: &mut Outbox) {
        let passage = if self.whole { Vec::new() } else { self.passage.clone() };
        let lesson = RawText::new(self.lesson.clone());
        let conversation = self.conversation;
        let request = out.send(Command::AddExample { collection, conversation, passage, lesson });
        self.sent = Some(Sent::Example(request, name));
    }

    /// Draws it; whether it stays open.
    pub(super) fn ui(&mut self, ctx: &Context, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        let tr = cx.tr;
        let known = self.collections.ready().map_or(0, Vec::len);
        let new = self.chosen == Some(known) && self.collections.ready().is_some();
        let reason = if self.collections.ready().is_none() {
            Some(tr.common_loading())
        } else if new && self.name.trim().is_empty() {
            Some(tr.common_required())
        } else {
            None
        };
        let dialog = Dialog::new(
            "collect",
            tr.collections_add_title(),
            tr.common_cancel(),
            tr.collections_add_button(),
        )
        .disabled_if(reason);
        let answer = dialog.show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = crate::ui::theme::space::BETWEEN_FIELDS;
            self.choice_ui(ui, new, cx);
            self.passage_ui(ui, cx);
            let field = TextField::new("collect_lesson", tr.collections_lesson())
                .hint(tr.collections_lesson_hint())
                .rows(3)
                .help(tr.conversations_sieved());
            cx.staff_ui(ui, field, &mut self.lesson);
            cx.sieved_ui(ui, "collect_lesson", &self.lesson, StaffField::Text);
            let error = self.error.as_ref().or(match &self.collections {
                Load::Failed(error) => Some(error),
                _ => None,
            });
            if let Some(error) = error {
                ui.add(Label::new(&error.message(tr)).small().colour(cx.theme.verdict_incorrect.fg).wrap());
            }
        });
        match answer {
            Answer::Open => true,
            Answer::Cancelled => false,
            Answer::Confirmed => {
                self.confirm(new, out);
                true
            }
        }
    }

    fn confirm(&mut self, new: bool, out: &mut Outbox) {
        if self.sent.is_some() {
            return;
        }
        self.error = None;
        if new {
            let (name, aim) = (RawText::new(self.name.clone()), RawText::new(self.aim.clone()));
            self.sent = Some(Sent::Collection(out.send(Command::Create { name, aim })));
            return;
        }
        let chosen = self.chosen.and_then(|at| self.collections.ready()?.get(at));
        if let Some((collection, name)) = chosen.map(|one| (one.id, one.name.clone())) {
            self.add(collection, name, out);
        }
    }

    fn choice_ui(&mut self, ui: &mut egui::Ui, new: bool, cx: &Cx<'_>) {
        let tr = cx.tr;
        let collections = self.collections.ready().map(Vec::as_slice).unwrap_or_default();
        let names: Vec<_> = collections.iter().map(|one| tr.kinds_spoken(&one.name)).collect();
        let mut labels: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        if self.collections.ready().is_some() {
            labels.push(tr.collections_add_new());
        }
        Combo::new("collect_into", tr.collections_add_to(), &labels, tr.common_choose())
            .show(ui, &mut self.chosen);
        if new {
            let field = TextField::new("collect_name", tr.collections_name()).limit(80);
            cx.staff_ui(ui, field, &mut self.name);
            cx.sieved_ui(ui, "collect_name", &self.name, StaffField::Text);
            let field = TextField::new("collect_aim", tr.collections_aim())
                .hint(tr.collections_aim_hint())
                .aside(tr.common_optional());
            cx.staff_ui(ui, field, &mut self.aim);
            cx.sieved_ui(ui, "collect_aim", &self.aim, StaffField::Text);
        }
    }

    fn passage_ui(&mut self, ui: &mut egui::Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        if self.passage.is_empty() {
            ui.add(Label::new(tr.collections_add_whole()).small().muted());
            return;
        }
        let labels = [tr.collections_add_whole(), tr.collections_add_passage()];
        let mut chosen = Some(usize::from(!self.whole));
        Segmented::new("collect_passage", tr.collections_add_passage(), &labels)
            .full_width()
            .show(ui, &mut chosen);
        self.whole = chosen == Some(0);
        if !self.whole {
            let told = tr.collections_add_chosen(self.passage.len() as u64);
            ui.add(Label::new(&told).caption().muted());
        }
    }
}
