//! Who settles what the reader may not: another supervisor, and what is to be done where there is none who could.

use crate::domain::{Difference, Settler};
use crate::text::Tr;
use crate::ui::Route;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::widgets::Button;
use crate::ui::widgets::card::fact;
use egui::Ui;
use egui_material_icons::icons;

/// How many unsettled differences are for this one to settle.
fn left_to(settler: Settler, differences: &[Difference]) -> u64 {
    differences.iter().filter(|one| !one.settled && one.settler == settler).count() as u64
}

/// That others settle some of the differences, and that nobody can settle some.
fn words(differences: &[Difference], tr: Tr) -> [Option<String>; 2] {
    let said = |settler, words: &dyn Fn(u64) -> String| {
        Some(left_to(settler, differences)).filter(|count| *count > 0).map(words)
    };
    [
        said(Settler::Another, &|count| tr.rounds_left_to_others(count)),
        said(Settler::Nobody, &|count| tr.rounds_left_to_nobody(count)),
    ]
}

/// Says so below the differences of an open round.
pub(super) fn ui(ui: &mut Ui, differences: &[Difference], cx: &Cx<'_>, out: &mut Outbox) {
    let [others, nobody] = words(differences, cx.tr);
    if let Some(words) = others {
        fact(ui, icons::ICON_INFO, None, &words);
    }
    if let Some(words) = nobody {
        fact(ui, icons::ICON_WARNING, None, &words);
        if ui.add(Button::link(cx.tr.menu_accounts())).clicked() {
            out.wish(Wish::Go(Route::Accounts));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::data::tests::difference;
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn why_nothing_can_be_settled_is_said_of_what_is_unsettled() {
        let tr = Tr::new(Locale::En);
        let of = |settled, settler| difference(1, settled, settler);
        let own = [of(false, Settler::Another), of(false, Settler::Another), of(true, Settler::Another)];
        assert_eq!(words(&own, tr), [Some(tr.rounds_left_to_others(2)), None]);
        let stuck = [of(false, Settler::Nobody), of(false, Settler::Reader), of(true, Settler::Nobody)];
        assert_eq!(words(&stuck, tr), [None, Some(tr.rounds_left_to_nobody(1))]);
    }
}
