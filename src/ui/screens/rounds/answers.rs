//! What the screen does with the engine's answers.

use super::RoundsScreen;
use super::asking::{Asking, Sent};
use super::plan::Planning;
use crate::engine::ops::{adjudication, round, scorecard};
use crate::engine::{Event, Reply};
use crate::error::{ErrorKind, Result};
use crate::ui::cx::{Cx, Load, Outbox};
use std::rc::Rc;

impl RoundsScreen {
    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let mut event = self.planning.answer(event)?;
        if let Some(Asking::Reviewers(reviewing)) = &mut self.asking {
            event = reviewing.answer(event)?;
        }
        if self.rounds.awaits(&event) {
            self.rounds = Load::answered(event.result, |reply| match reply {
                Reply::Round(round::Reply::List(rounds)) => Some(rounds),
                _ => None,
            });
            self.choose_there(cx, out);
            return None;
        }
        if self.scorecards.awaits(&event) {
            // Without them criteria have no names, which the rounds themselves do not need.
            self.scorecards = Load::answered(event.result, |reply| match reply {
                Reply::Scorecard(scorecard::Reply::List(versions)) => Some(versions),
                _ => None,
            });
            return None;
        }
        if self.view.awaits(&event) {
            self.view = Load::answered(event.result, |reply| match reply {
                Reply::Round(round::Reply::Shown(view)) => Some(Rc::new(*view)),
                _ => None,
            });
            return None;
        }
        if self.drawing.take_if(|drawing| *drawing == event.request).is_some() {
            self.drawn(event.result, cx, out);
            return None;
        }
        if self.verifying.take_if(|verifying| *verifying == event.request).is_some() {
            match event.result {
                Ok(Reply::Round(round::Reply::Verified(id, found))) => self.verified = Some((id, found)),
                Ok(_) => {}
                Err(error) => out.failure(error),
            }
            return None;
        }
        if let Some(sent) = self.sent.take_if(|sent| sent.request == event.request) {
            self.asked(sent, event.result, cx, out);
            return None;
        }
        self.settled(event, out)
    }

    /// The chosen round if it is still there, else the first.
    fn choose_there(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(rounds) = self.rounds.ready() else { return };
        if !rounds.iter().any(|round| Some(round.id) == self.chosen) {
            let first = rounds.first().map(|round| round.id);
            self.choose(first, cx, out);
        }
    }

    fn drawn(&mut self, result: Result<Reply>, cx: &Cx<'_>, out: &mut Outbox) {
        match result {
            Ok(Reply::Round(round::Reply::Drawn(id))) => {
                self.planning = Planning::default();
                (self.reading, self.focus) = (true, true);
                out.success(cx.tr.rounds_drawn());
                self.pass(Some(id), cx);
                self.rest.end();
                self.read(cx, out);
            }
            Ok(_) => {}
            // Interrupted: what was planned stays, and can be drawn again.
            Err(error) if error.kind == ErrorKind::Cancelled => self.planning.open(),
            Err(error) => self.planning.refused(error),
        }
    }

    /// What was asked for in a dialog was done or refused.
    fn asked(&mut self, sent: Sent, result: Result<Reply>, cx: &Cx<'_>, out: &mut Outbox) {
        let own = sent.own && self.asking.is_some();
        match result {
            Ok(reply) => {
                // What opened the dialog of a closed round is not there any more.
                self.focus |= matches!(reply, Reply::Round(round::Reply::Closed(_)));
                out.success(sent.done);
                self.read(cx, out);
            }
            // It was given up before it began.
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if error.kind == ErrorKind::Conflict => {
                out.failure(error);
                self.read(cx, out);
            }
            Err(error) if own => {
                self.error = Some(error);
                return;
            }
            Err(error) => out.failure(error),
        }
        if own {
            (self.asking, self.error) = (None, None);
        }
    }

    /// Answers to what is settled.
    fn settled(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        let Some(settling) = self.settling.as_mut().filter(|settling| settling.awaits(&event)) else {
            return Some(event);
        };
        match event.result {
            Ok(Reply::Adjudication(adjudication::Reply::Opened(opened))) => settling.opened(*opened),
            Ok(_) => {}
            Err(error) => {
                if let Some(error) = settling.failed(error) {
                    out.failure(error);
                }
            }
        }
        None
    }
}
