//! Those who can be given reviews, to be chosen: when a round is planned, and when others are to review in it.

use crate::domain::{AccountId, RoundReviewer};
use crate::engine::Reply as AnyReply;
use crate::engine::ops::round::Reply;
use crate::error::Result;
use crate::text::Tr;
use crate::ui::cx::{Cx, Load};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::Label;
use crate::ui::widgets::check_box::check_box;
use egui::Ui;

/// What is said of somebody who can review: in which languages.
fn reviewer_words(one: &RoundReviewer, tr: Tr) -> String {
    let languages = tr.languages(&one.languages);
    let languages =
        if languages.is_empty() { tr.rounds_every_language().to_owned() } else { languages.join(", ") };
    tr.list_facts(&[one.name.clone(), languages])
}

/// Those who can, as they were asked for.
pub(super) fn reviewers_answered(result: Result<AnyReply>) -> Load<Vec<RoundReviewer>> {
    Load::answered(result, |reply| match reply {
        AnyReply::Round(Reply::Reviewers(reviewers)) => Some(reviewers),
        _ => None,
    })
}

/// Draws a box for each; whose was ticked, or cleared.
pub(super) fn reviewers_ui(
    ui: &mut Ui,
    reviewers: &mut Load<Vec<RoundReviewer>>,
    is_chosen: impl Fn(AccountId) -> bool,
    cx: &Cx<'_>,
) -> Option<(AccountId, bool)> {
    let tr = cx.tr;
    let mut changed = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        ui.add(Label::new(tr.rounds_reviewers()).medium().strong());
        if unready_ui(ui, reviewers, size::ROW_ONE, cx) {
            *reviewers = Load::Idle;
        }
        let all: &[RoundReviewer] = reviewers.ready().map_or(&[], |all| all);
        if all.is_empty() && reviewers.ready().is_some() {
            ui.add(Label::new(tr.rounds_reviewers_none()).muted().wrap());
        }
        for one in all {
            let mut on = is_chosen(one.account);
            if check_box(ui, &mut on, &reviewer_words(one, tr), None).changed() {
                changed = Some((one.account, on));
            }
        }
    });
    changed
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::{Language, Locale};

    /// Somebody who reads every language.
    pub(in crate::ui::screens::rounds) fn reviewer(account: i64) -> RoundReviewer {
        RoundReviewer { account: AccountId(account), name: format!("r{account}"), languages: Vec::new() }
    }

    #[test]
    fn a_reviewer_is_told_with_languages_and_no_number() {
        let tr = Tr::new(Locale::En);
        let one = |languages| RoundReviewer { name: "Aino Mallikas".to_owned(), languages, ..reviewer(1) };
        let words = reviewer_words(&one(vec![Language::FI, Language::SV]), tr);
        assert_eq!(words, "Aino Mallikas · Finnish, Swedish");
        assert!(reviewer_words(&one(Vec::new()), tr).contains(tr.rounds_every_language()));
    }
}
