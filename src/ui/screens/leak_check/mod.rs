//! Leak check: a reviewer judges a random sample of stored messages, from the keyboard if he likes, and removes what
//! the sieve has left. The results are numbers; supervisors read them here, too.

mod message;
mod removal;
mod results;

use crate::domain::leak_check::SIZES;
use crate::domain::{AccountRole, Finding, Kind, LeakCheck, LeakCheckId, SampledMessage};
use crate::engine::ops::leak_check::{Command, Query, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Load, Notice, Outbox, Picked, Wish};
use crate::ui::faces::{scrolled_pane, unready_ui};
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Answer, Button, Card, Label, Segmented};
use egui::{Align, Layout, Ui, vec2};
use std::ops::Range;

/// State of the screen.
#[derive(Default)]
pub struct LeakCheckScreen {
    checks: Load<Vec<LeakCheck>>,
    /// What is being done; one thing at a time.
    asked: Option<RequestId>,
    step: Step,
    /// Which of the offered sizes.
    size: Option<usize>,
    mark: Mark,
}

/// What is marked in a message, to be removed.
#[derive(Clone, Default)]
struct Mark {
    /// Its kind, as an index of [`Kind::ALL`].
    kind: Option<usize>,
    /// Where, in bytes of the text.
    range: Option<Range<usize>>,
    /// Whether it is asked if that shall be removed.
    asking: bool,
    /// Whether something was removed from the message already: then it is one with something left.
    removed: bool,
}

impl Mark {
    /// What is asked about: where, and of which kind.
    fn asked(&self) -> Option<(Range<usize>, Kind)> {
        let kind = self.kind.and_then(|kind| Kind::ALL.get(kind).copied())?;
        self.range.clone().filter(|_| self.asking).map(|range| (range, kind))
    }
}

/// Where the reviewer is.
#[derive(Default)]
enum Step {
    /// Nothing is shown.
    #[default]
    Start,
    /// A message is judged.
    Message(Box<SampledMessage>),
    /// A message with something left: it can be removed.
    Marking(Box<SampledMessage>),
    /// Nothing is left to be judged.
    Judged,
}

/// What a key or button asks for.
#[derive(Clone, Debug, PartialEq)]
enum Ask {
    Judge(Finding),
    Previous,
    Next,
    Finish,
}

