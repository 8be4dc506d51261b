//! Marking words of an answer as the evidence for its verdict, in Review and in Answers.

use crate::domain::{Evidence, StoredText};
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Label, WordMarker, WordPlace};
use egui::{Id, Ui};

/// An answer, and what is marked in it.
pub(crate) struct MarkedText<'a, K> {
    /// Tells it from others.
    pub(crate) key: K,
    /// The whole answer.
    pub(crate) text: &'a StoredText,
    /// What is marked.
    pub(crate) evidence: &'a Evidence,
    /// The key that opens it.
    pub(crate) keys: Option<&'static str>,
}

/// What comes of it.
pub(crate) enum Marked {
    /// These words are the evidence now.
    Words(Evidence),
    /// All words are to be shown, or no longer.
    Open(bool),
}

/// Where one is while words are marked.
#[derive(Default)]
pub(crate) struct Marking {
    place: WordPlace,
    /// More was marked than can be.
    many: bool,
    id: Option<Id>,
    /// It gets the focus in the next frame.
    wants_focus: bool,
    /// The link gets it back: once the words are gone it is another one, and what has no focus sends an Enter elsewhere.
    returns: bool,
}

impl Marking {
    /// What has the focus while words are marked, and with it the arrows; `None`: they are not shown.
    pub(crate) fn id(&self) -> Option<Id> {
        self.id
    }

    /// It gets the focus.
    pub(crate) fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws what is marked, and while it is open all words.
    pub(crate) fn ui<K: std::hash::Hash + std::fmt::Debug>(
        &mut self,
        ui: &mut Ui,
        shown: &MarkedText<'_, K>,
        open: bool,
        cx: &Cx<'_>,
    ) -> Option<Marked> {
        let tr = cx.tr;
        let mut marked = None;
        // Asked for again it comes into view again, with what is said of it and the way out.
        let reveals = open && self.wants_focus;
        let drawn = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            self.id = None;
            if open {
                marked = self.words_ui(ui, shown, cx).map(Marked::Words);
            }
            let quoted = tr.quoted_words(shown.evidence, shown.text.as_str());
            if !quoted.is_empty() {
                ui.add(Label::new(tr.review_evidence()).medium().strong());
                ui.add(Label::new(&quoted).wrap());
            }
            let label = if open { tr.review_mark_words_done() } else { tr.review_mark_words() };
            let button = match shown.keys.filter(|_| !open) {
                Some(keys) => Button::link(label).keys(keys),
                None => Button::link(label),
            };
            let link = ui.add(button);
            if std::mem::take(&mut self.returns) {
                link.request_focus();
            }
            if link.clicked() {
                self.wants_focus = !open;
                self.returns = open && link.has_focus();
                marked = Some(Marked::Open(!open));
            }
        });
        if reveals {
            ui.scroll_to_rect(drawn.response.rect.expand(space::SMALL), None);
        }
        marked
    }

    /// How it is done, and below it all words; answers what is marked once some were turned.
    fn words_ui<K: std::hash::Hash + std::fmt::Debug>(
        &mut self,
        ui: &mut Ui,
        shown: &MarkedText<'_, K>,
        cx: &Cx<'_>,
    ) -> Option<Evidence> {
        let tr = cx.tr;
        let (name, word) = (tr.review_mark_words(), tr.review_word_marked());
        let marker = WordMarker::new(&shown.key, name, word, shown.text, cx.chips);
        let id = marker.id();
        self.id = Some(id);
        if std::mem::take(&mut self.wants_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if self.many {
            let words = tr.review_mark_words_many(Evidence::MAX as u64);
            ui.add(Label::new(&words).caption().medium().colour(cx.theme.verdict_incorrect.fg).wrap());
        } else {
            ui.add(Label::new(tr.review_mark_words_help()).caption().muted().wrap());
        }
        let turned = marker.show(ui, &mut self.place, shown.evidence);
        let evidence = turned.map(|words| shown.evidence.turned(words));
        if let Some(evidence) = &evidence
            && std::mem::replace(&mut self.many, evidence.is_none()) != self.many
        {
            // It was said above already that more can be marked, or that no more can.
            ui.ctx().request_repaint();
        }
        evidence.flatten()
    }
}
