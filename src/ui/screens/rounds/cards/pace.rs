//! The pace: what was finished on each day, and when the rest will be.

use crate::domain::Day;
use crate::domain::round::OTHERS_MIN;
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{radius, size, space, stroke};
use crate::ui::widgets::{Card, Label, paint};
use chrono::{Datelike as _, Weekday};
use egui::{Align, Color32, Layout, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Most days that are shown, half of them to come.
const DAYS_MAX: u64 = 62;

/// A forecast looks no further, in days.
const AHEAD_MAX: u64 = 1000;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bar {
    day: Day,
    count: u64,
    /// Of the tallest, 0 to 1.
    share: f32,
    /// Whether it is still to come.
    forecast: bool,
}

/// When the rest will be finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Forecast {
    /// Nothing is left.
    Done,
    /// Nothing is finished yet, so nothing can be said.
    Unknown,
    /// On this day, so many days before the closing date; after it if negative.
    On(Day, i64),
}

/// What a pace shows.
#[derive(Clone, Debug, PartialEq)]
struct Pace {
    bars: Vec<Bar>,
    forecast: Forecast,
}

fn is_working(day: Day) -> bool {
    !matches!(day.0.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The days from one to another, both with them.
fn days(first: Day, last: Day) -> impl Iterator<Item = Day> {
    let count = first.days_until(last).max(-1) + 1;
    (0..count.unsigned_abs()).map(move |step| first.plus_days(step))
}

/// The pace of a round that was drawn and closes on these days, of whose assignments so many wait. The rest is forecast by
/// the mean of the working days from the first on which something was finished to today.
fn pace((drawn, closes, today): (Day, Day, Day), waiting: u64, finished: &[(Day, u64)]) -> Pace {
    let total: u64 = finished.iter().map(|(_, count)| *count).sum();
    let first = finished.first().map(|(day, _)| *day);
    let worked = first.map_or(0, |first| days(first, today).filter(|day| is_working(*day)).count());
    let a_day = total as f64 / worked.max(1) as f64;
    let mut left = waiting as f64;
    let mut coming = Vec::new();
    if a_day > 0.0 {
        for day in days(today.plus_days(1), today.plus_days(AHEAD_MAX)).filter(|day| is_working(*day)) {
            if left <= 0.0 {
                break;
            }
            let part = a_day.min(left);
            left -= part;
            coming.push((day, part.round().max(1.0) as u64));
        }
    }
    let forecast = match (waiting, coming.last()) {
        (0, _) => Forecast::Done,
        (_, Some((last, _))) if left <= 0.0 => Forecast::On(*last, last.days_until(closes)),
        _ => Forecast::Unknown,
    };
    let end = coming.last().map_or(today, |(last, _)| *last).max(closes).max(today);
    let end = end.min(today.plus_days(DAYS_MAX / 2));
    let begin = drawn.min(first.unwrap_or(drawn)).max(end.minus_days(DAYS_MAX - 1));
    let count = |list: &[(Day, u64)], day: Day| {
        list.iter().filter(|(known, _)| *known == day).map(|(_, count)| *count).sum::<u64>()
    };
    let most = finished.iter().chain(&coming).map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let bars = days(begin, end).map(|day| {
        let done = count(finished, day);
        let (count, forecast) = if day > today { (count(&coming, day), true) } else { (done, false) };
        Bar { day, count, share: (count as f64 / most as f64) as f32, forecast }
    });
    Pace { bars: bars.collect(), forecast }
}

fn forecast_words(forecast: Forecast, today: Day, tr: Tr) -> String {
    match forecast {
        Forecast::Done => tr.rounds_forecast_done().to_owned(),
        Forecast::Unknown => tr.rounds_forecast_unknown().to_owned(),
        Forecast::On(day, before) => {
            let day = tr.short_date(day, today);
            let days = before.unsigned_abs();
            if before >= 0 {
                tr.rounds_forecast_before(&day, days)
            } else {
                tr.rounds_forecast_after(&day, days)
            }
        }
    }
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, view: &RoundView, cx: &Cx<'_>) {
    let tr = cx.tr;
    Card::new().title(tr.rounds_pace()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let (Some(team), Some((finished, all))) = (&view.progress.team, view.round.work) else {
            // The days of few people would be those of single ones (`DECISIONS` 28).
            ui.add(Label::new(&tr.rounds_pace_few(OTHERS_MIN)).small().muted().wrap());
            return;
        };
        let skipped: u64 = team.skipped.iter().map(|(_, count)| *count).sum();
        let span = (view.receipt.drawn.day(), view.round.closes, cx.today);
        let pace = pace(span, all.saturating_sub(finished + skipped), &team.pace);
        ui.add(Label::new(&forecast_words(pace.forecast, cx.today, tr)).small().muted().wrap());
        bars_ui(ui, &pace.bars, cx);
    });
}

fn bars_ui(ui: &mut Ui, bars: &[Bar], cx: &Cx<'_>) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::MONTH_BARS), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, cx.tr.rounds_pace_bars()));
    let step = width / bars.len().max(1) as f32;
    for (index, bar) in bars.iter().enumerate() {
        let left = rect.left() + step * index as f32;
        let height = (size::MONTH_BARS * bar.share).max(if bar.count > 0 { space::HAIR } else { 0.0 });
        let gap = (step * 0.2).min(space::SMALL);
        let top = pos2(left + gap / 2.0, rect.bottom() - height);
        let place = Rect::from_min_max(top, pos2(left + step - gap / 2.0, rect.bottom()));
        if bar.count > 0 {
            let (fill, line) = if bar.forecast {
                (Color32::TRANSPARENT, Stroke::new(stroke::LINE, cx.theme.edge))
            } else {
                (cx.theme.mark, Stroke::NONE)
            };
            paint::box_in(ui, place, radius::HIT, fill, line);
        }
        let column = Rect::from_min_size(pos2(left, rect.top()), vec2(step, size::MONTH_BARS));
        let words = |bar: &Bar| {
            let day = cx.tr.short_date(bar.day, cx.today);
            if bar.forecast {
                cx.tr.rounds_pace_forecast(bar.count, &day)
            } else {
                cx.tr.rounds_pace_day(bar.count, &day)
            }
        };
        ui.interact(column, response.id.with(index), Sense::hover()).on_hover_text(words(bar));
    }
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() + 0.5);
    let end = |bar: Option<&Bar>| bar.map_or_else(String::new, |bar| cx.tr.short_date(bar.day, cx.today));
    ui.horizontal(|ui| {
        ui.add(Label::new(&end(bars.first())).caption().muted());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(&end(bars.last())).caption().muted());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// Drawn on Monday 2 November 2026, closes on Monday 30 November.
    fn of(today: &str, waiting: u64, finished: &[(&str, u64)]) -> Pace {
        let finished: Vec<(Day, u64)> = finished.iter().map(|(text, count)| (day(text), *count)).collect();
        pace((day("2026-11-02"), day("2026-11-30"), day(today)), waiting, &finished)
    }

    #[test]
    fn the_rest_is_forecast_by_the_mean_of_working_days() {
        // Ten on Monday and on Friday: 20 in five working days, four a day.
        let found = of("2026-11-06", 10, &[("2026-11-02", 10), ("2026-11-06", 10)]);
        assert_eq!(found.forecast, Forecast::On(day("2026-11-11"), 19));
        let coming: Vec<(Day, u64)> = found
            .bars
            .iter()
            .filter(|bar| bar.forecast && bar.count > 0)
            .map(|bar| (bar.day, bar.count))
            .collect();
        assert_eq!(coming, [(day("2026-11-09"), 4), (day("2026-11-10"), 4), (day("2026-11-11"), 2)]);
        assert_eq!((found.bars[0].share, found.bars.len()), (1.0, 29));
        let late = of("2026-11-27", 10, &[("2026-11-27", 2)]);
        assert_eq!(late.forecast, Forecast::On(day("2026-12-04"), -4));
    }

    #[test]
    fn without_a_finished_review_nothing_is_forecast_and_without_a_waiting_one_all_is_done() {
        assert_eq!(of("2026-11-03", 10, &[]).forecast, Forecast::Unknown);
        assert_eq!(of("2026-11-03", 0, &[("2026-11-02", 4)]).forecast, Forecast::Done);
        let tr = Tr::new(Locale::En);
        let said = |found| forecast_words(found, day("2026-11-03"), tr);
        assert_ne!(said(Forecast::On(day("2026-11-20"), 3)), said(Forecast::On(day("2026-11-20"), -3)));
    }

    #[test]
    fn a_long_round_shows_the_days_around_today() {
        let long =
            pace((day("2026-01-01"), day("2026-12-31"), day("2026-06-01")), 0, &[(day("2026-05-29"), 1)]);
        assert_eq!(long.bars.len() as u64, DAYS_MAX);
        assert_eq!(long.bars.last().unwrap().day, day("2026-07-02"));
    }
}
