//! Verifying the chain: what was found, the words for paper, and comparing with words on paper.

use super::filters::number;
use crate::domain::audit::{AuditCheck, AuditFaultKind};
use crate::engine::ops::audit::{Query, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Dialog, Label, TextField, paint};
use egui::{Frame, Margin, Ui, vec2};
use egui_material_icons::icons::{ICON_CHECK_CIRCLE, ICON_ERROR, ICON_INFO};

/// Words of a hash.
const WORDS: usize = 8;

/// What came of comparing an entry with words on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    /// They are the same.
    Same(u64),
    /// Its time is over.
    NoLongerKept(u64),
    /// They are others.
    Differ(u64),
    /// The chain is broken before it, or ends before it.
    Broken,
}

impl Compared {
    fn of(row: i64, check: &AuditCheck) -> Self {
        let shown = row.unsigned_abs();
        match check.fault {
            // What was removed when its time was over was compared with nothing.
            _ if check.is_pruned(row) => Self::NoLongerKept(shown),
            None => Self::Same(shown),
            Some(fault) if fault.kind == AuditFaultKind::Words => Self::Differ(shown),
            Some(_) => Self::Broken,
        }
    }
}

/// State of the check.
#[derive(Default)]
pub(super) struct Check {
    found: Load<AuditCheck>,
    open: bool,
    row: String,
    words: String,
    /// The comparison that is asked for, and of which row.
    asked: Option<(RequestId, i64)>,
    compared: Option<(Compared, AuditCheck)>,
}

impl Check {
    /// Verifies the chain anew, and shows what is found.
    pub(super) fn begin(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let found = Load::Loading(out.ask(Query::Check { written: None }), cx.now);
        *self = Self { found, open: true, ..Self::default() };
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, out: &mut Outbox) -> Option<Event> {
        let checked = |reply| match reply {
            AnyReply::Audit(Reply::Checked(check)) => Some(*check),
            _ => None,
        };
        if self.found.awaits(&event) {
            self.found = Load::answered(event.result, checked);
            return None;
        }
        let Some((_, row)) = self.asked.take_if(|(asked, _)| *asked == event.request) else {
            return Some(event);
        };
        match event.result {
            Ok(reply) => self.compared = checked(reply).map(|check| (Compared::of(row, &check), check)),
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws above the table that the chain is whole, or a band that says where it is broken.
    pub(super) fn band_ui(&self, ui: &mut Ui, padding: f32, cx: &Cx<'_>) {
        let Some(check) = self.found.ready() else { return };
        let tr = cx.tr;
        let side = padding as i8;
        if check.fault.is_none() {
            let margin = Margin { left: side, right: side, top: 0, bottom: space::SMALL as i8 };
            Frame::NONE.inner_margin(margin).show(ui, |ui| {
                let whole = tr.audit_chain_whole(check.rows);
                fact(ui, ICON_CHECK_CIRCLE, Some(cx.theme.verdict_correct.fg), &whole);
            });
            return;
        }
        let tint = cx.theme.verdict_incorrect;
        let margin = Margin { left: side, right: side, top: space::SMALL as i8, bottom: space::SMALL as i8 };
        Frame::NONE.fill(tint.tint).inner_margin(margin).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            fault_ui(ui, check, cx);
        });
    }

