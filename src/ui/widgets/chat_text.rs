//! Text of the register as it is read: removed values as chips, search hits and evidence marked, right-to-left lines in
//! order.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::text_selection::LabelSelectionState;
use egui::{
    Color32, Context, CornerRadius, Galley, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::chat_copy::Stored;
use super::chat_places::boxes;
use super::chip::{self, ChipWords};
use super::rtl::{self, Mark, Room, Run};
use super::{Label, paint};
use crate::domain::evidence::{Stretch, Whose};
use crate::domain::{Kind, Piece, StoredText};
use crate::ui::theme::{Theme, Type, radius, size, space, stroke};

/// U+00A0 glues icon and word, so that a chip never breaks over two lines.
const GLUE: &str = "\u{a0}";

/// `ChatText::new(&text, words).kind(Type::READ).hits(&ranges, current).show(ui)`: as wide as the room; ranges are
/// bytes of the stored text.
#[derive(Clone, Copy)]
pub struct ChatText<'a> {
    text: &'a StoredText,
    words: ChipWords<'a>,
    kind: Type,
    hits: &'a [Range<usize>],
    current: Option<usize>,
    evidence: &'a [Stretch],
    colour: Option<Color32>,
    row: bool,
    rows: usize,
}

/// Text that has its place on the lines, and where its chips and hits are.
struct Laid {
    galley: Arc<Galley>,
    marks: Vec<(Mark, Range<usize>)>,
    selectable: bool,
    mirrored: bool,
}

impl<'a> ChatText<'a> {
    /// A stored text.
    pub fn new(text: &'a StoredText, words: ChipWords<'a>) -> Self {
        Self {
            text,
            words,
            kind: Type::TEXT,
            hits: &[],
            current: None,
            evidence: &[],
            colour: None,
            row: false,
            rows: 1,
        }
    }

    /// In a step of the type scale.
    #[must_use]
    pub fn kind(self, kind: Type) -> Self {
        Self { kind, ..self }
    }

    /// In another colour than that of running text.
    #[must_use]
    pub fn colour(self, colour: Color32) -> Self {
        Self { colour: Some(colour), ..self }
    }

    /// With these hits, in order; `current` is the one at which the reader is.
    #[must_use]
    pub fn hits(self, hits: &'a [Range<usize>], current: Option<usize>) -> Self {
        Self { hits, current, ..self }
    }

    /// With these words marked as evidence, in order; a hit among them is shown as a hit.
    #[must_use]
    pub fn evidence(self, evidence: &'a [Stretch]) -> Self {
        Self { evidence, ..self }
    }

    /// On one line of a list: cut with `…`, not to be selected, hits underlined instead of filled.
    #[must_use]
    pub fn row(self) -> Self {
        Self { row: true, ..self }
    }

    /// The same on so many lines, cut at a word.
    #[must_use]
    pub fn rows(self, rows: usize) -> Self {
        Self { row: true, rows, ..self }
    }

