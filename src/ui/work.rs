//! The screens of one session, and who of them gets what.

use crate::engine::ops::queue;
use crate::engine::{Changes, Event, Reply, SessionInfo};
use crate::ui::acts::ScreenAct;
use crate::ui::autosave::Typed;
use crate::ui::cx::{Cx, Outbox, Picked, Wish};
use crate::ui::hints::Hints;
use crate::ui::list::ConversationList;
use crate::ui::palette::Palette;
use crate::ui::queue::Queue;
use crate::ui::route::Route;
use crate::ui::screens::{
    AccountsScreen, AnswersScreen, AuditScreen, CollectionsScreen, ConversationsScreen, GapsScreen,
    ImportScreen, InsightsScreen, LeakCheckScreen, QueueScreen, RegisterScreen, ReviewScreen, ReviewSource,
    RoundsScreen, ScorecardsScreen, SettingsScreen,
};
use crate::ui::shortcuts::{Press, Shortcuts};
use egui::Ui;

/// The screens of one session. They end with it, and all that was typed in them.
pub(super) struct Work {
    pub(super) session: SessionInfo,
    pub(super) route: Route,
    /// What is wanted of the screen in view as soon as it can do it.
    pub(super) wanted: Option<ScreenAct>,
    /// How often somebody went to a screen.
    visits: u64,
    /// Whether it was looked if work waits for a reviewer who has just signed in.
    begun: bool,
    pub(super) list: ConversationList,
    pub(super) queue: Queue,
    pub(super) queue_screen: QueueScreen,
    pub(super) conversations: ConversationsScreen,
    pub(super) answers: AnswersScreen,
    pub(super) review: ReviewScreen,
    pub(super) leak_check: LeakCheckScreen,
    pub(super) insights: InsightsScreen,
    pub(super) gaps: GapsScreen,
    pub(super) rounds: RoundsScreen,
    pub(super) scorecards: ScorecardsScreen,
    pub(super) collections: CollectionsScreen,
    pub(super) import: ImportScreen,
    pub(super) accounts: AccountsScreen,
    pub(super) audit: AuditScreen,
    pub(super) register: RegisterScreen,
    pub(super) settings: SettingsScreen,
    /// The sheet of shortcuts.
    pub(super) shortcuts: Shortcuts,
    pub(super) palette: Palette,
    /// What a supervisor is led to.
    pub(super) hints: Hints,
}

impl Work {
    /// The screens as they are after sign-in.
    pub(super) fn new(session: SessionInfo) -> Self {
        Self {
            session,
            route: Route::Conversations,
            wanted: None,
            visits: 0,
            begun: false,
            list: ConversationList::default(),
            queue: Queue::default(),
            queue_screen: QueueScreen::default(),
            conversations: ConversationsScreen::default(),
            answers: AnswersScreen::default(),
            review: ReviewScreen::default(),
            leak_check: LeakCheckScreen::default(),
            insights: InsightsScreen::default(),
            gaps: GapsScreen::default(),
            rounds: RoundsScreen::default(),
            scorecards: ScorecardsScreen::default(),
            collections: CollectionsScreen::default(),
            import: ImportScreen::default(),
            accounts: AccountsScreen::default(),
            audit: AuditScreen::default(),
            register: RegisterScreen::default(),
            settings: SettingsScreen::default(),
            shortcuts: Shortcuts::default(),
            palette: Palette::default(),
            hints: Hints::default(),
        }
    }

    /// Goes to a screen; in Review a round that was left for another one goes on.
    pub(super) fn go(&mut self, route: Route) {
        match route {
            Route::Queue => self.queue.close(),
            Route::Review => self.queue.go_on(),
            _ => self.queue.leave(),
        }
        self.show(route);
    }

    /// Goes to Review with the item of the queue that is in hand.
    pub(super) fn review_round(&mut self) {
        self.show(Route::Review);
    }

    fn show(&mut self, route: Route) {
        self.route = route;
        self.wanted = None;
        self.visits += 1;
    }

