//! The line of closed rounds with its band, and hours of the day as bars.

use super::data::{Mark, Point, Row};
use crate::domain::Target;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, radius, size, space, stroke};
use crate::ui::widgets::paint;
use egui::{Color32, Pos2, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{
    AxisHints, FilledArea, GridInput, GridMark, Line, LineStyle, Plot, PlotPoint, PlotTransform,
};

/// Steps of the upright axis, per cent.
const STEPS: [f64; 5] = [1.0, 2.0, 5.0, 10.0, 20.0];

/// Most lines of the grid.
const LINES: f64 = 6.0;

/// From the first and the last point to the sides, in steps from one label to the next: half a label has room there.
const ASIDE: f64 = 0.5;

/// Where the upright axis begins and ends, and its step, all in per cent: whole steps around every interval and the target.
fn axis(points: &[Point], target: Option<f64>) -> (f64, f64, f64) {
    let low = points.iter().map(|point| point.rate.low * 100.0).chain(target).fold(100.0, f64::min);
    let high = points.iter().map(|point| point.rate.high * 100.0).chain(target).fold(0.0, f64::max);
    let fits = |step: &f64| (high / step).ceil() - (low / step).floor() <= LINES;
    let step = STEPS.into_iter().find(fits).unwrap_or(20.0);
    let (first, last) = ((low / step).floor() * step, (high / step).ceil() * step);
    (first, last.max(first + step), step)
}

/// Marks from one value to another.
fn marks(first: f64, last: f64, step: f64) -> Vec<GridMark> {
    let count = ((last - first) / step).round() as u32;
    (0..=count).map(|at| GridMark { value: first + f64::from(at) * step, step_size: step }).collect()
}

/// Draws the line, with the target; every dot says what it tells.
pub(super) fn line_ui(ui: &mut Ui, points: &[Point], target: Option<Target>, cx: &Cx<'_>) {
    let drawn = drawn_ui(ui, points, target, (size::PLOT, 1.0), cx);
    for (at, point) in points.iter().enumerate() {
        let around = Rect::from_center_size(place(&drawn, at, point), vec2(size::TARGET, size::TARGET));
        let response = ui.interact(around, ui.scope_id().with(("insights_dot", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &point.said));
        response.on_hover_text(&point.said);
    }
}

/// Where the dot of a round stands.
fn place(drawn: &PlotTransform, at: usize, point: &Point) -> Pos2 {
    drawn.position_from_point(&PlotPoint::new(at as f64, point.rate.share * 100.0))
}

/// Draws the line so high and everything of it so many times as large as on the page, dots without a word.
pub(super) fn drawn_ui(
    ui: &mut Ui,
    points: &[Point],
    target: Option<Target>,
    (height, scale): (f32, f32),
    cx: &Cx<'_>,
) -> PlotTransform {
    let target = target.map(|target| f64::from(target.percent()));
    let kind = Type::CAPTION.times(scale);
    let axis_width = size::PLOT_AXIS * scale;
    let (first, last, step) = axis(points, target);
    let (labels, tr) = (points.iter().map(|point| point.label.clone()).collect::<Vec<_>>(), cx.tr);
    let width = |label: &String| paint::full_line(ui, kind, label, cx.theme.muted).size().x;
    let widest = labels.iter().map(width).fold(0.0, f32::max) + space::MEDIUM * scale;
    let room = (ui.available_width() - axis_width - widest).max(1.0);
    // Labels that have no room beside each other are left out, every second one or more.
    let every = f64::from((widest * points.len().saturating_sub(1) as f32 / room).ceil().max(1.0));
    let aside = ASIDE * every;
    let end = points.len().saturating_sub(1) as f64;
    let below = move |mark: GridMark| labels.get(mark.value.round() as usize).cloned().unwrap_or_default();
    let hints = |axis: AxisHints<'static>| {
        let axis = axis.tick_label_color(cx.theme.muted).tick_label_font(kind.font());
        axis.label_spacing(Rangef::new(10.0, 20.0))
    };
    let upright = hints(AxisHints::new_y().formatter(move |mark, _| tr.percent(mark.value, 0)));
    let level = hints(AxisHints::new_x().formatter(move |mark, _| below(mark)));
    let plot = Plot::new("insights_line")
        .height(height)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(cx.theme.hairline)
        .grid_fade(0.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .label_formatter(|_| None)
        .sense(Sense::hover())
        .x_grid_spacer(move |_: GridInput| marks(0.0, end, every))
        .y_grid_spacer(move |_: GridInput| marks(first, last, step))
        .custom_x_axes(vec![level])
        .custom_y_axes(vec![upright.min_thickness(axis_width)]);
    let (xs, lows, highs) = band(points);
    let shares: Vec<[f64; 2]> =
        xs.iter().zip(points).map(|(x, point)| [*x, point.rate.share * 100.0]).collect();
    let fill = cx.theme.mix(cx.theme.raised, cx.theme.mark, 0.18);
    let line = Stroke::new(stroke::STRONG * scale, cx.theme.mark);
    let alone = Stroke::new(stroke::INTERVAL * scale, cx.theme.mix(cx.theme.raised, cx.theme.mark, 0.45));
    let aim = Stroke::new(stroke::TARGET * scale, cx.theme.muted);
    let drawn = plot.show(ui, move |plot| {
        plot.set_plot_bounds_x(-aside..=end + aside);
        plot.set_plot_bounds_y(first..=last);
        if let Some(target) = target {
            let ends = vec![[-aside, target], [end + aside, target]];
            let dashed = LineStyle::Dashed { length: stroke::TARGET_DASH * scale };
            plot.line(Line::new("target", ends).stroke(aim).style(dashed).allow_hover(false));
        }
        plot.add(FilledArea::new("band", &xs, &lows, &highs).fill_color(fill).allow_hover(false));
        // A band of one round has no width.
        if let ([x], [low], [high]) = (xs.as_slice(), lows.as_slice(), highs.as_slice()) {
            plot.line(Line::new("interval", vec![[*x, *low], [*x, *high]]).stroke(alone).allow_hover(false));
        }
        plot.line(Line::new("line", shares).stroke(line).allow_hover(false));
    });
    for (at, point) in points.iter().enumerate() {
        // Hollow where it rests on few answers.
        let fill = if point.few { cx.theme.raised } else { cx.theme.mark };
        let centre = place(&drawn.transform, at, point);
        ui.painter().circle(centre, size::PLOT_DOT * scale, fill, line);
    }
    drawn.transform
}

/// The band: where its points stand, its lower and its upper edge.
fn band(points: &[Point]) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let edge = |of: fn(&Point) -> f64| points.iter().map(|point| of(point) * 100.0).collect::<Vec<f64>>();
    let (lows, highs) = (edge(|point| point.rate.low), edge(|point| point.rate.high));
    let xs: Vec<f64> = (0..points.len()).map(|at| at as f64).collect();
    (xs, lows, highs)
}

/// Draws bars side by side, such as those of the hours, every sixth with its name below. What is not told is an empty box: no bar
/// at all would say that there is nothing.
pub(super) fn bars_ui(ui: &mut Ui, rows: &[Row], cx: &Cx<'_>) {
    let height = size::PLOT / 2.0;
    let whole = vec2(ui.available_width(), height + 2.0 * Type::CAPTION.line);
    let (whole, _) = ui.allocate_exact_size(whole, Sense::hover());
    let rect = whole.with_min_y(whole.top() + Type::CAPTION.line);
    let bottom = rect.top() + height;
    // The scale: what reaches the line at the top.
    if let Some(highest) = rows.iter().find(|row| matches!(row.mark, Mark::Bar(share) if share >= 1.0)) {
        let line = paint::full_line(ui, Type::CAPTION, &highest.value, cx.theme.muted);
        paint::at_left(ui, rect.left(), rect.top() - Type::CAPTION.line / 2.0, line, cx.theme.muted);
        paint::hairline(ui, rect.left(), rect.right(), rect.top());
    }
    let step = rect.width() / rows.len().max(1) as f32;
    for (at, row) in rows.iter().enumerate() {
        let left = rect.left() + step * at as f32;
        let column = Rect::from_min_max(pos2(left, rect.top()), pos2(left + step, bottom));
        let gap = (step * 0.2).min(space::SMALL) / 2.0;
        let bar =
            |high: f32| Rect::from_min_max(pos2(left + gap, bottom - high), pos2(left + step - gap, bottom));
        match row.mark {
            Mark::Bar(share) => {
                let high = (height * share).max(if share > 0.0 { space::HAIR } else { 0.0 });
                paint::box_in(ui, bar(high), radius::HIT, cx.theme.mark, Stroke::NONE);
            }
            Mark::Nothing => {
                let line = Stroke::new(stroke::LINE, cx.theme.muted);
                paint::box_in(ui, bar(space::SMALL), radius::HIT, Color32::TRANSPARENT, line);
            }
            Mark::Interval(..) | Mark::Verdict(..) | Mark::Parts(..) | Mark::Verdicts(_) | Mark::Word(..) => {
            }
        }
        let said = cx.tr.list_facts(&[row.name.as_str(), &row.value]);
        let response = ui.interact(column, ui.scope_id().with(("insights_bar", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        response.on_hover_text(&said);
        if at % 6 == 0 {
            let line = paint::full_line(ui, Type::CAPTION, &row.name, cx.theme.muted);
            paint::at_left(ui, left, bottom + Type::CAPTION.line / 2.0, line, cx.theme.muted);
        }
    }
    paint::hairline(ui, rect.left(), rect.right(), bottom);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::leak_check::Rate;

    #[test]
    fn the_upright_axis_has_whole_steps_around_every_interval() {
        let point = |low: f64, high: f64| {
            let rate = Rate { share: f64::midpoint(low, high), low, high };
            Point { name: String::new(), label: String::new(), said: String::new(), rate, few: false }
        };
        for (points, target, wanted) in [
            (vec![point(0.77, 0.85), point(0.86, 0.92)], None, (75.0, 95.0, 5.0)),
            (vec![point(0.77, 0.85), point(0.86, 0.92)], Some(97.0), (75.0, 100.0, 5.0)),
            (vec![point(0.971, 0.999)], None, (97.0, 100.0, 1.0)),
            (vec![point(0.971, 0.999)], Some(90.0), (90.0, 100.0, 2.0)),
            (vec![point(0.02, 0.98)], None, (0.0, 100.0, 20.0)),
            (vec![point(1.0, 1.0)], None, (100.0, 101.0, 1.0)),
        ] {
            let found = axis(&points, target);
            assert_eq!(found, wanted, "{points:?}");
            let (first, last, step) = found;
            let drawn = marks(first, last, step);
            assert_eq!((drawn[0].value, drawn[drawn.len() - 1].value), (first, last));
        }
    }

    #[test]
    fn one_round_has_one_mark_below_it() {
        let places: Vec<f64> = marks(0.0, 0.0, 1.0).iter().map(|mark| mark.value).collect();
        assert_eq!(places, [0.0]);
    }
}
