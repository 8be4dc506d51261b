//! What is asked before a version is published, archived or removed, and before a criterion is.

use super::{ScorecardsScreen, read};
use crate::domain::{Locale, Scorecard, ScorecardId, ScorecardState};
use crate::engine::ops::scorecard;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, Label};
use egui::Ui;

/// The dialog that is open.
pub(super) enum Asking {
    /// Whether this draft shall be published.
    Publish(Scorecard),
    /// Whether this version shall be archived.
    Archive(Scorecard),
    /// Whether this draft shall be removed.
    Remove(Scorecard),
    /// Whether the criterion at this place of a draft shall be removed: its name, and how many texts go.
    TakeOut { draft: ScorecardId, at: usize, name: String, texts: u64 },
}

impl Asking {
    /// What is sent when it is confirmed; a criterion goes with the next saving of its draft.
    fn command(&self) -> Option<scorecard::Command> {
        match self {
            Self::Publish(one) => {
                Some(scorecard::Command::Publish { scorecard: one.id, version: one.version })
            }
            Self::Archive(one) => Some(scorecard::Command::Archive(one.id)),
            Self::Remove(one) => Some(scorecard::Command::Remove(one.id)),
            Self::TakeOut { .. } => None,
        }
    }

    fn title(&self, tr: Tr) -> String {
        match self {
            Self::Publish(one) => tr.scorecards_publish_title(u64::from(one.number)),
            Self::Archive(one) => tr.scorecards_archive_title(u64::from(one.number)),
            Self::Remove(one) => tr.scorecards_remove_title(u64::from(one.number)),
            Self::TakeOut { name, .. } => tr.scorecards_take_out_title(name),
        }
    }

    fn action(&self, tr: Tr) -> &'static str {
        match self {
            Self::Publish(_) => tr.scorecards_publish_action(),
            Self::Archive(_) => tr.scorecards_archive_action(),
            Self::Remove(_) | Self::TakeOut { .. } => tr.common_remove(),
        }
    }
}

impl ScorecardsScreen {
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(asking) = self.asking.take() else { return };
        let tr = cx.tr;
        let title = asking.title(tr);
        let dialog = Dialog::new("scorecard_asking", &title, tr.common_cancel(), asking.action(tr));
        let removes = matches!(asking, Asking::Remove(_) | Asking::TakeOut { .. });
        let dialog = if removes { dialog.danger() } else { dialog };
        let dialog = dialog.disabled_if(self.sent.map(|_| tr.common_loading()));
        let mut lines = self.lines(&asking, tr);
        lines.extend(self.error.as_ref().map(|error| error.message(tr)));
        let answer = dialog.show(ui.ctx(), |ui| {
            for line in &lines {
                ui.add(Label::new(line).text().wrap());
                ui.add_space(space::SMALL);
            }
        });
        match answer {
            Answer::Cancelled => self.error = None,
            Answer::Confirmed if self.sent.is_none() => {
                if let Asking::TakeOut { draft, at, .. } = asking {
                    self.take_out(draft, at);
                } else if let Some(command) = asking.command() {
                    self.sent = Some(out.send(command));
                    // The dialog stays until the answer is there: what is refused is said in it.
                    self.asking = Some(asking);
                }
            }
            Answer::Open | Answer::Confirmed => self.asking = Some(asking),
        }
    }

    /// Asks whether the criterion at this place of the draft shall be removed.
    pub(super) fn ask_take_out(&mut self, at: usize, language: Locale, tr: Tr) {
        let Some(draft) = &self.draft else { return };
        let Some(criterion) = draft.criteria.get(at) else { return };
        let (name, texts) = (read::name(criterion, at, language, tr), criterion.written() as u64);
        self.asking = Some(Asking::TakeOut { draft: draft.id, at, name, texts });
    }

    fn take_out(&mut self, id: ScorecardId, at: usize) {
        if let Some(draft) = self.draft.as_mut().filter(|draft| draft.id == id) {
            draft.take_out(at);
            self.open = None;
        }
    }

    /// What will happen, in numbers.
    fn lines(&self, asking: &Asking, tr: Tr) -> Vec<String> {
        let size = |one: &Scorecard| one.criteria.len() as u64;
        match asking {
            Asking::Publish(one) => {
                let versions = self.versions.ready().into_iter().flatten();
                let replaced = versions.filter(|one| one.state == ScorecardState::Published);
                std::iter::once(tr.scorecards_criteria(size(one)))
                    .chain(replaced.map(|one| tr.scorecards_publish_replaces(u64::from(one.number))))
                    .chain(unwritten(one, tr))
                    .chain([tr.scorecards_publish_body().to_owned()])
                    .collect()
            }
            Asking::Archive(_) => vec![tr.scorecards_archive_body().to_owned()],
            Asking::Remove(one) => vec![tr.scorecards_remove_body(size(one))],
            Asking::TakeOut { texts, .. } => vec![tr.scorecards_take_out_body(*texts)],
        }
    }
}

/// Which texts are written in another language only, by language, and what that means for who reads them.
fn unwritten(version: &Scorecard, tr: Tr) -> Vec<String> {
    let mut lines = Vec::new();
    for (locale, language) in Locale::ALL.into_iter().zip([tr.locale_fi(), tr.locale_sv(), tr.locale_en()]) {
        let unnamed = version.criteria.iter().enumerate().filter(|(_, (_, one))| one.name.lacks(locale));
        let names: Vec<String> = unnamed.map(|(at, (_, one))| read::name(one, at, tr.locale(), tr)).collect();
        if !names.is_empty() {
            lines.push(tr.scorecards_missing_names(names.len() as u64, language, &tr.list(&names)));
        }
        let texts: usize = version.criteria.iter().map(|(_, one)| one.lacking(locale)).sum();
        if texts > 0 {
            lines.push(tr.scorecards_missing_texts(texts as u64, language));
        }
    }
    if !lines.is_empty() {
        lines.push(tr.scorecards_missing_read().to_owned());
    }
    lines
}