    /// A reviewer for whom work waits begins with it.
    fn begin(&mut self, event: &Event, out: &mut Outbox) {
        if self.begun || !self.queue.counts(event) {
            return;
        }
        self.begun = true;
        let waits = matches!(&event.result, Ok(Reply::Queue(queue::Reply::Waiting(1..))));
        if waits && self.visits == 0 {
            out.wish(Wish::Go(Route::Queue));
        }
    }

    pub(super) fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.hints.entered(cx, out);
        self.queue.entered(cx, out);
        match self.route {
            Route::Queue => self.queue_screen.entered(&mut self.queue, cx, out),
            Route::Conversations => self.conversations.entered(&mut self.list, cx, out),
            Route::Answers => self.answers.entered(cx, out),
            Route::Review => {
                self.review.entered(&mut ReviewSource::new(&mut self.list, &mut self.queue), cx, out);
            }
            Route::LeakCheck => self.leak_check.entered(cx, out),
            Route::Insights => self.insights.entered(cx, out),
            Route::Gaps => self.gaps.entered(cx, out),
            Route::Rounds => self.rounds.entered(cx, out),
            Route::Scorecards => self.scorecards.entered(cx, out),
            Route::Collections => self.collections.entered(cx, out),
            Route::Import => self.import.entered(cx, out),
            Route::Register => self.register.entered(cx, out),
            Route::Accounts => self.accounts.entered(cx, out),
            Route::Audit => self.audit.entered(cx, out),
            Route::Settings => self.settings.entered(cx, out),
        }
    }

    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        self.begin(&event, out);
        let event = self.hints.answer(event)?;
        let event = self.queue.answer(event, cx, out)?;
        let event = self.list.answer(event, cx, out)?;
        let event = self.conversations.answer(event, &mut self.list, cx, out)?;
        let event = self.answers.answer(event, cx, out)?;
        let from = &mut ReviewSource::new(&mut self.list, &mut self.queue);
        let event = self.review.answer(event, from, cx, out)?;
        let event = self.leak_check.answer(event, cx, out)?;
        let event = self.insights.answer(event, cx, out)?;
        let event = self.gaps.answer(event, cx, out)?;
        let event = self.rounds.answer(event, cx, out)?;
        let event = self.scorecards.answer(event, cx, out)?;
        let event = self.collections.answer(event, cx, out)?;
        let event = self.import.answer(event, cx, out)?;
        let event = self.accounts.answer(event, cx, out)?;
        let event = self.audit.answer(event, cx, out)?;
        let event = self.register.answer(event, cx, out)?;
        self.settings.answer(event, cx, out)
    }

    pub(super) fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        self.hints.stale(changes, cx, out);
        self.queue.stale(changes, cx, out);
        self.list.stale(changes, cx, out);
        self.conversations.stale(changes, &mut self.list, cx, out);
        self.answers.stale(changes);
        self.review.stale(changes, cx, out);
        self.leak_check.stale(changes, cx, out);
        self.insights.stale(changes);
        self.gaps.stale(changes);
        self.rounds.stale(changes);
        self.scorecards.stale(changes, cx, out);
        self.collections.stale(changes, cx, out);
        self.import.stale(changes, cx, out);
        self.accounts.stale(changes, cx, out);
        self.audit.stale(changes, cx, out);
        self.register.stale(changes, cx, out);
        self.settings.stale(changes, cx, out);
    }

    pub(super) fn picked(&mut self, picked: Picked, cx: &Cx<'_>, out: &mut Outbox) {
        match picked {
            Picked::Import(_) => {
                if Route::Import.allowed(cx.session.roles()) {
                    if self.route != Route::Import {
                        out.wish(Wish::Go(Route::Import));
                    }
                    self.import.picked(picked, cx, out);
                }
            }
            Picked::Report(_) => self.import.picked(picked, cx, out),
            Picked::Handout(_) => self.collections.picked(picked, cx, out),
            // The one whose dialog is open takes it.
            Picked::Figures(path) => {
                self.insights.picked(&path);
                self.gaps.picked(&path);
            }
            Picked::Log(_) => self.audit.picked(picked, cx, out),
            Picked::Destruction(_) | Picked::Backup(_) | Picked::BackupFolder(_) | Picked::Record(_) => {
                self.register.picked(&picked, cx, out);
            }
            Picked::Register(_) | Picked::NewRegister(_) => {}
        }
    }

    /// Count and scope of the screen in view.
    pub(super) fn scope(&self, cx: &Cx<'_>) -> String {
        match self.route {
            Route::Queue => self.queue_screen.scope(&self.queue, cx),
            Route::Conversations => self.conversations.scope(&self.list, cx),
            Route::Answers => self.answers.scope(cx),
            Route::Review => self.review.scope(&self.queue, cx),
            Route::LeakCheck => self.leak_check.scope(cx),
            Route::Insights => self.insights.scope(cx),
            Route::Gaps => self.gaps.scope(cx),
            Route::Rounds => self.rounds.scope(cx),
            Route::Scorecards => self.scorecards.scope(cx),
            Route::Collections => self.collections.scope(cx),
            Route::Import => self.import.scope(cx),
            Route::Register => self.register.scope(cx),
            Route::Accounts => self.accounts.scope(cx),
            Route::Audit => self.audit.scope(cx),
            Route::Settings => self.settings.scope(cx),
        }
    }

    /// Why the act of the screen in view with this shortcut would do nothing now; `None`: it does something.
    pub(super) fn cannot(&self, press: Press, cx: &Cx<'_>) -> Option<&'static str> {
        match self.route {
            Route::Queue => self.queue_screen.cannot(&self.queue, cx.tr),
            Route::Conversations => self.conversations.cannot(press, cx),
            Route::Review => self.review.cannot(press, &self.list, &self.queue, cx.tr),
            _ => None,
        }
    }

    /// Whoever works here goes: all that is typed and can be saved is saved.
    pub(super) fn save_typed(&mut self, out: &mut Outbox) {
        self.conversations.save_typed(out);
        self.review.save_typed(out);
        self.scorecards.save_typed(out);
        self.collections.save_typed(out);
    }

    /// How that stands, by screen.
    pub(super) fn typed(&self) -> [(Route, Typed); 4] {
        [
            (Route::Conversations, self.conversations.typed()),
            (Route::Review, self.review.typed()),
            (Route::Scorecards, self.scorecards.typed()),
            (Route::Collections, self.collections.typed()),
        ]
    }

    /// Draws the screen in view. What scrolls in it has another name at each visit, and so begins at its top; a list
    /// keeps its place.
    pub(super) fn screen_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.do_wanted(cx, out);
        let visit = if self.route.keeps_place() { 0 } else { self.visits };
        ui.push_id((self.route, visit), |ui| self.route_ui(ui, cx, out));
    }

    fn route_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        match self.route {
            Route::Queue => self.queue_screen.ui(ui, &mut self.queue, cx, out),
            Route::Conversations => self.conversations.ui(ui, &mut self.list, cx, out),
            Route::Answers => self.answers.ui(ui, cx, out),
            Route::Review => {
                self.review.ui(ui, &mut ReviewSource::new(&mut self.list, &mut self.queue), cx, out);
            }
            Route::LeakCheck => self.leak_check.ui(ui, cx, out),
            Route::Insights => self.insights.ui(ui, cx, out),
            Route::Gaps => self.gaps.ui(ui, cx, out),
            Route::Rounds => self.rounds.ui(ui, cx, out),
            Route::Scorecards => self.scorecards.ui(ui, cx, out),
            Route::Collections => self.collections.ui(ui, cx, out),
            Route::Import => self.import.ui(ui, cx, out),
            Route::Register => self.register.ui(ui, cx, out),
            Route::Accounts => self.accounts.ui(ui, cx, out),
            Route::Audit => self.audit.ui(ui, cx, out),
            Route::Settings => self.settings.ui(ui, cx, out),
        }
    }
}