    /// Draws what was found, if it is open.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if !self.open {
            return;
        }
        let tr = cx.tr;
        let compares = self.found.ready().is_some_and(|check| check.fault.is_none());
        let written = self.written();
        let missing = (written.is_none() || self.asked.is_some()).then(|| tr.audit_compare_missing());
        let action = if compares { tr.audit_compare() } else { "" };
        let dialog = Dialog::new("audit_check", tr.audit_check_title(), tr.common_close(), action).large();
        let answer = dialog.disabled_if(missing).show(ui.ctx(), |ui| self.found_ui(ui, cx, out));
        match (answer, written) {
            (Answer::Open, _) => {}
            (Answer::Confirmed, Some((row, words))) => {
                self.compared = None;
                self.asked = Some((out.ask(Query::Check { written: Some((row, words)) }), row));
            }
            _ => self.open = false,
        }
    }

    /// The row and the words that are typed, when both are whole.
    fn written(&self) -> Option<(i64, String)> {
        let row = number(&self.row).filter(|row| *row > 0)?;
        (self.words.split_whitespace().count() == WORDS).then(|| (row, self.words.clone()))
    }

    fn found_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let check = match &self.found {
            Load::Ready(check) | Load::Again(check, _) => check.clone(),
            Load::Failed(error) => {
                let why = error.message(tr);
                ui.add(Label::new(&why).text().colour(cx.theme.verdict_incorrect.fg).wrap());
                if ui.add(Button::secondary(tr.common_retry())).clicked() {
                    self.begin(cx, out);
                }
                return;
            }
            Load::Idle | Load::Loading(..) => {
                ui.add(Label::new(tr.audit_checking()).text().muted());
                return;
            }
        };
        if check.fault.is_some() {
            fault_ui(ui, &check, cx);
            return;
        }
        let whole = tr.audit_chain_whole(check.rows);
        fact(ui, ICON_CHECK_CIRCLE, Some(cx.theme.verdict_correct.fg), &whole);
        ui.add_space(space::SMALL);
        let newest = tr.audit_newest(check.last.unsigned_abs(), &tr.date_time(check.at));
        ui.add(Label::new(&newest).small().muted().wrap());
        ui.add(Label::new(&check.words).head().wrap());
        ui.add(Label::new(tr.audit_paper()).text().wrap());
        ui.add_space(space::SMALL);
        self.compare_ui(ui, tr);
        if let Some((compared, check)) = &self.compared {
            compared_ui(ui, *compared, check, cx);
        }
    }

    fn compare_ui(&mut self, ui: &mut Ui, tr: Tr) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::TINY), egui::Sense::hover());
        paint::hairline(ui, rect.left(), rect.right(), rect.top());
        ui.add(Label::new(tr.audit_compare_title()).text().semibold().strong().wrap());
        let mut typed = ui
            .allocate_ui(vec2(size::FIELD_DAY, 0.0), |ui| {
                TextField::new("audit_row", tr.audit_compare_number()).limit(20).show(ui, &mut self.row)
            })
            .inner
            .changed();
        ui.add_space(space::TINY);
        let words = TextField::new("audit_words", tr.audit_compare_words()).limit(200);
        typed |= words.show(ui, &mut self.words).changed();
        if typed {
            // What came of other words says nothing of these.
            (self.asked, self.compared) = (None, None);
        }
    }
}

/// Where the chain is broken and what is wrong there.
fn fault_ui(ui: &mut Ui, check: &AuditCheck, cx: &Cx<'_>) {
    let (tr, colour) = (cx.tr, cx.theme.verdict_incorrect.fg);
    let Some(fault) = check.fault else { return };
    fact(ui, ICON_ERROR, Some(colour), tr.verify_log_broken());
    ui.add(Label::new(&tr.audit_fault(fault)).text().strong().wrap());
    let good = check.last.unsigned_abs();
    ui.add(Label::new(&tr.audit_broken_shown(good, good + 1)).small().wrap());
}

fn compared_ui(ui: &mut Ui, compared: Compared, check: &AuditCheck, cx: &Cx<'_>) {
    let tr = cx.tr;
    let (right, wrong) = (cx.theme.verdict_correct.fg, cx.theme.verdict_incorrect.fg);
    match compared {
        Compared::Same(row) => {
            fact(ui, ICON_CHECK_CIRCLE, Some(right), &tr.audit_same(row));
        }
        Compared::NoLongerKept(row) => {
            fact(ui, ICON_INFO, None, &tr.audit_no_longer_kept(row));
        }
        Compared::Differ(row) => {
            fact(ui, ICON_ERROR, Some(wrong), &tr.audit_fault_words(row));
            ui.add(Label::new(tr.audit_differ_help()).small().wrap());
        }
        Compared::Broken => {
            let told = check.fault.map_or_else(String::new, |fault| tr.audit_fault(fault));
            fact(ui, ICON_ERROR, Some(wrong), &told);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use crate::domain::audit::AuditFault;

    fn check(fault: Option<(i64, AuditFaultKind)>) -> AuditCheck {
        AuditCheck {
            rows: 60,
            first: 41,
            last: 100,
            at: Timestamp(0),
            words: String::new(),
            checkpoints: 1,
            fault: fault.map(|(row, kind)| AuditFault { row, kind }),
        }
    }

    #[test]
    fn words_are_the_same_only_where_an_entry_was_compared() {
        for (row, fault, told) in [
            (41, None, Compared::Same(41)),
            (40, None, Compared::NoLongerKept(40)),
            (50, Some((50, AuditFaultKind::Words)), Compared::Differ(50)),
            (120, Some((100, AuditFaultKind::CutOff)), Compared::Broken),
            (50, Some((44, AuditFaultKind::Changed)), Compared::Broken),
        ] {
            assert_eq!(Compared::of(row, &check(fault)), told, "{row} {fault:?}");
        }
    }

    #[test]
    fn a_comparison_needs_a_number_and_eight_words() {
        let eight = "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan";
        for (row, words, whole) in
            [("12", eight, true), ("", eight, false), ("0", eight, false), ("12", "yksi", false)]
        {
            let typed = Check { row: row.to_owned(), words: words.to_owned(), ..Check::default() };
            assert_eq!(typed.written().is_some(), whole, "{row} {words}");
        }
    }
}