impl LeakCheckScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.checks = Load::Loading(out.ask(Query::List), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.checks.awaits(&event) {
            self.checks = Load::answered(event.result, |reply| match reply {
                AnyReply::LeakCheck(Reply::List(checks)) => Some(checks),
                _ => None,
            });
            return None;
        }
        let awaited = self.asked.take_if(|asked| *asked == event.request).is_some();
        match event.result {
            Ok(AnyReply::LeakCheck(reply)) => {
                if awaited {
                    self.replied(reply, cx, out);
                }
                None
            }
            Err(error) if awaited => {
                if matches!(self.step, Step::Start) && error.kind == ErrorKind::NotFound {
                    out.wish(Wish::Notice(Notice::Warning(cx.tr.leak_empty().to_owned())));
                    return None;
                }
                // What was shown may be gone or changed: it is looked at again.
                if let Some(check) = self.own(cx).map(|check| check.id) {
                    self.show(check, self.place(), out);
                }
                Some(Event { result: Err(error), ..event })
            }
            result => Some(Event { result, ..event }),
        }
    }

    fn replied(&mut self, reply: Reply, cx: &Cx<'_>, out: &mut Outbox) {
        match reply {
            Reply::Drawn(check) => self.show(check, None, out),
            Reply::Shown(Some(message)) => self.step = Step::Message(message),
            Reply::Shown(None) if matches!(self.step, Step::Message(_) | Step::Marking(_)) => {
                // What was to be shown is gone, or nothing is left to be judged.
                self.step = Step::Judged;
                self.next(cx, out);
            }
            Reply::Shown(None) => self.step = Step::Judged,
            Reply::Judged(_) => match std::mem::take(&mut self.step) {
                Step::Marking(message) => self.step = Step::Marking(message),
                step => {
                    self.step = step;
                    self.next(cx, out);
                }
            },
            Reply::Removed(places, message) => {
                out.success(cx.tr.leak_removed(places));
                self.mark = Mark { removed: true, ..Mark::default() };
                self.step = Step::Marking(message);
            }
            Reply::Finished(_) => self.step = Step::Start,
            Reply::List(_) => {}
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        if (changes.leak_checks || changes.retention) && !self.checks.is_idle() {
            self.checks.ask(out.ask(Query::List), cx.now);
        }
    }

    /// A file was chosen or dropped for another screen.
    pub fn picked(&mut self, _picked: Picked, _cx: &Cx<'_>, _out: &mut Outbox) {}

    /// The own check that is not finished.
    fn own(&self, cx: &Cx<'_>) -> Option<&LeakCheck> {
        let mine = |check: &&LeakCheck| check.account == cx.account().id && check.finished.is_none();
        self.checks.ready()?.iter().find(mine)
    }

    fn place(&self) -> Option<u32> {
        match &self.step {
            Step::Message(message) | Step::Marking(message) => Some(message.place),
            Step::Start | Step::Judged => None,
        }
    }

    fn show(&mut self, check: LeakCheckId, place: Option<u32>, out: &mut Outbox) {
        self.asked = Some(out.send(Command::Show { check, place }));
    }

    fn next(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.mark = Mark::default();
        if let Some(check) = self.own(cx).map(|check| check.id) {
            self.show(check, None, out);
        }
    }

    fn carry_out(&mut self, ask: Ask, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(check) = self.own(cx).map(|check| check.id) else { return };
        // A key that was meant for the next message would take back what was found in this one.
        let settled = self.mark.removed && matches!(ask, Ask::Judge(_));
        if self.asked.is_some() || settled {
            return;
        }
        match (ask, std::mem::take(&mut self.step)) {
            (Ask::Judge(finding), Step::Message(message) | Step::Marking(message)) => {
                let place = message.place;
                self.asked = Some(out.send(Command::Judge { check, place, finding }));
                self.mark = Mark::default();
                self.step = if finding == Finding::Leftover {
                    Step::Marking(Box::new(SampledMessage { finding: Some(finding), ..*message }))
                } else {
                    Step::Message(message)
                };
            }
            (Ask::Previous, step) => {
                let (left, size) = self.own(cx).map_or((0, 0), |check| (check.left, check.size));
                self.step = step;
                let before = match self.place() {
                    Some(place) => place.checked_sub(1),
                    None if left == 0 => size.checked_sub(1),
                    None => None,
                };
                if before.is_some() {
                    self.show(check, before, out);
                }
            }
            (Ask::Next, step) => {
                self.step = step;
                self.next(cx, out);
            }
            (Ask::Finish, step) => {
                self.step = step;
                self.asked = Some(out.send(Command::Finish(check)));
            }
            (_, step) => self.step = step,
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        egui::CentralPanel::default().frame(egui::Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
            if unready_ui(ui, &self.checks, size::ROW_TWO, cx) {
                self.entered(cx, out);
            }
            if self.checks.ready().is_some() {
                self.ready_ui(ui, cx, out);
            }
        });
        self.removal_ui(ui, cx, out);
    }

    /// Asks before what is marked is removed.
    fn removal_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let check = self.own(cx).map(|check| check.id);
        let (Some(check), Step::Marking(message)) = (check, &self.step) else { return };
        let Some((range, kind)) = self.mark.asked() else { return };
        match removal::ui(ui, message, &range, kind, cx) {
            Answer::Confirmed if self.asked.is_none() => {
                let (place, seen) = (message.place, message.text.clone());
                self.asked = Some(out.send(Command::Remove { check, place, seen, range, kind }));
                self.mark.asking = false;
            }
            Answer::Cancelled => self.mark.asking = false,
            Answer::Open | Answer::Confirmed => {}
        }
    }

    fn ready_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        scrolled_pane(ui, |ui| {
            if cx.width == Width::One {
                if cx.has(AccountRole::Reviewer) {
                    self.work_ui(ui, cx, out);
                    ui.add_space(space::BETWEEN_CARDS);
                }
                self.results_ui(ui, cx);
                return;
            }
            ui.horizontal_top(|ui| {
                let left =
                    (ui.available_width() - size::RETENTION - space::BETWEEN_CARDS).max(size::RETENTION);
                if cx.has(AccountRole::Reviewer) {
                    ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                        self.work_ui(ui, cx, out);
                    });
                    ui.add_space(space::BETWEEN_CARDS - space::SMALL);
                }
                ui.allocate_ui_with_layout(vec2(size::RETENTION, 0.0), Layout::top_down(Align::Min), |ui| {
                    self.results_ui(ui, cx);
                });
            });
        });
    }

    fn results_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        regions::around(ui, Region::List, |ui| {
            results::ui(ui, self.checks.ready().map_or(&[], Vec::as_slice), cx);
        });
    }

    fn work_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let mut mark = self.mark.clone();
        let asks = match (self.own(cx), &self.step) {
            (Some(check), Step::Message(message)) => message::judge_ui(ui, check, message, cx),
            (Some(check), Step::Marking(message)) => message::mark_ui(ui, check, message, &mut mark, cx),
            (Some(check), Step::Judged) => message::judged_ui(ui, check, cx),
            (Some(check), Step::Start) => {
                let (id, left) = (check.id, check.left);
                regions::around(ui, Region::Form, |ui| self.go_on_ui(ui, id, left, cx, out));
                Vec::new()
            }
            (None, _) => {
                regions::around(ui, Region::Form, |ui| self.draw_ui(ui, cx, out));
                Vec::new()
            }
        };
        self.mark = mark;
        for ask in asks {
            self.carry_out(ask, cx, out);
        }
    }

    fn go_on_ui(&mut self, ui: &mut Ui, check: LeakCheckId, left: u32, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        Card::new().title(tr.leak_title()).show(ui, |ui| {
            ui.add(Label::new(&tr.leak_open(u64::from(left))).text().wrap());
            ui.add_space(space::MEDIUM);
            if ui.add(Button::primary(tr.leak_go_on())).clicked() {
                self.show(check, None, out);
            }
        });
    }

    fn draw_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        Card::new().title(tr.leak_title()).show(ui, |ui| {
            ui.add(Label::new(tr.leak_intro()).text().wrap());
            ui.add_space(space::MEDIUM);
            ui.add(Label::new(tr.leak_size()).medium().strong());
            let sizes = SIZES.map(|size| tr.number(u64::from(size)));
            let labels: Vec<&str> = sizes.iter().map(String::as_str).collect();
            let chosen = self.size.get_or_insert(1);
            let mut size = Some(*chosen);
            Segmented::new("leak_size", tr.leak_size(), &labels).show(ui, &mut size);
            *chosen = size.unwrap_or(1);
            let size = SIZES.get(*chosen).copied().unwrap_or(50);
            ui.add_space(space::MEDIUM);
            if ui.add(Button::primary(tr.leak_draw())).clicked() && self.asked.is_none() {
                self.asked = Some(out.send(Command::Draw { size, seed: None }));
            }
        });
    }
}