    /// The text with the words of its chips, as a screen reader says it.
    pub fn spoken(&self) -> String {
        let mut spoken = String::with_capacity(self.text.as_str().len());
        for (_, piece) in self.text.pieces() {
            match piece {
                Piece::Words(words) => spoken.push_str(words),
                Piece::Removed(kind) => spoken.push_str(&(self.words.word)(kind)),
            }
        }
        spoken
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = ui.available_width();
        let laid = self.lay(ui, width);
        let height = laid.galley.size().y;
        let cut = self.row && laid.galley.elided;
        let taken = if self.row { laid.galley.size().x.min(width) } else { width };
        let sense = if laid.selectable { Sense::CLICK | Sense::DRAG } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(taken, height), sense);
        let at = match laid.galley.job.halign {
            egui::Align::Max => rect.right_top(),
            _ => rect.left_top(),
        };
        let theme = Theme::of(ui);
        let colour = self.colour.unwrap_or(theme.body);
        let mut hovered = None;
        for (mark, found) in boxes(&laid.galley, &laid.marks, laid.mirrored, at) {
            self.paint_mark(ui, mark, found);
            if response.hover_pos().is_some_and(|pointer| found.contains(pointer)) {
                hovered = Some(mark);
            }
        }
        if laid.selectable {
            LabelSelectionState::label_text_selection(ui, &response, at, laid.galley, colour, Stroke::NONE);
        } else {
            ui.painter().galley(at, laid.galley, colour);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.spoken()));
        match hovered {
            Some(Mark::Chip(kind)) => response.on_hover_text_at_pointer((self.words.removed)(kind)),
            Some(Mark::Evidence(whose)) => response.on_hover_text_at_pointer((self.words.evidence)(whose)),
            // What a line cuts off is read on hover.
            _ if cut => response.on_hover_ui_at_pointer(|ui| Label::whole(ui, &self.spoken())),
            _ => response,
        }
    }

    /// Height of the text at this width.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        self.lay(ui, width).galley.size().y
    }

    fn lay(&self, ui: &Ui, width: f32) -> Laid {
        let runs = self.runs();
        if rtl::is_needed(self.text.as_str()) {
            return self.lay_rtl(ui, &runs, width);
        }
        let mut writer = Writer::new(self, ui, false);
        writer.write_all(&runs);
        let mut job = writer.job;
        job.wrap.max_width = width;
        if self.row {
            job.wrap.max_rows = self.rows;
            job.wrap.break_anywhere = job.wrap.max_rows == 1;
            job.break_on_newline = false;
        }
        Laid { galley: paint::lay(ui, job), marks: writer.marks, selectable: !self.row, mirrored: false }
    }

    fn lay_rtl(&self, ui: &Ui, runs: &[Run], width: f32) -> Laid {
        let room = Room { width, rows: if self.row { self.rows } else { usize::MAX } };
        let ordered = paint::ordered(ui, runs, room, |runs| {
            let mut writer = Writer::new(self, ui, true);
            writer.write_all(runs);
            writer.job
        });
        let (lines, cut) = &*ordered;
        let mut writer = Writer::new(self, ui, true);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                writer.plain("\n");
            }
            writer.write_all(&line.runs);
        }
        let mut job = writer.job;
        // A list keeps its edge at the left.
        if !self.row && lines.iter().any(|line| line.right) {
            job.halign = egui::Align::Max;
        }
        let galley = paint::elided(paint::lay(ui, job), *cut);
        Laid { galley, marks: writer.marks, selectable: false, mirrored: true }
    }

    /// The text in logical order, cut at chips, hits and what is marked.
    fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (from, piece) in self.text.pieces() {
            match piece {
                Piece::Removed(kind) => runs.push(Run { text: String::new(), mark: Mark::Chip(kind) }),
                Piece::Words(words) => self.words_runs(from, words, &mut runs),
            }
        }
        runs
    }

    /// Running text that begins at this byte, cut at its hits.
    fn words_runs(&self, from: usize, words: &str, runs: &mut Vec<Run>) {
        let mut done = 0;
        for (index, hit) in self.hits.iter().enumerate() {
            let start = hit.start.saturating_sub(from).max(done);
            let end = hit.end.saturating_sub(from).min(words.len());
            if start < end {
                self.marked_runs(from, words, done..start, runs);
                self.push(words.get(start..end), Mark::Hit(self.current == Some(index)), runs);
                done = end;
            }
        }
        self.marked_runs(from, words, done..words.len(), runs);
    }

    /// A part of running text without hits, cut at what is marked as evidence.
    fn marked_runs(&self, from: usize, words: &str, part: Range<usize>, runs: &mut Vec<Run>) {
        let mut done = part.start;
        for marked in self.evidence {
            let start = marked.bytes.start.saturating_sub(from).max(done);
            let end = marked.bytes.end.saturating_sub(from).min(part.end);
            if start < end {
                self.push(words.get(done..start), Mark::Plain, runs);
                self.push(words.get(start..end), Mark::Evidence(marked.whose), runs);
                done = end;
            }
        }
        self.push(words.get(done..part.end), Mark::Plain, runs);
    }

    fn push(&self, text: Option<&str>, mark: Mark, runs: &mut Vec<Run>) {
        let text = text.unwrap_or("");
        if !text.is_empty() {
            let text = if self.row { text.replace('\n', " ") } else { text.to_owned() };
            runs.push(Run { text, mark });
        }
    }

    fn paint_mark(&self, ui: &Ui, mark: Mark, found: Rect) {
        let theme = Theme::of(ui);
        match mark {
            Mark::Plain => {}
            Mark::Chip(kind) => {
                let tint = theme.chip(kind);
                let height = (0.86 * self.kind.line).min(size::CHIP_MAX);
                // The icon has more air of its own at the left than the word at the right.
                let middle = found.center() + vec2(1.75, 0.0);
                let rect = Rect::from_center_size(middle, vec2(found.width() + 0.5, height));
                let line = Stroke::new(stroke::LINE, theme.outline(tint.edge, chip::OUTLINE));
                paint::box_in(ui, rect.round_to_pixels(ui), radius::CHIP, tint.tint, line);
            }
            Mark::Evidence(whose) => paint_evidence(ui, found, whose),
            Mark::Hit(_) if self.row => {
                let y = found.center().y + self.kind.line / 2.0 - 1.0;
                let line = Stroke::new(stroke::HIT_LINE, theme.verdict_partly.edge);
                ui.painter().hline(found.x_range(), y, line);
            }
            Mark::Hit(current) => {
                let rect = found.shrink2(vec2(0.0, 1.0)).expand2(vec2(1.0, 0.0));
                let width = if current { stroke::STRONG } else { 0.0 };
                let corner = CornerRadius::same(radius::HIT as u8);
                let line = Stroke::new(width, theme.mark);
                ui.painter().rect(rect, corner, theme.hit, line, StrokeKind::Outside);
            }
        }
    }
}

