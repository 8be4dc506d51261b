//! The plot as it leaves: on a white sheet, whatever theme the window has, with its title, its legend and a foot that says
//! when, where and for what it was made. The sheet keeps its proportions and is as large as the window lets it be, for what
//! leaves has the pixels of the window and no others.

use super::data::Point;
use super::plot;
use crate::domain::ledger::Group;
use crate::domain::{Day, Purpose, Target};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{Theme, ThemeChoice, Type, size, space};
use crate::ui::widgets::paint;
use egui::{Context, Id, LayerId, Order, Rect, Ui, UiBuilder, pos2, vec2};

/// Lines of a round's name.
const NAME_LINES: usize = 2;
/// Lines of title, legend and foot, at most.
const LINES: usize = 2;

/// What stands around the plot.
pub(super) struct Words {
    /// Above: what the figures are, and of which part.
    pub(super) title: String,
    /// Below the title: what line, band and dashes are.
    pub(super) legend: String,
    /// At the bottom.
    pub(super) foot: String,
}

/// What the figures are, and of which part where it is not all.
pub(super) fn title(line: &str, part: &Group, tr: Tr) -> String {
    let part = match part {
        Group::All => String::new(),
        Group::Language(language) => language.map(|language| tr.language(language)).unwrap_or_default(),
        Group::Channel(channel) => channel.map(|channel| tr.channel(channel)).unwrap_or_default().to_owned(),
        Group::Topic(topic) => tr.kinds_spoken(topic.as_deref().unwrap_or_default()).into_owned(),
    };
    tr.list_facts(&[line, &part])
}

/// What line, band and dashes are.
pub(super) fn legend(target: Option<Target>, tr: Tr) -> String {
    let aim = target.map(|target| tr.target(target));
    let aim = aim.map(|aim| tr.insights_legend_target(&aim)).unwrap_or_default();
    tr.list_facts(&[tr.insights_legend(), &aim])
}

/// When, where and for what it was made.
pub(super) fn foot(today: Day, agency: &str, purpose: Purpose, tr: Tr) -> String {
    let purpose = tr.insights_picture_purpose(tr.purpose(purpose));
    tr.list_facts(&[tr.date(today).as_str(), agency.trim(), &purpose])
}

/// Where the sheet stands in the window, and how many times as large it is as its tokens say.
fn place(window: Rect) -> (Rect, f32) {
    let scale = (window.width() / size::SHEET_WIDTH).min(window.height() / size::SHEET_HEIGHT);
    (Rect::from_min_size(window.min, vec2(size::SHEET_WIDTH, size::SHEET_HEIGHT) * scale), scale)
}

/// Draws the sheet over everything else; answers where it stands, in logical pixels.
pub(super) fn ui(
    ctx: &Context,
    points: &[Point],
    target: Option<Target>,
    words: &Words,
    cx: &Cx<'_>,
) -> Rect {
    let cx = &Cx { theme: Theme::pick(egui::Theme::Light, ThemeChoice::Light), ..*cx };
    let window = ctx.content_rect();
    let (sheet, scale) = place(window);
    let layer = LayerId::new(Order::Debug, Id::unique("insights_sheet"));
    let mut ui = Ui::new(ctx.clone(), layer.id, UiBuilder::new().layer_id(layer).max_rect(window));
    ui.painter().rect_filled(window, 0.0, cx.theme.raised);
    let inner = sheet.shrink(space::WIDE * scale);
    let strong = (Type::TITLE, words.title.as_str(), cx.theme.strong);
    let muted = (Type::CONTROL, words.legend.as_str(), cx.theme.body);
    let mut top = inner.top();
    for (kind, text, ink) in [strong, muted] {
        let lines = paint::lines(&ui, kind.times(scale), text, ink, inner.width(), LINES);
        let height = lines.size().y;
        paint::at_left(&ui, inner.left(), top + height / 2.0, lines, ink);
        top += height + space::SMALL * scale;
    }
    let ink = cx.theme.muted;
    let foot = paint::lines(&ui, Type::CAPTION.times(scale), &words.foot, ink, inner.width(), LINES);
    let foot_height = foot.size().y;
    paint::at_left(&ui, inner.left(), inner.bottom() - foot_height / 2.0, foot, ink);
    // Half of the topmost label stands above the axis.
    let top = top + space::LARGE * scale;
    let bottom = inner.bottom() - foot_height - space::LARGE * scale;
    let room = Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), bottom));
    let named: Vec<Point> = points.iter().map(|point| named(&ui, point, scale, cx)).collect();
    let mut ui = ui.new_child(UiBuilder::new().id_salt("insights_sheet_plot").max_rect(room));
    plot::drawn_ui(&mut ui, &named, target, (room.height(), scale), cx);
    sheet
}

/// The point with the name of its round above its day, in lines that leave others room.
fn named(ui: &Ui, point: &Point, scale: f32, cx: &Cx<'_>) -> Point {
    let kind = Type::CAPTION.times(scale);
    let name = paint::lines(ui, kind, &point.name, cx.theme.muted, size::SHEET_NAME * scale, NAME_LINES);
    let lines = name.rows.iter().map(|row| row.text().trim_end().to_owned());
    let lines: Vec<String> = lines.chain([point.label.clone()]).collect();
    Point { label: lines.join("\n"), ..point.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Language, Locale};
    use egui::Pos2;

    #[test]
    fn what_stands_around_the_plot_says_what_of_whom_when_where_and_for_what() {
        let tr = Tr::new(Locale::En);
        let all = title(tr.insights_line(), &Group::All, tr);
        assert_eq!(all, tr.insights_line());
        for (part, word) in [
            (Group::Language(Some(Language::SV)), tr.language(Language::SV)),
            (Group::Channel(Some(Channel::Bot)), tr.channel(Channel::Bot).to_owned()),
            (Group::Topic(Some("Fees".to_owned())), "Fees".to_owned()),
        ] {
            assert_eq!(title(tr.insights_line(), &part, tr), format!("{all} · {word}"));
        }
        assert_eq!(legend(None, tr), "line: estimate, area: 95% interval");
        let aim = legend(Target::new(90), tr);
        assert_eq!(aim, "line: estimate, area: 95% interval · dashed line: target 90%");
        let today = Day::parse("2026-11-28").unwrap();
        let purpose = tr.purpose(Purpose::Quality);
        let made = foot(today, " Example Agency ", Purpose::Quality, tr);
        assert!(made.starts_with("28 Nov 2026 · Example Agency · ") && made.contains(purpose), "{made}");
        assert_eq!(foot(today, "", Purpose::Quality, tr).matches(" · ").count(), 1, "no agency is named");
    }

    #[test]
    fn the_sheet_keeps_its_proportions_and_is_as_large_as_the_window_lets_it_be() {
        for (width, height, wanted) in
            [(1400.0, 900.0, vec2(1400.0, 787.5)), (1600.0, 700.0, vec2(1244.4, 700.0))]
        {
            let window = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            let (sheet, scale) = place(window);
            assert!((sheet.size() - wanted).length() < 0.1, "{sheet:?}");
            assert!((scale - sheet.width() / size::SHEET_WIDTH).abs() < 1e-4);
            assert!(window.expand(0.5).contains_rect(sheet));
        }
    }
}
