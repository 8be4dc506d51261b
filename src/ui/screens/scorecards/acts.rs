//! What is said of the chosen version, and what can be done with it.

use super::ScorecardsScreen;
use super::dialogs::Asking;
use super::draft::{Draft, Pause};
use crate::domain::{Scorecard, ScorecardState};
use crate::engine::ops::scorecard;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::widgets::Button;
use egui::Ui;
use egui_material_icons::icons;

impl ScorecardsScreen {
    /// Whether it is a draft or not, and since when.
    pub(super) fn state_line(&self, version: &Scorecard, cx: &Cx<'_>) -> String {
        let tr = cx.tr;
        let state = tr.scorecard_state(version.state).to_owned();
        let draft = self.draft.as_ref().filter(|draft| draft.id == version.id);
        match draft {
            Some(draft) if draft.is_unsaved() => tr.list_facts(&[state.as_str(), tr.common_unsaved()]),
            Some(_) => tr.common_draft_saved(&tr.clock(version.changed)),
            None => tr.list_facts(&[state, tr.date(version.changed.day())]),
        }
    }

    /// The buttons; why the draft cannot be published as it stands.
    pub(super) fn acts_ui(
        &mut self,
        ui: &mut Ui,
        version: &Scorecard,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<&'static str> {
        let tr = cx.tr;
        let busy = self.sent.is_some();
        let has_draft =
            self.versions.ready().is_some_and(|all| all.iter().any(|one| one.state == ScorecardState::Draft));
        if version.state == ScorecardState::Draft {
            let draft = self.draft.as_ref().filter(|draft| draft.id == version.id);
            let named = draft.map_or_else(|| version.can_be_published(), Draft::can_be_published);
            let unnamed = (!named).then(|| tr.scorecards_publish_name());
            let refused = draft.is_some_and(Draft::is_refused).then(|| tr.common_unsaved());
            let publish = Button::primary(tr.scorecards_publish()).disabled_if(refused.or(unnamed));
            if ui.add(publish).clicked() && !busy {
                self.save(Pause::Asked, out);
                self.publish = Some(version.id);
            }
            if ui.add(Button::danger(tr.scorecards_remove())).clicked() && !busy {
                self.asking = Some(Asking::Remove(version.clone()));
            }
            return unnamed;
        }
        let there = has_draft.then(|| tr.scorecards_draft_there());
        let copy = Button::secondary(tr.scorecards_new_of()).icon(icons::ICON_EDIT).disabled_if(there);
        if ui.add(copy).clicked() && !busy {
            self.sent = Some(out.send(scorecard::Command::Create { of: Some(version.id) }));
        }
        if version.state == ScorecardState::Published
            && ui.add(Button::secondary(tr.scorecards_archive())).clicked()
            && !busy
        {
            self.asking = Some(Asking::Archive(version.clone()));
        }
        None
    }

    /// Asks about the draft that shall be published, once all that is typed in it is saved.
    pub(super) fn ask_publish(&mut self) {
        let Some(id) = self.publish else { return };
        let draft = self.draft.as_ref().filter(|draft| draft.id == id);
        if draft.is_some_and(|draft| draft.is_unsaved() && !draft.is_stuck()) {
            return;
        }
        self.publish = None;
        let saved = draft.is_none_or(|draft| !draft.is_unsaved());
        let version = self.version(id).filter(|one| saved && one.can_be_published()).cloned();
        if let Some(version) = version {
            self.asking = Some(Asking::Publish(version));
        }
    }
}
