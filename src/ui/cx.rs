//! What a screen is handed: values to read, and an outbox for what it wants.

use crate::domain::{Account, AccountId, AccountRole, ConversationNo, Day, Filter, Timestamp, Upkeep};
use crate::engine::ops::session;
use crate::engine::{Command, Event, Query, Reply, RequestId, Running, SessionInfo, StaffField};
use crate::error::{Error, Result};
use crate::text::Tr;
use crate::ui::acts::ScreenAct;
use crate::ui::autosave::is_within;
use crate::ui::route::Route;
use crate::ui::screens::RegisterTab;
use crate::ui::sieved::Sieved;
use crate::ui::theme::{Density, Look, Theme, Width};
use crate::ui::widgets::{ChipWords, TextField};
use egui::text_edit::TextEditState;
use egui::{Rect, Response, Ui};
use std::fmt;
use std::hash::Hash;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What a screen reads. It changes nothing here.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// Texts.
    pub tr: Tr,
    /// Colours.
    pub theme: &'static Theme,
    /// Row heights.
    pub density: Density,
    /// How many panes there is room for.
    pub width: Width,
    /// The present instant.
    pub now: Timestamp,
    /// Today as retention counts it.
    pub today: Day,
    /// Who is signed in; screens are drawn only then.
    pub session: &'a SessionInfo,
    /// The long job that runs, and how far it is.
    pub running: Option<&'a Running>,
    /// What keeps the register sound, when it is known.
    pub upkeep: Option<&'a Upkeep>,
    /// Words of the chips.
    pub chips: ChipWords<'a>,
    /// What the sieve would take out of what is typed.
    pub sieved: &'a Sieved,
}

impl Cx<'_> {
    /// Whether the account has this role.
    pub fn has(&self, role: AccountRole) -> bool {
        self.session.roles().has(role)
    }

    /// Draws a field for staff text: the kinds of removed values stand in it by their words, and in `text` as they are
    /// stored.
    pub fn staff_ui(&self, ui: &mut Ui, field: TextField<'_>, text: &mut String) -> Response {
        let mut shown = Zeroizing::new(self.tr.kinds_shown(text).into_owned());
        let response = field.show(ui, &mut shown);
        if response.changed() {
            *text = self.tr.kinds_stored(&shown).into_owned();
        }
        response
    }

    /// Whether somebody types in a field for staff text within a token that is not its last.
    pub fn is_within(&self, response: &Response, text: &str) -> bool {
        let state = response.has_focus().then(|| TextEditState::load(&response.ctx, response.id)).flatten();
        let caret = state.and_then(|state| state.cursor.char_range()).map(|range| range.primary.index.0);
        caret.is_some_and(|caret| is_within(&self.tr.kinds_shown(text), caret))
    }

    /// Draws below a field what would be stored of what is typed in it, if that is not all of it. `key` is the field's
    /// own name.
    pub fn sieved_ui(&self, ui: &mut Ui, key: impl Hash + fmt::Debug, typed: &str, field: StaffField) {
        self.sieved.under(ui, key, (typed, field), (self.tr, self.chips));
    }

    /// The account.
    pub fn account(&self) -> &Account {
        &self.session.account
    }
}

/// What happened beside the engine's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Files or folders to be imported.
    Import(Vec<PathBuf>),
    /// Where the report of an import goes.
    Report(PathBuf),
    /// Where a handout goes.
    Handout(PathBuf),
    /// Where figures go, as a table or as a report.
    Figures(PathBuf),
    /// Where the log goes.
    Log(PathBuf),
    /// Where the record of processing goes.
    Record(PathBuf),
    /// Where the record of a destruction goes.
    Destruction(PathBuf),
    /// A backup to be restored.
    Backup(PathBuf),
    /// A folder for backups.
    BackupFolder(PathBuf),
    /// A register file.
    Register(PathBuf),
    /// Where a new register goes.
    NewRegister(PathBuf),
}

/// What the file dialog is opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Files to be imported.
    Import,
    /// Folders whose files are to be imported.
    ImportFolder,
    /// Where the report of an import goes; the suggested file name.
    Report(String),
    /// Where a handout goes; the suggested file name.
    Handout(String),
    /// Where figures go; the suggested file name.
    Figures(String),
    /// Where the log goes; the suggested file name.
    Log(String),
    /// Where the record of processing goes; the suggested file name.
    Record(String),
    /// Where the record of a destruction goes; the suggested file name.
    Destruction(String),
    /// A backup to be restored.
    Backup,
    /// A folder for backups.
    BackupFolder,
    /// A register file.
    Register,
    /// Where a new register goes.
    NewRegister,
}

/// Something that a screen wants.
pub enum Wish {
    /// A command for the engine.
    Command(RequestId, Command),
    /// A query for the engine.
    Query(RequestId, Query),
    /// Another screen.
    Go(Route),
    /// An act of a screen, on it.
    Act(ScreenAct),
    /// Conversations, with what this lets through.
    Find(Box<Filter>),
    /// Conversations, with the one that has this number open.
    OpenNumber(ConversationNo),
    /// The same, brought to the message at this place of it, which is outlined.
    OpenAnswer(ConversationNo, u32),
    /// Review with the item of the queue that is in hand.
    Round,
    /// Review with the conversation that is selected in the list, whatever round was left.
    ReviewSelected,
    /// A part of Register.
    Register(RegisterTab),
    /// Accounts, with the dialog for a new account that may review.
    NewReviewer,
    /// The screen locked.
    Lock,
    /// The session ended, once what is typed is saved or given up.
    SignOut,
    /// The acts of an account in the log.
    AuditOf(AccountId),
    /// A toast.
    Notice(Notice),
    /// The job of this request to stop.
    Interrupt(RequestId),
    /// A picture of this part of the window, in logical pixels, as the next frame draws it; Insights gets it.
    Picture(Rect),
    /// A file dialog.
    Pick(Pick),
    /// Another look, at once.
    Look(Look),
    /// Row heights.
    Density(Density),
    /// Another language, at once.
    Language(crate::text::Locale),
    /// Another register file.
    OpenRegister(PathBuf),
    /// The place where the register is going to be created.
    Place(PathBuf),
}

