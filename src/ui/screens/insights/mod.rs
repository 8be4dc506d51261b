//! Insights: figures of closed rounds over time, each with its interval, volumes, and what leaves of them. Supervisors and
//! reviewers see the same, but for one's own agreement, which only the person sees; nothing tells of few.

mod bar;
mod cards;
mod criteria;
mod data;
mod export;
mod found;
mod none;
mod period;
mod picture;
mod plot;
mod reviewed;
mod rows;
mod sheet;
mod target;
mod tiles;
mod views;
mod volume;

use crate::domain::insight::{ClosedRounds, CoverageMonth, Own, ReviewedMonth, Volumes};
use crate::domain::ledger::{Counted, Figure};
use crate::engine::ops::insight::{Query, Reply};
use crate::engine::ops::ledger;
use crate::engine::{Changes, Event, Reply as AnyReply};
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::{scrolled_pane, unready_ui};
use crate::ui::keys;
use crate::ui::theme::space;
use egui::{CentralPanel, Frame, Ui, vec2};
use export::Export;
use period::Chosen;
use picture::Picture;
use std::path::Path;
use std::rc::Rc;
use target::TargetDialog;
use views::Views;

/// State of the screen.
#[derive(Default)]
pub struct InsightsScreen {
    rounds: Load<Rc<ClosedRounds>>,
    volumes: Load<Volumes>,
    ledger: Load<Vec<Figure>>,
    own: Load<Own>,
    coverage: Load<Vec<CoverageMonth>>,
    reviewed: Load<Vec<ReviewedMonth>>,
    chosen: Chosen,
    /// What the cards say, until an answer comes or something else is chosen.
    views: Views,
    /// Whether the cards stand as tables.
    tables: bool,
    export: Export,
    picture: Picture,
    target: TargetDialog,
    /// Whether what is shown may have changed; it is read again when it is drawn.
    old: bool,
}

impl InsightsScreen {
    /// What the figures are, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        cx.tr.insights_scope().to_owned()
    }

    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.picture.lapse();
        self.read_again(cx, out);
    }

    fn read_again(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = false;
        self.rounds.ask(out.ask(Query::Rounds), cx.now);
        self.own.ask(out.ask(Query::Own), cx.now);
        self.coverage.ask(out.ask(Query::Coverage), cx.now);
        self.ask_volumes(cx, out);
    }

    fn ask_volumes(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.volumes.ask(out.ask(Query::Volumes(self.chosen.span(cx.today))), cx.now);
        let scope = self.chosen.scope(cx.today);
        let figures = ledger::Query::Figures { of: Counted::Conversations, scope };
        self.ledger.ask(out.ask(figures), cx.now);
        self.reviewed.ask(out.ask(Query::Reviewed(self.chosen.ledger_span(cx.today))), cx.now);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.export.answer(event, cx, out)?;
        let event = self.target.answer(event, cx, out)?;
        if self.rounds.awaits(&event) {
            self.rounds = Load::answered(event.result, |reply| match reply {
                AnyReply::Insight(Reply::Rounds(rounds)) => Some(Rc::from(rounds)),
                _ => None,
            });
        } else if self.volumes.awaits(&event) {
            self.volumes = Load::answered(event.result, |reply| match reply {
                AnyReply::Insight(Reply::Volumes(volumes)) => Some(*volumes),
                _ => None,
            });
        } else if self.ledger.awaits(&event) {
            self.ledger = Load::answered(event.result, |reply| match reply {
                AnyReply::Ledger(ledger::Reply::Figures(figures)) => Some(figures),
                _ => None,
            });
        } else if self.own.awaits(&event) {
            self.own = Load::answered(event.result, |reply| match reply {
                AnyReply::Insight(Reply::Own(own)) => Some(own),
                _ => None,
            });
        } else if self.coverage.awaits(&event) {
            self.coverage = Load::answered(event.result, |reply| match reply {
                AnyReply::Insight(Reply::Coverage(months)) => Some(months),
                _ => None,
            });
        } else if self.reviewed.awaits(&event) {
            self.reviewed = Load::answered(event.result, |reply| match reply {
                AnyReply::Insight(Reply::Reviewed(months)) => Some(months),
                _ => None,
            });
        } else {
            return Some(event);
        }
        self.views.forget();
        None
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes) {
        self.old |= changes.rounds
            || changes.reviews
            || changes.conversations
            || changes.retention
            || changes.leak_checks
            || changes.scorecards;
    }

    /// Where what leaves goes.
    pub fn picked(&mut self, path: &Path) {
        self.export.picked(path);
    }

    /// The picture of the plot has come: where it goes is asked now.
    pub fn pictured(&mut self, png: Vec<u8>, cx: &Cx<'_>) {
        self.picture.lapse();
        self.export.open_picture(png, cx);
    }

    /// Opens the dialog in which figures leave.
    pub fn ask_export(&mut self, cx: &Cx<'_>) {
        self.export.open(cx);
    }

    /// Whether the target can be set: it stands in the card of the line, which needs a figure of a closed round in view.
    pub fn can_set_target(&self, cx: &Cx<'_>) -> Can {
        Can::with(&self.rounds, cx.tr, |all| none::why_no_line(all, &self.chosen, cx.today, cx.tr))
    }

    /// Opens the dialog for the target.
    pub fn ask_target(&mut self) {
        self.target.open(self.rounds.ready().and_then(|all| all.target));
    }

    /// T: tables in place of plots, and back; a letter is none while one types.
    fn keys(&mut self, ui: &Ui) {
        if !keys::are_free(ui.ctx()) {
            return;
        }
        self.tables ^= ui.input_mut(|input| keys::typed(input, "t") > 0);
    }

    /// Draws it: the bar, four tiles, the cards.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.old {
            self.read_again(cx, out);
        }
        self.keys(ui);
        CentralPanel::default().frame(Frame::NONE.fill(cx.theme.sunken)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.bar_ui(ui, cx, out);
            scrolled_pane(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::BETWEEN_CARDS, space::BETWEEN_CARDS);
                if let Some(all) = self.rounds.ready().cloned() {
                    self.tiles_ui(ui, &all, cx);
                    self.cards_ui(ui, &all, cx, out);
                } else if unready_ui(ui, &self.rounds, cx.density.row_one(), cx) {
                    self.read_again(cx, out);
                }
            });
        });
        if let Some(all) = self.rounds.ready().cloned() {
            self.picture_ui(ui, &all, cx, out);
        }
        self.export.ui(ui, &self.chosen, cx, out);
        let seen = self.rounds.ready().and_then(|all| all.target);
        self.target.ui(ui, seen, cx, out);
    }
}

#[cfg(test)]
mod tests;
