//! The idle lock: nobody reads over an empty chair (`SECURITY` 2). What was open and unsaved is kept for the same person.

use super::{App, Phase};
use crate::domain::{LockMinutes, Timestamp};
use crate::engine::ops::session;
use crate::text::Tr;
use crate::ui::cx::Notice;
use crate::ui::palette::Palette;
use crate::ui::screens::SignInScreen;
use crate::ui::sieved::Sieved;
use crate::ui::work::Work;
use egui::{Event, Ui};
use std::time::Duration;

/// So long before the screen is locked it is said, in milliseconds.
const WARN_MS: i64 = 60 * 1000;

/// What is known of the person at the screen.
#[derive(Default)]
pub(super) struct Idle {
    /// When the last sign of life was seen.
    seen: Timestamp,
    /// When the clock was asked last.
    asked: Timestamp,
    warned: bool,
    /// The screens of whoever was at work when the screen was locked.
    pub(super) locked: Option<Box<Work>>,
    /// The session ends once what was typed in them is saved.
    ends: bool,
}

/// What the clock asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Nothing, for so many milliseconds.
    Nothing(i64),
    /// To say that the lock is near.
    Warn,
    /// To lock.
    Lock,
}

impl Idle {
    /// Somebody is there.
    fn alive(&mut self, now: Timestamp) {
        (self.seen, self.asked, self.warned) = (now, now, false);
    }

    /// A clock that was set back prolongs nothing: what has passed has passed.
    fn ask(&mut self, now: Timestamp, lock: LockMinutes) -> Asked {
        if now < self.asked {
            self.seen = Timestamp(now.0 - (self.asked.0 - self.seen.0));
        }
        self.asked = now;
        let left = lock.millis() - (now.0 - self.seen.0);
        if left <= 0 {
            Asked::Lock
        } else if left > WARN_MS {
            Asked::Nothing(left - WARN_MS)
        } else if self.warned {
            Asked::Nothing(left)
        } else {
            Asked::Warn
        }
    }
}

impl App {
    /// Somebody has just signed in.
    pub(super) fn began(&mut self) {
        self.idle.alive(self.options.clock.now());
    }

    /// Locks when it is time; called in each frame, before anything is drawn.
    pub(super) fn watch(&mut self, ui: &Ui) {
        let Phase::Work(work) = &self.phase else { return };
        let lock = work.session.lock;
        let now = self.options.clock.now();
        // That the pointer is somewhere says nothing; that it is moved does.
        let alive = |event: &Event| !matches!(event, Event::WindowFocused(_) | Event::PointerGone);
        let asked = self.idle.ask(now, lock);
        if asked != Asked::Lock && ui.input(|input| input.events.iter().any(alive)) {
            self.idle.alive(now);
            return Self::look_again(ui, lock.millis() - WARN_MS);
        }
        match asked {
            Asked::Nothing(left) => Self::look_again(ui, left),
            Asked::Warn => {
                self.idle.warned = true;
                self.notices.push(Notice::Warning(Tr::new(self.locale).lock_soon().to_owned()));
                Self::look_again(ui, WARN_MS);
            }
            Asked::Lock => self.lock(),
        }
    }

    /// A window in which nothing happens draws nothing: it has to be woken.
    fn look_again(ui: &Ui, millis: i64) {
        ui.ctx().request_repaint_after(Duration::from_millis(millis.unsigned_abs()));
    }

    /// Ends the session and shows the sign-in in place of the screens, which are kept.
    pub(super) fn lock(&mut self) {
        let given_up = self.reauthentication.give_up();
        self.not_done(given_up);
        let now = self.options.clock.now();
        let Phase::Work(work) = &self.phase else { return };
        let screen = SignInScreen::locked(work.session.account.username.clone(), work.session.purpose, now);
        // It would be lost if somebody else signs in here.
        self.with_work(|work, _cx, out| work.save_typed(out));
        let before = std::mem::replace(&mut self.phase, Phase::SignIn(Box::new(screen)));
        if let Phase::Work(mut work) = before {
            // What was being typed in it belongs to the moment.
            work.palette = Palette::default();
            self.idle.locked = Some(work);
        }
        self.notices.clear();
        self.sieved = Sieved::default();
        self.give_up_exit();
        self.idle.ends = true;
        self.follow_lock();
    }

    /// Ends the session behind the lock once nothing that was typed is on its way any more; called before each frame.
    pub(super) fn follow_lock(&mut self) {
        if !self.is_saving() {
            self.end_locked();
        }
    }

    /// Ends it now, if that was not done: somebody signs in.
    pub(super) fn end_locked(&mut self) {
        if std::mem::take(&mut self.idle.ends) {
            self.outbox.send(session::Command::SignOut { lock: true });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_minutes_pass_in_silence_the_tenth_with_a_warning() {
        let begin = 1_000_000_000;
        let ten = LockMinutes::new(10).unwrap();
        let mut idle = Idle::default();
        idle.alive(Timestamp(begin));
        let at = |minutes: i64| Timestamp(begin + minutes * 60_000);
        assert_eq!(idle.ask(at(0), ten), Asked::Nothing(9 * 60_000));
        assert_eq!(idle.ask(at(8), ten), Asked::Nothing(60_000));
        assert_eq!(idle.ask(at(9), ten), Asked::Warn);
        idle.warned = true;
        assert_eq!(idle.ask(Timestamp(begin + 9 * 60_000 + 1), ten), Asked::Nothing(59_999));
        assert_eq!(idle.ask(at(10), ten), Asked::Lock);
        idle.alive(at(10));
        assert_eq!(idle.ask(at(15), ten), Asked::Nothing(4 * 60_000));
        assert_eq!(idle.ask(at(-60), ten), Asked::Nothing(4 * 60_000), "the clock was set back");
        assert_eq!(idle.ask(at(-55), ten), Asked::Lock);
    }

    #[test]
    fn the_warning_comes_a_minute_before_the_lock_however_long_that_is() {
        let minute = |minute: i64| Timestamp(1_000_000_000 + minute * 60_000);
        for minutes in [3, 15] {
            let lock = LockMinutes::new(minutes).unwrap();
            let mut idle = Idle::default();
            idle.alive(minute(0));
            let warned = (0..60).find(|at| idle.ask(minute(*at), lock) == Asked::Warn);
            assert_eq!(warned, Some(i64::from(minutes) - 1), "{minutes}");
            assert_eq!(idle.ask(minute(i64::from(minutes)), lock), Asked::Lock);
        }
    }
}
