//! What is asked before a version is published, archived or removed.

use super::ScorecardsScreen;
use crate::domain::{Scorecard, ScorecardState};
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
}

impl Asking {
    fn command(&self) -> scorecard::Command {
        match self {
            Self::Publish(one) => scorecard::Command::Publish { scorecard: one.id, version: one.version },
            Self::Archive(one) => scorecard::Command::Archive(one.id),
            Self::Remove(one) => scorecard::Command::Remove(one.id),
        }
    }

    fn title(&self, tr: Tr) -> String {
        match self {
            Self::Publish(one) => tr.scorecards_publish_title(u64::from(one.number)),
            Self::Archive(one) => tr.scorecards_archive_title(u64::from(one.number)),
            Self::Remove(one) => tr.scorecards_remove_title(u64::from(one.number)),
        }
    }

    fn action(&self, tr: Tr) -> &'static str {
        match self {
            Self::Publish(_) => tr.scorecards_publish_action(),
            Self::Archive(_) => tr.scorecards_archive_action(),
            Self::Remove(_) => tr.common_remove(),
        }
    }
}

impl ScorecardsScreen {
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(asking) = self.asking.take() else { return };
        let tr = cx.tr;
        let title = asking.title(tr);
        let dialog = Dialog::new("scorecard_asking", &title, tr.common_cancel(), asking.action(tr));
        let dialog = if matches!(asking, Asking::Remove(_)) { dialog.danger() } else { dialog };
        let mut lines = self.lines(&asking, tr);
        lines.extend(self.error.as_ref().map(|error| error.message(tr)));
        let answer = dialog.show(ui.ctx(), |ui| {
            for line in &lines {
                ui.add(Label::new(line).text().wrap());
                ui.add_space(space::SMALL);
            }
        });
        match answer {
            Answer::Open => self.asking = Some(asking),
            Answer::Cancelled => self.error = None,
            Answer::Confirmed => {
                self.sent = Some(out.send(asking.command()));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.asking = Some(asking);
            }
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
                    .chain([tr.scorecards_publish_body().to_owned()])
                    .collect()
            }
            Asking::Archive(_) => vec![tr.scorecards_archive_body().to_owned()],
            Asking::Remove(one) => vec![tr.scorecards_remove_body(size(one))],
        }
    }
}