/// A toast: what happened, and at most one line of what follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Leaves by itself.
    Success(String),
    /// A file was written, and what follows from it; leaves by itself.
    Written(String, String),
    /// Stays until closed.
    Warning(String),
    /// Stays until closed; its details can be copied.
    Failure(Error),
}

impl Wish {
    /// Whether a session is to begin.
    pub fn signs_in(&self) -> bool {
        matches!(self, Self::Command(_, Command::Session(session::Command::SignIn { .. })))
    }
}

/// Where a screen puts its wishes; the application carries them out after the frame.
#[derive(Default)]
pub struct Outbox {
    last: u64,
    wishes: Vec<Wish>,
}

impl Outbox {
    /// Asks the writer; the answer comes under this name.
    pub fn send(&mut self, command: impl Into<Command>) -> RequestId {
        let request = self.name();
        self.wishes.push(Wish::Command(request, command.into()));
        request
    }

    /// Asks a reader; the answer comes under this name.
    pub fn ask(&mut self, query: impl Into<Query>) -> RequestId {
        let request = self.name();
        self.wishes.push(Wish::Query(request, query.into()));
        request
    }

    /// Anything else.
    pub fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    /// Says that something worked.
    pub fn success(&mut self, text: impl Into<String>) {
        self.wishes.push(Wish::Notice(Notice::Success(text.into())));
    }

    /// Says that a file was written: what else is to be known of it, and in which folder it lies.
    pub fn written(&mut self, text: String, path: &Path, follows: &str, tr: Tr) {
        let folder = path.parent().map(|folder| tr.common_in_folder(&folder.display().to_string()));
        let detail = tr.list_facts(&[follows, &folder.unwrap_or_default()]);
        self.wishes.push(Wish::Notice(Notice::Written(text, detail)));
    }

    /// Says that something did not work.
    pub fn failure(&mut self, error: Error) {
        self.wishes.push(Wish::Notice(Notice::Failure(error)));
    }

    /// Takes what was wished.
    pub fn take(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    fn name(&mut self) -> RequestId {
        self.last += 1;
        RequestId(self.last)
    }
}

/// Something that is loaded: the four faces of every list.
#[derive(Debug, Default)]
pub enum Load<T> {
    /// Not asked for yet.
    #[default]
    Idle,
    /// Asked for at this instant.
    Loading(RequestId, Timestamp),
    /// There.
    Ready(T),
    /// There, and asked for again: it stays until the answer comes.
    Again(T, RequestId),
    /// Not to be had.
    Failed(Error),
}

impl<T> Load<T> {
    /// What an answer brings: `take` picks it out of the reply it should be; any other brings nothing.
    pub fn answered(result: Result<Reply>, take: impl FnOnce(Reply) -> Option<T>) -> Self {
        match result {
            Ok(reply) => take(reply).map_or(Self::Idle, Self::Ready),
            Err(error) => Self::Failed(error),
        }
    }

    /// It was asked for under this name, at this instant; what is there stays until the answer comes.
    pub fn ask(&mut self, asked: RequestId, now: Timestamp) {
        *self = match std::mem::take(self) {
            Self::Ready(value) | Self::Again(value, _) => Self::Again(value, asked),
            Self::Idle | Self::Loading(..) | Self::Failed(_) => Self::Loading(asked, now),
        };
    }

    /// What is there.
    pub fn ready(&self) -> Option<&T> {
        if let Self::Ready(value) | Self::Again(value, _) = self { Some(value) } else { None }
    }

    /// Under which name it is asked for.
    fn asked(&self) -> Option<RequestId> {
        if let Self::Loading(asked, _) | Self::Again(_, asked) = self { Some(*asked) } else { None }
    }

    /// Whether it is asked for.
    pub fn is_asked(&self) -> bool {
        self.asked().is_some()
    }

    /// Whether this answer is awaited here.
    pub fn awaits(&self, event: &Event) -> bool {
        self.awaits_request(event.request)
    }

    /// Whether the answer to this request is awaited here.
    pub fn awaits_request(&self, asked: RequestId) -> bool {
        self.asked() == Some(asked)
    }

    /// Whether it has to be asked for.
    pub fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays_while_it_is_asked_for_again() {
        let mut load: Load<u8> = Load::default();
        load.ask(RequestId(1), Timestamp(5));
        assert!(load.is_asked() && load.awaits_request(RequestId(1)) && load.ready().is_none());
        load = Load::Ready(7);
        assert!(!load.is_asked());
        for request in [RequestId(2), RequestId(3)] {
            load.ask(request, Timestamp(6));
            assert_eq!((load.ready(), load.awaits_request(request)), (Some(&7), true));
        }
        assert!(!load.awaits_request(RequestId(2)), "the later one counts");
    }
}
