//! How often a text was given, month by month: small in a row of the list, and large with the months below.

use super::data;
use crate::domain::MonthKey;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, radius, size, space, stroke};
use crate::ui::widgets::card::head;
use crate::ui::widgets::{Label, paint};
use egui::{Color32, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The bars of these numbers in a place, the tallest as high as it; a month without any is a bar of nothing.
fn bars(place: Rect, numbers: &[u64], gap: f32) -> Vec<Rect> {
    let most = numbers.iter().copied().max().unwrap_or(0).max(1);
    let step = place.width() / numbers.len().max(1) as f32;
    let bar = |(at, number): (usize, &u64)| {
        let left = place.left() + step * at as f32;
        let least = if *number > 0 { space::HAIR } else { 0.0 };
        let height = (place.height() * (*number as f64 / most as f64) as f32).max(least);
        Rect::from_min_max(pos2(left, place.bottom() - height), pos2(left + step - gap, place.bottom()))
    };
    numbers.iter().enumerate().map(bar).collect()
}

/// The bars of a row.
pub(super) fn spark(ui: &Ui, place: Rect, numbers: &[u64], colour: Color32) {
    for bar in bars(place, numbers, space::HAIR) {
        if bar.height() > 0.0 {
            paint::box_in(ui, bar, stroke::LINE, colour, Stroke::NONE);
        }
    }
}

/// The bars of the chosen text; the running month stands out.
pub(super) fn ui(ui: &mut Ui, months: &[(MonthKey, u64)], cx: &Cx<'_>) {
    let tr = cx.tr;
    head(ui, tr.answers_by_month(), |ui| {
        ui.add(Label::new(&data::months_span(months, tr)).small().muted());
    });
    let numbers: Vec<u64> = months.iter().map(|(_, number)| *number).collect();
    let width = ui.available_width();
    let whole = vec2(width, size::MONTH_BARS + space::TINY + Type::CAPTION.line);
    let (rect, response) = ui.allocate_exact_size(whole, Sense::hover());
    let total: u64 = numbers.iter().sum();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, tr.answers_given(total)));
    let place = Rect::from_min_size(rect.min, vec2(width, size::MONTH_BARS));
    let step = width / months.len().max(1) as f32;
    for (at, (bar, (month, number))) in
        bars(place, &numbers, space::SIGN_SMALL).iter().zip(months).enumerate()
    {
        let running = at + 1 == months.len();
        let colour = if running { cx.theme.mark } else { cx.theme.disabled };
        if bar.height() > 0.0 {
            paint::box_in(ui, *bar, radius::HIT, colour, Stroke::NONE);
        }
        let column = Rect::from_min_size(pos2(bar.left(), rect.top()), vec2(step, rect.height()));
        let (_, number_of_month) = month.year_month();
        let word = paint::full_line(ui, Type::CAPTION, &number_of_month.to_string(), cx.theme.muted);
        let middle = bar.center().x - word.size().x / 2.0;
        paint::at_left(ui, middle, rect.bottom() - Type::CAPTION.line / 2.0, word, cx.theme.muted);
        let words = tr.answers_month(*number, &tr.capitalised(&tr.month(*month)));
        ui.interact(column, response.id.with(at), Sense::hover()).on_hover_text(words);
    }
    paint::hairline(ui, place.left(), place.right(), place.bottom() + 0.5);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tallest_bar_is_whole_and_one_of_few_is_still_seen() {
        let place = Rect::from_min_size(pos2(10.0, 0.0), vec2(120.0, 50.0));
        let heights: Vec<f32> = bars(place, &[0, 1, 500, 1000], 2.0).iter().map(Rect::height).collect();
        assert_eq!(heights, [0.0, space::HAIR, 25.0, 50.0]);
        let last = bars(place, &[0, 1, 500, 1000], 2.0)[3];
        assert_eq!((last.left(), last.right()), (100.0, 128.0));
    }
}
