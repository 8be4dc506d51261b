//! Strokes that many widgets share. What is read from right to left is laid out in the order of the eye, and stands
//! at the left as the rest of its list does.

use std::sync::Arc;

use egui::cache::FramePublisher;
use egui::emath::GuiRounding as _;
use egui::text::LayoutJob;
use egui::{Align2, Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2};
use egui_material_icons::MaterialIcon;

use super::rtl::{self, Line, Mark, Room, Run};
use crate::ui::theme::{Theme, Type, size, stroke};

/// Lays a text out on one line that ends in `…` where the width ends.
pub fn one_line(ui: &Ui, kind: Type, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    if rtl::is_needed(text) {
        return in_order(ui, kind, &text.replace('\n', " "), colour, Room { width, rows: 1 });
    }
    let mut job = kind.job(text, colour);
    job.break_on_newline = false;
    job.wrap.max_rows = 1;
    job.wrap.max_width = width;
    job.wrap.break_anywhere = true;
    lay(ui, job)
}

/// Lays a text out at its own width, however long.
pub fn full_line(ui: &Ui, kind: Type, text: &str, colour: Color32) -> Arc<Galley> {
    if rtl::is_needed(text) {
        return in_order(ui, kind, text, colour, Room { width: f32::INFINITY, rows: usize::MAX });
    }
    lay(ui, kind.job(text, colour))
}

/// Lays a text out in lines of this width; at most `rows` of them, the last cut at a word.
pub fn lines(ui: &Ui, kind: Type, text: &str, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
    if rtl::is_needed(text) {
        return in_order(ui, kind, text, colour, Room { width, rows });
    }
    let mut job = kind.job(text, colour);
    job.wrap.max_width = width;
    job.wrap.max_rows = rows;
    lay(ui, job)
}

fn in_order(ui: &Ui, kind: Type, text: &str, colour: Color32, room: Room) -> Arc<Galley> {
    let runs = [Run { text: text.to_owned(), mark: Mark::Plain }];
    let ordered = ordered(ui, &runs, room, |runs| {
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        kind.job(&words, colour)
    });
    let (lines, cut) = &*ordered;
    let seen: Vec<String> = lines.iter().map(Line::text).collect();
    elided(lay(ui, kind.job(&seen.join("\n"), colour)), *cut)
}

/// Breaks runs into lines in the order of the eye; answers, too, whether they were cut. `job` writes runs as they are
/// drawn. To break them costs many layouts, so lines that are drawn in every frame are broken once.
pub fn ordered(
    ui: &Ui,
    runs: &[Run],
    room: Room,
    job: impl Fn(&[Run]) -> LayoutJob,
) -> Arc<(Vec<Line>, bool)> {
    type Known = FramePublisher<u64, Arc<(Vec<Line>, bool)>>;
    // The job of all of them has the faces and sizes by which each line is measured, and the words of removed values.
    let scale = ui.pixels_per_point().to_bits();
    let key = egui::util::hash((runs, job(runs), room.width.to_bits(), room.rows, scale));
    let known = ui.memory_mut(|memory| memory.caches.cache::<Known>().get(&key).cloned());
    let measure = |runs: &[Run]| lay(ui, job(runs)).size().x;
    let ordered = known.unwrap_or_else(|| Arc::new(rtl::lines(runs, room, measure)));
    // Every frame anew: it is kept until the end of the next one.
    ui.memory_mut(|memory| memory.caches.cache::<Known>().set(key, Arc::clone(&ordered)));
    ordered
}

/// Says of a galley whether its text was cut before it was laid out.
pub fn elided(mut galley: Arc<Galley>, cut: bool) -> Arc<Galley> {
    if cut {
        Arc::make_mut(&mut galley).elided = true;
    }
    galley
}

/// Lays a job out.
pub fn lay(ui: &Ui, job: LayoutJob) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints a galley with its left edge at `left` and its middle at `middle`; answers where it ends.
pub fn at_left(ui: &Ui, left: f32, middle: f32, galley: Arc<Galley>, colour: Color32) -> f32 {
    let size = galley.size();
    ui.painter().galley(pos2(left, middle - size.y / 2.0).round(), galley, colour);
    left + size.x
}

/// Paints a galley centred in a rectangle.
pub fn centred(ui: &Ui, rect: Rect, galley: Arc<Galley>, colour: Color32) {
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at.round(), galley, colour);
}

/// Paints an icon around a point, on whole pixels: its upright strokes would be grey between them.
pub fn icon(ui: &Ui, centre: Pos2, icon: MaterialIcon, size: f32, colour: Color32) {
    let galley = full_line(ui, Type::CONTROL.sized(size), icon.codepoint, colour);
    let at = centre - galley.size() / 2.0;
    let x = at.x.round_to_pixels(ui.pixels_per_point());
    ui.painter().galley(pos2(x, at.y.round()), galley, colour);
}

/// Paints a small icon whose left edge stands at a point: before a line of words.
pub fn icon_at(ui: &Ui, left: Pos2, glyph: MaterialIcon, colour: Color32) {
    icon(ui, pos2(left.x + size::ICON_CAPTION / 2.0, left.y), glyph, size::ICON_CAPTION, colour);
}

/// Fills a rectangle and draws its outline inside it.
pub fn box_in(ui: &Ui, rect: Rect, radius: f32, fill: Color32, line: Stroke) {
    ui.painter().rect(rect, CornerRadius::same(radius as u8), fill, line, StrokeKind::Inside);
}

/// Scrolls what has the focus into view once, when it takes it.
pub fn reveal(ui: &Ui, rect: Rect) {
    let revealed = Id::unique("focus revealed");
    let focused = ui.memory(egui::Memory::focused);
    if ui.data(|data| data.get_temp::<Option<Id>>(revealed)).flatten() != focused {
        ui.data_mut(|data| data.insert_temp(revealed, focused));
        ui.scroll_to_rect(rect, None);
    }
}

/// The ring of keyboard focus, outside the widget. What takes the focus is scrolled into view.
pub fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let theme = Theme::of(ui);
    reveal(ui, rect.expand(2.0 * stroke::STRONG));
    ui.painter().rect_stroke(
        rect.expand(stroke::STRONG),
        CornerRadius::same((radius + stroke::STRONG) as u8),
        Stroke::new(stroke::STRONG, theme.focus),
        StrokeKind::Middle,
    );
}

/// The fill of something that can be pressed: at rest, under the pointer, held down.
pub fn press_fill(ui: &Ui, response: &Response, rest: Color32, over: Color32, held: Color32) -> Color32 {
    if response.is_pointer_button_down_on() {
        return held;
    }
    let part = ui.ctx().animate_bool(response.id.with("over"), response.hovered());
    rest.lerp_to_gamma(over, part)
}

/// A horizontal line of one sharp pixel.
pub fn hairline(ui: &Ui, from: f32, to: f32, y: f32) {
    let theme = Theme::of(ui);
    let y = ui.painter().round_to_pixel_center(y);
    ui.painter().hline(from..=to, y, Stroke::new(stroke::LINE, theme.hairline));
}

/// A vertical line of one sharp pixel.
pub fn upright(ui: &Ui, x: f32, from: f32, to: f32) {
    let theme = Theme::of(ui);
    let x = ui.painter().round_to_pixel_center(x);
    ui.painter().vline(x, from..=to, Stroke::new(stroke::LINE, theme.hairline));
}
