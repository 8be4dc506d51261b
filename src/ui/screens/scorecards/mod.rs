//! Scorecard: supervisors write the criteria by which conversations are reviewed. Versions at the left; the chosen one
//! at the right, to be changed while it is a draft.

mod acts;
mod dialogs;
mod draft;
mod edit;
mod read;

use crate::domain::{Locale, Scorecard, ScorecardId, ScorecardState, Verdict};
use crate::engine::ops::scorecard;
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::ui::autosave::Typed;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::{Part, language_ui, list_and_chosen, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::{Button, IconButton, Label, ListRow, paint, stacked};
use dialogs::Asking;
use draft::{Draft, Pause};
use egui::{Align, Key, Layout, Modifiers, Response, ScrollArea, Ui};
use egui_material_icons::icons;

/// State of the screen.
#[derive(Default)]
pub struct ScorecardsScreen {
    versions: Load<Vec<Scorecard>>,
    chosen: Option<ScorecardId>,
    /// The chosen version, while it is a draft.
    draft: Option<Draft>,
    /// The criterion that is unfolded.
    open: Option<usize>,
    /// The language whose texts are shown; `None`: that of the interface.
    language: Option<Locale>,
    asking: Option<Asking>,
    /// The draft of which it shall be asked whether it is to be published, once what is typed in it is saved.
    publish: Option<ScorecardId>,
    sent: Option<RequestId>,
    error: Option<Error>,
    /// Whether the version stands in place of the list, where there is room for one of them.
    reading: bool,
    /// Whether the chosen version of the list is to have the focus.
    focus: bool,
    /// What is done in the fields of the draft in this frame.
    fields: edit::Fields,
}

impl ScorecardsScreen {
    /// Which version is published, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let Some(versions) = self.versions.ready() else { return String::new() };
        match versions.iter().find(|one| one.state == ScorecardState::Published) {
            Some(published) => cx.tr.scorecards_scope(u64::from(published.number)),
            None => cx.tr.scorecards_scope_none().to_owned(),
        }
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.focus = true;
        self.read(cx, out);
    }

    fn read(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.versions.ask(out.ask(scorecard::Query::List), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.versions.awaits(&event) {
            self.versions = Load::answered(event.result, |reply| match reply {
                Reply::Scorecard(scorecard::Reply::List(list)) => Some(list),
                _ => None,
            });
            // What nobody can look at any more, since its version was removed, stands in nobody's way.
            if let Some(draft) = &self.draft
                && draft.is_refused()
                && self.versions.ready().is_some()
                && self.version(draft.id).is_none()
            {
                self.draft = None;
            }
            let there = self.chosen.is_some_and(|chosen| self.version(chosen).is_some());
            let first = self.versions.ready().and_then(|list| list.first()).map(|first| first.id);
            self.choose(if there { self.chosen } else { first }, out);
            return None;
        }
        if let Some(draft) = self.draft.as_mut().filter(|draft| draft.awaits(event.request)) {
            match event.result {
                Ok(Reply::Scorecard(scorecard::Reply::Changed(saved))) => {
                    draft.saved(&saved);
                    self.learn(*saved);
                    // What was typed meanwhile, where nobody types on; also while another screen is in view.
                    if !self.fields.is_typed_in() {
                        self.save(Pause::Resting, out);
                    }
                }
                Ok(_) => {}
                Err(error) if matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound) => {
                    // Somebody else has changed or published it: what was typed is not thrown away without a word.
                    draft.refuse();
                    out.failure(error);
                    self.read(cx, out);
                }
                Err(error) => {
                    draft.not_saved();
                    out.failure(error);
                }
            }
            return None;
        }
        if self.sent != Some(event.request) {
            return Some(event);
        }
        self.sent = None;
        match event.result {
            Ok(Reply::Scorecard(reply)) => self.done(reply, cx, out),
            Ok(_) => {}
            Err(error) if self.asking.is_some() && error.kind != ErrorKind::Conflict => {
                self.error = Some(error);
            }
            Err(error) => {
                self.asking = None;
                out.failure(error);
                self.read(cx, out);
            }
        }
        None
    }

    fn done(&mut self, reply: scorecard::Reply, cx: &Cx<'_>, out: &mut Outbox) {
        self.error = None;
        self.asking = None;
        // What it was asked with stands at that version no more.
        self.focus = true;
        match reply {
            scorecard::Reply::Changed(scorecard) => {
                if scorecard.state == ScorecardState::Published {
                    out.success(cx.tr.scorecards_published_done(u64::from(scorecard.number)));
                }
                self.chosen = Some(scorecard.id);
                self.draft = None;
                self.reading = true;
            }
            scorecard::Reply::Removed => {
                self.chosen = None;
                self.draft = None;
            }
            scorecard::Reply::List(_) => {}
        }
        self.read(cx, out);
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if changes.scorecards && !self.versions.is_idle() {
            self.read(cx, out);
        }
    }

    /// The list has this version as it was saved, before it is read again.
    fn learn(&mut self, saved: Scorecard) {
        if let Load::Ready(list) | Load::Again(list, _) = &mut self.versions
            && let Some(known) = list.iter_mut().find(|one| one.id == saved.id)
        {
            *known = saved;
        }
    }

    fn version(&self, id: ScorecardId) -> Option<&Scorecard> {
        self.versions.ready()?.iter().find(|one| one.id == id)
    }

    fn choose(&mut self, chosen: Option<ScorecardId>, out: &mut Outbox) {
        if self.chosen != chosen {
            self.save(Pause::Asked, out);
            self.open = None;
        }
        self.chosen = chosen;
        let shown = chosen.and_then(|id| self.version(id)).cloned();
        let shown = shown.filter(|shown| shown.state == ScorecardState::Draft);
        match (shown, &mut self.draft) {
            (Some(shown), Some(draft)) if draft.id == shown.id => draft.follow(&shown),
            // What is not saved of a draft that is out of view waits for its answer.
            (_, Some(draft)) if draft.is_unsaved() => {}
            (Some(shown), draft) => *draft = Some(Draft::of(&shown)),
            (None, draft) => *draft = None,
        }
    }

    /// Saves the draft if that is to be done now.
    fn save(&mut self, pause: Pause, out: &mut Outbox) {
        let Some(draft) = &mut self.draft else { return };
        match draft.to_save(pause) {
            Some(command) => draft.sent(out.send(command), pause),
            None => draft.put_off(pause),
        }
    }

    /// Whoever types here goes: all that is typed is saved.
    pub(in crate::ui) fn save_typed(&mut self, out: &mut Outbox) {
        self.fields = edit::Fields::default();
        self.save(Pause::Asked, out);
    }

    /// How that stands.
    pub(in crate::ui) fn typed(&self) -> Typed {
        self.draft.as_ref().map(Draft::typed).unwrap_or_default()
    }

    /// Draws it: the versions, and beside them or in their place one of them.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.fields = edit::Fields::default();
        list_and_chosen(ui, cx, "scorecards", self.reading, |ui, part| match part {
            Part::List => self.list_ui(ui, cx, out),
            Part::Beside | Part::Alone => self.chosen_ui(ui, part == Part::Alone, cx, out),
        });
        // A list that comes into view beside the version does not take the focus from who types in it.
        self.focus &= !self.fields.is_typed_in();
        self.ask_publish();
        let asked = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::S));
        // Else it would not be saved before its field is left.
        let asked = asked || self.publish.is_some() || self.fields.is_added_to();
        let field = self.fields.typed_in();
        if let Some(draft) = &mut self.draft {
            draft.hold(self.fields.is_typed_within());
            let pause = if asked { Pause::Asked } else { draft.pause(field, cx.now) };
            draft.wake(ui, cx.now);
            self.save(pause, out);
        }
        self.dialogs_ui(ui, cx, out);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if unready_ui(ui, &self.versions, size::ROW_TWO, cx) {
            self.read(cx, out);
        }
        let Some(versions) = self.versions.ready() else { return };
        if versions.is_empty() {
            let actions = [tr.scorecards_new()];
            let face =
                Empty::new(icons::ICON_CHECKLIST, tr.scorecards_none_title(), tr.scorecards_none_body());
            if face.actions(&actions).primary().show(ui).is_some() && self.sent.is_none() {
                self.sent = Some(out.send(scorecard::Command::Create { of: None }));
            }
            return;
        }
        let (mut clicked, mut rows) = (None, Vec::new());
        let area = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::SMALL);
            for one in versions {
                let chosen = self.chosen == Some(one.id);
                let row = version_ui(ui, one, chosen, cx);
                if chosen {
                    keys::focus(ui, &mut self.focus, row.id);
                }
                if row.clicked() {
                    clicked = Some(one.id);
                }
                rows.push((one.id, row));
            }
            keys::stepped(ui, &rows)
        });
        self.reading |= clicked.is_some();
        let wanted = clicked.or(area.inner);
        if wanted.is_some() {
            self.choose(wanted, out);
        }
    }

    /// The chosen version; `alone` in place of the list, with a way back.
    fn chosen_ui(&mut self, ui: &mut Ui, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        let whole = ui.available_rect_before_wrap();
        let Some(version) = self.chosen.and_then(|id| self.version(id)).cloned() else {
            // One that was just made is on its way.
            self.reading &= self.versions.is_asked() || !self.versions.ready().is_some_and(Vec::is_empty);
            return;
        };
        let escape = alone && self.asking.is_none() && keys::escaped(ui);
        if self.head_ui(ui, &version, alone, cx, out) || escape {
            self.reading = false;
        }
        let under = ui.cursor().top();
        regions::name(ui, Region::DetailHead, whole.with_max_y(under));
        regions::name(ui, Region::DetailBody, whole.with_min_y(under));
        let language = self.language.unwrap_or(cx.tr.locale());
        let mut take_out = None;
        ScrollArea::vertical().id_salt(("scorecard", version.id.0)).auto_shrink(false).show(ui, |ui| {
            let side = if alone { space::PANE_NARROW } else { space::HUGE };
            let margin = egui::Margin::symmetric(side as i8, space::CARD as i8);
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.set_max_width((size::DIALOG_LARGE + size::ITEMS).min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = space::BETWEEN_CARDS;
                self.refused_ui(ui, &version, cx);
                match &mut self.draft {
                    Some(draft) if draft.id == version.id => {
                        let (open, fields) = (&mut self.open, &mut self.fields);
                        let mut form = edit::Form { open, fields, language };
                        take_out = form.ui(ui, draft, cx);
                    }
                    _ => read::ui(ui, &version, language, &mut self.open, cx),
                }
            });
        });
        if let Some(at) = take_out {
            self.ask_take_out(at, language, cx.tr);
        }
    }

    /// Where somebody else was first: that what is typed cannot be saved, and the way to what is stored.
    fn refused_ui(&mut self, ui: &mut Ui, version: &Scorecard, cx: &Cx<'_>) {
        if self.draft.as_ref().is_none_or(|draft| draft.id != version.id || !draft.is_refused()) {
            return;
        }
        let colour = cx.theme.verdict(Verdict::Incorrect).fg;
        ui.add(Label::new(cx.tr.scorecards_refused()).colour(colour).wrap());
        if !self.versions.is_asked() && ui.add(Button::quiet(cx.tr.scorecards_load_stored())).clicked() {
            self.draft = (version.state == ScorecardState::Draft).then(|| Draft::of(version));
            self.open = None;
        }
    }

    /// Which version, in which language its texts are shown, and what can be done; whether the list is asked for.
    fn head_ui(
        &mut self,
        ui: &mut Ui,
        version: &Scorecard,
        alone: bool,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> bool {
        let tr = cx.tr;
        let mut back = false;
        let padding = if alone { space::PANE_NARROW } else { space::HUGE };
        let margin = egui::Margin::symmetric(padding as i8, space::LARGE as i8);
        egui::Frame::NONE.fill(cx.theme.panel).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            ui.horizontal(|ui| {
                if alone {
                    back = ui.add(IconButton::new(icons::ICON_ARROW_BACK, tr.common_back())).clicked();
                }
                ui.vertical(|ui| {
                    ui.add(Label::new(&tr.scorecards_version(u64::from(version.number))).title());
                    ui.add(Label::new(&self.state_line(version, cx)).muted().wrap());
                });
            });
            let why_not = ui.horizontal_wrapped(|ui| self.acts_ui(ui, version, cx, out)).inner;
            if let Some(why_not) = why_not {
                fact(ui, icons::ICON_INFO, None, why_not);
            }
            let language = self.language.get_or_insert(tr.locale());
            language_ui(ui, "scorecards-language", tr.scorecards_language(), language, tr);
        });
        let line = ui.min_rect();
        paint::hairline(ui, line.left(), line.right(), line.bottom());
        back
    }
}

/// Number, state and size of a version.
fn version_ui(ui: &mut Ui, one: &Scorecard, chosen: bool, cx: &Cx<'_>) -> Response {
    let tr = cx.tr;
    let title = tr.scorecards_version(u64::from(one.number));
    let criteria = tr.scorecards_criteria(one.criteria.len() as u64);
    let facts = tr.list_facts(&[tr.scorecard_state(one.state), &criteria]);
    let width = ui.available_width() - 2.0 * space::PANE;
    let row = ListRow::new(("scorecard", one.id.0), cx.density.row_two()).selected(chosen).no_hairline();
    let said = tr.list_facts(&[title.as_str(), &facts]);
    row.show(ui, &|| said.clone(), |ui, _| {
        stacked(ui, width, Type::ROW.line + Type::SMALL.line, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let kind = if chosen { Type::ROW.medium() } else { Type::ROW };
            ui.add(Label::new(&title).kind(kind).strong().truncate());
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.add(Label::new(&facts).small().muted().truncate());
            });
        });
    })
}