/// The ground and the line under words that are marked as evidence; of a verdict on the text a dashed line alone.
pub(super) fn paint_evidence(ui: &Ui, rect: Rect, whose: Whose) {
    let theme = Theme::of(ui);
    let rect = rect.shrink2(vec2(0.0, 1.0)).expand2(vec2(1.0, 0.0));
    let (bottom, line) = (rect.bottom() - 1.0, Stroke::new(stroke::STRONG, theme.mark));
    match whose {
        Whose::Review => {
            ui.painter().rect_filled(rect, CornerRadius::same(radius::HIT as u8), theme.selected);
            ui.painter().hline(rect.x_range(), bottom, line);
        }
        Whose::Text => {
            let ends = [pos2(rect.left(), bottom), pos2(rect.right(), bottom)];
            ui.painter().extend(Shape::dashed_line(&ends, line, space::TINY, space::HAIR));
        }
    }
}

trait RoundToPixels {
    fn round_to_pixels(self, ui: &Ui) -> Self;
}

impl RoundToPixels for Rect {
    fn round_to_pixels(self, ui: &Ui) -> Self {
        let scale = ui.pixels_per_point();
        let round = |value: f32| (value * scale).round() / scale;
        Self::from_min_max(pos2(self.min.x, round(self.min.y)), pos2(self.max.x, round(self.max.y)))
    }
}

/// Writes runs into one job and remembers where marked ones stand.
struct Writer<'a, 'b> {
    text: &'a ChatText<'b>,
    theme: &'static Theme,
    ctx: &'a Context,
    job: LayoutJob,
    marks: Vec<(Mark, Range<usize>)>,
    letters: usize,
    mirrored: bool,
}

impl<'a, 'b> Writer<'a, 'b> {
    fn new(text: &'a ChatText<'b>, ui: &'a Ui, mirrored: bool) -> Self {
        let job = LayoutJob::default();
        Self { text, theme: Theme::of(ui), ctx: ui.ctx(), job, marks: Vec::new(), letters: 0, mirrored }
    }

    fn add(&mut self, text: &str, kind: Type, colour: Color32) {
        self.job.append(text, 0.0, kind.format(colour));
        self.letters += text.chars().count();
    }

    fn plain(&mut self, text: &str) {
        self.add(text, self.text.kind, self.text.colour.unwrap_or(self.theme.body));
    }

    fn write_all(&mut self, runs: &[Run]) {
        for run in runs {
            self.write(run);
        }
    }

    fn write(&mut self, run: &Run) {
        let from = self.letters;
        let kind = self.text.kind;
        match run.mark {
            Mark::Plain => return self.plain(&run.text),
            Mark::Hit(_) if self.mirrored => {
                let format = TextFormat { background: self.theme.hit, ..kind.format(self.theme.hit_text) };
                return self.job.append(&run.text, 0.0, format);
            }
            Mark::Evidence(whose) if self.mirrored => {
                let background = match whose {
                    Whose::Review => self.theme.selected,
                    Whose::Text => Color32::TRANSPARENT,
                };
                let underline = Stroke::new(stroke::STRONG, self.theme.mark);
                let colour = self.text.colour.unwrap_or(self.theme.body);
                let format = TextFormat { background, underline, ..kind.format(colour) };
                return self.job.append(&run.text, 0.0, format);
            }
            Mark::Evidence(_) => self.plain(&run.text),
            Mark::Hit(_) if self.text.row => self.add(&run.text, kind.semibold(), self.theme.strong),
            Mark::Hit(_) => self.add(&run.text, kind.medium(), self.theme.hit_text),
            Mark::Chip(removed) => return self.chip(removed),
        }
        self.marks.push((run.mark, from..self.letters));
    }

    fn chip(&mut self, removed: Kind) {
        let kind = self.text.kind;
        let colour = self.theme.chip(removed).fg;
        let word = (self.text.words.word)(removed).replace(' ', GLUE);
        let glyph = chip::icon(removed).codepoint;
        let from = self.letters;
        // The gap inside is as wide as the outer one: U+00A0 at its size.
        let gap = kind.sized(size::CHIP_GAP);
        let letters = kind.sized(kind.size - 2.0).medium();
        self.add(GLUE, letters, colour);
        self.add(glyph, kind.sized(kind.size - 0.5), colour);
        self.add(GLUE, gap, colour);
        self.add(&word, letters, colour);
        self.add(GLUE, letters, colour);
        self.marks.push((Mark::Chip(removed), from..self.letters));
        self.add(GLUE, gap, colour);
        Stored::remember(self.ctx, &format!("{GLUE}{glyph}{GLUE}{word}{GLUE}{GLUE}"), removed);
    }
}

/// Height that a text of so many bytes will about take, before it was laid out.
pub fn estimate(bytes: usize, kind: Type, width: f32) -> f32 {
    let letters_a_line = (width / (kind.size * 0.5)).max(1.0);
    let lines = (bytes as f32 / letters_a_line).ceil().max(1.0);
    lines * kind.line + space::WIDE
}
