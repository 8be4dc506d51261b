use super::*;
use crate::domain::{
    Account, AccountId, AccountRole, AccountRoles, AccountState, Day, Locale, LockMinutes, Purpose, Timestamp,
};
use crate::engine::ops::round;
use crate::engine::{Event, Query as AnyQuery, Reply, SessionInfo, Settings};
use crate::error::ErrorKind;
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::Wish;
use crate::ui::sieved::Sieved;
use crate::ui::theme::{Density, Theme, Width};
use crate::ui::widgets::ChipWords;

/// A supervisor.
fn session() -> SessionInfo {
    SessionInfo {
        account: Account {
            id: AccountId(1),
            username: "aino".to_owned(),
            display_name: "Aino Mallikas".to_owned(),
            roles: AccountRoles::from_iter([AccountRole::Supervisor]),
            state: AccountState::Active,
            created: Timestamp(0),
            last_sign_in: None,
            password_changed: None,
            languages: Vec::new(),
            version: 1,
        },
        purpose: Purpose::Quality,
        since: Timestamp(0),
        settings: Settings::default(),
        agency: String::new(),
        lock: LockMinutes::new(10).unwrap(),
    }
}

/// What a supervisor's window hands to a screen, and what the screen wishes.
fn wishes(act: impl FnOnce(&Cx<'_>, &mut Outbox)) -> Vec<Wish> {
    let (session, sieved) = (session(), Sieved::default());
    let cx = Cx {
        tr: Tr::new(Locale::En),
        theme: Theme::for_style(&egui::Style::default()),
        density: Density::default(),
        width: Width::Wide,
        now: Timestamp(1_795_503_900_000),
        today: Day::parse("2026-11-24").unwrap(),
        session: &session,
        running: None,
        upkeep: None,
        chips: ChipWords {
            word: &|_| String::new(),
            removed: &|_| String::new(),
            evidence: &|_| String::new(),
        },
        sieved: &sieved,
    };
    let mut out = Outbox::default();
    act(&cx, &mut out);
    out.take()
}

/// What is asked of the register when the screen is drawn.
fn asked_when_drawn(screen: &mut RoundsScreen) -> Vec<AnyQuery> {
    let query = |wish| if let Wish::Query(_, query) = wish { Some(query) } else { None };
    wishes(|cx, out| screen.read_old(cx, out)).into_iter().filter_map(query).collect()
}

#[test]
fn however_often_others_save_verdicts_rounds_are_read_once_when_they_are_drawn() {
    let mut screen = RoundsScreen { chosen: Some(RoundId(7)), ..RoundsScreen::default() };
    assert!(asked_when_drawn(&mut screen).is_empty(), "nothing has changed");
    for _ in 0..20 {
        screen.stale(Changes { reviews: true, ..Changes::NONE });
        assert!(!screen.rounds.is_asked() && !screen.view.is_asked(), "nobody sees it");
    }
    let asked = asked_when_drawn(&mut screen);
    let [list, _, shown] = asked.as_slice() else { panic!("{} were asked", asked.len()) };
    assert!(matches!(list, AnyQuery::Round(Query::List)));
    assert!(matches!(shown, AnyQuery::Round(Query::Show(RoundId(7)))));
    assert!(screen.rounds.is_asked() && screen.view.is_asked());
    assert!(asked_when_drawn(&mut screen).is_empty(), "it is read already");
}

#[test]
fn only_a_change_of_what_is_shown_makes_it_old() {
    for (changes, old) in [
        (Changes { rounds: true, ..Changes::NONE }, true),
        (Changes { retention: true, ..Changes::NONE }, true),
        (Changes { scorecards: true, ..Changes::NONE }, true),
        (Changes { accounts: true, annotations: true, answers: true, ..Changes::NONE }, false),
    ] {
        let mut screen = RoundsScreen::default();
        screen.stale(changes);
        assert_eq!(!asked_when_drawn(&mut screen).is_empty(), old, "{changes:?}");
    }
}

#[test]
fn an_act_of_the_round_in_view_says_why_it_cannot_be_done() {
    let tr = Tr::new(Locale::En);
    let of_round = |state| RoundsScreen {
        chosen: Some(RoundId(7)),
        view: Load::Ready(Rc::new(data::tests::view(state))),
        ..RoundsScreen::default()
    };
    let not = |why: &str| Can::Not(why.to_owned());
    let none = RoundsScreen { rounds: Load::Ready(Vec::new()), ..RoundsScreen::default() };
    for (screen, close, settle) in [
        (of_round(RoundState::Open), Can::Now, not(tr.palette_no_differences())),
        (of_round(RoundState::Closed), not(tr.palette_round_closed()), not(tr.palette_round_closed())),
        (none, not(tr.rounds_none_title()), not(tr.rounds_none_title())),
        (RoundsScreen::default(), Can::Soon, Can::Soon),
    ] {
        assert_eq!((screen.can_close(tr), screen.can_settle(tr)), (close, settle));
    }
}

#[test]
fn what_was_asked_for_in_a_dialog_that_is_closed_leaves_the_next_one_alone() {
    let closed = || Ok(Reply::Round(round::Reply::Closed(RoundId(7))));
    let failed = |kind| Err(Error::new(kind, "testing"));
    // Whether its dialog is open still; the answer; whether the dialog that is open stays, and says why; notices.
    for (own, result, expected) in [
        (true, closed(), (false, false, 1)),
        (false, closed(), (true, false, 1)),
        (false, failed(ErrorKind::Cancelled), (true, false, 0)),
        (true, failed(ErrorKind::Conflict), (false, false, 1)),
        (false, failed(ErrorKind::Conflict), (true, false, 1)),
        (true, failed(ErrorKind::DiskFull), (true, true, 0)),
        (false, failed(ErrorKind::DiskFull), (true, false, 1)),
    ] {
        let told = format!("{own} {result:?}");
        let mut screen = RoundsScreen {
            asking: Some(Asking::Close(RoundId(7), String::new())),
            sent: Some(Sent { request: RequestId(3), done: "done".to_owned(), own }),
            ..RoundsScreen::default()
        };
        let event = Event { request: RequestId(3), result, changes: Changes::NONE };
        let wished = wishes(|cx, out| assert!(screen.answer(event, cx, out).is_none()));
        let notices = wished.iter().filter(|wish| matches!(wish, Wish::Notice(_))).count();
        assert_eq!((screen.asking.is_some(), screen.error.is_some(), notices), expected, "{told}");
        assert!(screen.sent.is_none(), "{told}");
    }
}

#[test]
fn a_closing_that_is_left_before_it_began_is_given_up() {
    let interrupts = |wishes: Vec<Wish>| {
        let name = |wish| if let Wish::Interrupt(request) = wish { Some(request) } else { None };
        wishes.into_iter().filter_map(name).collect::<Vec<_>>()
    };
    for (closing, expected) in [(true, vec![RequestId(3)]), (false, Vec::new())] {
        let sent = Some(Sent { request: RequestId(3), done: String::new(), own: true });
        let mut screen = RoundsScreen { sent, ..RoundsScreen::default() };
        assert_eq!(interrupts(wishes(|_, out| screen.leave(closing, out))), expected, "{closing}");
        assert_eq!(screen.busy(Tr::new(Locale::En)), Some(Tr::new(Locale::En).common_loading()));
        assert!(interrupts(wishes(|_, out| screen.leave(closing, out))).is_empty(), "it is left already");
    }
}

#[test]
fn the_question_whether_to_close_a_round_stays_where_that_cannot_be_read_again() {
    let ctx = egui::Context::default();
    crate::ui::fonts::install(&ctx);
    let failed = || Load::Failed(Error::new(ErrorKind::RegisterBusy, "testing"));
    for (view, stays) in [(failed(), true), (Load::Idle, false)] {
        let asking = Some(Asking::Close(RoundId(7), "November".to_owned()));
        let mut screen = RoundsScreen { chosen: Some(RoundId(7)), view, asking, ..RoundsScreen::default() };
        let wished = wishes(|cx, out| {
            let output = ctx.run_ui(egui::RawInput::default(), |ui| screen.asking_ui(ui, cx, out));
            output.drop_without_applying_deltas();
        });
        assert_eq!((screen.asking.is_some(), wished.len()), (stays, 0));
    }
}
