//! What the palette offers an account at a screen, and which of it is shown for what is typed.

use super::fits::Typed;
use crate::domain::{AccountRoles, ConversationNo, Day, Filter};
use crate::text::{Locale, Tr};
use crate::ui::acts::{Can, ScreenAct};
use crate::ui::entrance::language_labels;
use crate::ui::route::Route;
use crate::ui::shortcuts::{self, Press};
use crate::ui::theme::{Density, ThemeChoice};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_BOLT, ICON_CONTRAST, ICON_DENSITY_MEDIUM, ICON_FORUM, ICON_KEYBOARD, ICON_LANGUAGE, ICON_LOCK,
    ICON_LOGOUT, ICON_SEARCH,
};
use std::borrow::Cow;

/// The longest period before today that a typed number stands for, in days: nothing is kept longer than two years.
const DAYS_MAX: u64 = 731;

/// Under which head an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Screens.
    Go,
    /// What can be done at the present screen, and anywhere.
    Acts,
    /// What is typed, as conversations.
    Conversations,
}

impl Group {
    /// Every group, in the order in which they stand where nothing fits better than the rest.
    const ALL: [Self; 3] = [Self::Go, Self::Acts, Self::Conversations];

    /// Its head.
    pub(super) fn title(self, tr: Tr) -> &'static str {
        match self {
            Self::Go => tr.palette_go(),
            Self::Acts => tr.palette_acts(),
            Self::Conversations => tr.menu_conversations(),
        }
    }
}

/// What an entry does when it is chosen.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Doing {
    /// Goes to a screen.
    Go(Route),
    /// Does a main act of a screen, there.
    Act(ScreenAct),
    /// Presses the shortcut of an act of the present screen.
    Press(Press),
    /// Locks the screen.
    Lock,
    /// Ends the session.
    SignOut,
    /// Shows all shortcuts.
    Shortcuts,
    /// Another theme.
    Theme(ThemeChoice),
    /// Other heights of rows.
    Density(Density),
    /// Another language.
    Language(Locale),
    /// Lists conversations.
    Find(Box<Filter>),
    /// Opens the conversation with this number.
    Open(ConversationNo),
}

impl Doing {
    /// Its sign.
    pub(super) fn icon(&self) -> MaterialIcon {
        match self {
            Self::Go(route) => route.icon(),
            Self::Act(act) => act.route().icon(),
            Self::Press(_) => ICON_BOLT,
            Self::Lock => ICON_LOCK,
            Self::SignOut => ICON_LOGOUT,
            Self::Shortcuts => ICON_KEYBOARD,
            Self::Theme(_) => ICON_CONTRAST,
            Self::Density(_) => ICON_DENSITY_MEDIUM,
            Self::Language(_) => ICON_LANGUAGE,
            Self::Find(_) => ICON_SEARCH,
            Self::Open(_) => ICON_FORUM,
        }
    }
}

/// An entry of the palette.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) group: Group,
    pub(super) words: String,
    /// Its shortcut, as it is printed; empty: none.
    pub(super) keys: &'static str,
    pub(super) doing: Doing,
    /// Why it can do nothing now, where it cannot: it is not to be chosen then.
    pub(super) cannot: Option<Cow<'static, str>>,
}

impl Entry {
    fn new(group: Group, words: impl Into<String>, keys: &'static str, doing: Doing) -> Self {
        Self { group, words: words.into(), keys, doing, cannot: None }
    }

    /// What one has already is listed, too: else what comes next would be done in its place.
    fn cannot_if(self, has: bool, why: &'static str) -> Self {
        Self { cannot: has.then_some(Cow::Borrowed(why)), ..self }
    }
}

/// Who stands where, on which day.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Stand<'a> {
    /// Texts.
    pub(in crate::ui) tr: Tr,
    /// What the account may.
    pub(in crate::ui) roles: AccountRoles,
    /// The screen in view.
    pub(in crate::ui) route: Route,
    /// The theme that is chosen.
    pub(in crate::ui) theme: ThemeChoice,
    /// The heights of rows that are chosen.
    pub(in crate::ui) density: Density,
    /// Today.
    pub(in crate::ui) today: Day,
    /// Why the act of the screen with this shortcut would do nothing now.
    pub(in crate::ui) cannot: &'a dyn Fn(Press) -> Option<&'static str>,
    /// Whether the screen of a main act can do it.
    pub(in crate::ui) can: &'a dyn Fn(ScreenAct) -> Can,
}

/// What is shown for what is typed: what fits best first within its group, and the group of the best first.
pub(super) fn entries(typed: &str, stand: &Stand<'_>) -> Vec<Entry> {
    let offers = screens(stand).into_iter().chain(acts(stand));
    let words = Typed::new(typed);
    let fitting = offers.filter_map(|entry| Some((words.fit(&entry.words)?, entry)));
    let mut found: Vec<(u32, Entry)> = fitting.chain(conversations(typed.trim(), stand)).collect();
    found.sort_by_key(|(rank, _)| *rank);
    let best = |group: Group| {
        found.iter().find(|(_, entry)| entry.group == group).map_or(u32::MAX, |(rank, _)| *rank)
    };
    let mut groups = Group::ALL;
    groups.sort_by_key(|group| best(*group));
    let place = |entry: &Entry| groups.iter().position(|group| *group == entry.group);
    let mut entries: Vec<Entry> = found.into_iter().map(|(_, entry)| entry).collect();
    entries.sort_by_key(place);
    entries
}

fn screens(stand: &Stand<'_>) -> Vec<Entry> {
    let allowed = Route::ALL.into_iter().filter(|route| route.allowed(stand.roles) || *route == stand.route);
    let entry = |route: Route| {
        let entry = Entry::new(Group::Go, route.title(stand.tr), "", Doing::Go(route));
        entry.cannot_if(route == stand.route, stand.tr.palette_here())
    };
    allowed.map(entry).collect()
}

fn acts(stand: &Stand<'_>) -> Vec<Entry> {
    let tr = stand.tr;
    let act = |words: &str, keys, doing| Entry::new(Group::Acts, words, keys, doing);
    let here = shortcuts::all(tr)
        .into_iter()
        .filter(|(route, _)| route.is_none_or(|route| route == stand.route && route.allowed(stand.roles)));
    let pressed = here.flat_map(|(_, shortcuts)| shortcuts).filter_map(|shortcut| {
        let press = shortcut.press?;
        let entry = act(shortcut.what, shortcut.keys, Doing::Press(press));
        Some(Entry { cannot: (stand.cannot)(press).map(Cow::Borrowed), ..entry })
    });
    let own = [
        act(tr.lock_now(), shortcuts::LOCK, Doing::Lock),
        act(tr.shortcut_help(), shortcuts::HELP, Doing::Shortcuts),
        act(tr.common_sign_out(), "", Doing::SignOut),
    ];
    let (mine, elsewhere) = main_acts(stand);
    mine.into_iter().chain(pressed).chain(own).chain(elsewhere).chain(choices(stand)).collect()
}

/// The main acts of the screen in view, and those of others, each with the name of its screen.
fn main_acts(stand: &Stand<'_>) -> (Vec<Entry>, Vec<Entry>) {
    let tr = stand.tr;
    let allowed = ScreenAct::ALL.into_iter().filter(|act| act.allowed(stand.roles));
    let (mine, elsewhere): (Vec<_>, Vec<_>) = allowed.partition(|act| act.route() == stand.route);
    let mine = mine.into_iter().map(|act| {
        let entry = Entry::new(Group::Acts, act.title(tr), "", Doing::Act(act));
        match (stand.can)(act) {
            Can::Not(why) => Entry { cannot: Some(Cow::Owned(why)), ..entry },
            Can::Now | Can::Soon => entry,
        }
    });
    let elsewhere = elsewhere.into_iter().filter(|act| !act.only_there()).map(|act| {
        let words = tr.palette_elsewhere(act.title(tr), act.route().title(tr));
        Entry::new(Group::Acts, words, "", Doing::Act(act))
    });
    (mine.collect(), elsewhere.collect())
}

/// Theme, heights of rows and language; what is in use can be found, but not chosen again.
fn choices(stand: &Stand<'_>) -> Vec<Entry> {
    let tr = stand.tr;
    let choice = |words: String, doing, used| {
        Entry::new(Group::Acts, words, "", doing).cannot_if(used, tr.palette_in_use())
    };
    let themes = ThemeChoice::ALL
        .map(|theme| choice(tr.palette_theme(theme.title(tr)), Doing::Theme(theme), theme == stand.theme));
    let densities = Density::ALL.map(|density| {
        choice(tr.palette_density(density.title(tr)), Doing::Density(density), density == stand.density)
    });
    let languages = Locale::ALL.into_iter().zip(language_labels(tr)).map(|(locale, name)| {
        choice(tr.palette_language(name), Doing::Language(locale), locale == tr.locale())
    });
    themes.into_iter().chain(densities).chain(languages).collect()
}

/// What is typed as conversations: by number, period, day or tag before anything else fits, by its words after all.
fn conversations(typed: &str, stand: &Stand<'_>) -> Vec<(u32, Entry)> {
    let tr = stand.tr;
    if typed.is_empty() {
        return Vec::new();
    }
    let entry = |words: String, doing| Entry::new(Group::Conversations, words, "", doing);
    let find = |filter: Filter| Doing::Find(Box::new(filter));
    let mut found = Vec::new();
    let whole: Option<u64> = typed.parse().ok().filter(|_| typed.bytes().all(|byte| byte.is_ascii_digit()));
    if let Some(number) = whole {
        if (1..=DAYS_MAX).contains(&number) {
            let from = Some(stand.today.minus_days(number));
            let words = tr.conversations_pill(tr.conversations_filter_started(), &tr.palette_days(number));
            found.push((0, entry(words, find(Filter { from, ..Filter::default() }))));
        }
        if let Ok(number) = i64::try_from(number) {
            found.push((0, entry(tr.palette_open(typed), Doing::Open(ConversationNo(number)))));
        }
    }
    if let Some(day) = Day::parse(typed) {
        let words = tr.conversations_pill(tr.conversations_filter_started(), &tr.date(day));
        let on = Filter { from: Some(day), to: Some(day), ..Filter::default() };
        found.push((0, entry(words, find(on))));
    }
    if let Some(tag) = typed.strip_prefix('#').filter(|tag| !tag.is_empty()) {
        let words = tr.conversations_pill(tr.conversations_filter_tag(), tag);
        found.push((0, entry(words, find(Filter { tags: vec![tag.to_owned()], ..Filter::default() }))));
    }
    let (filter, problems) = Filter::parse(typed, stand.today);
    if problems.is_empty() && !filter.is_empty() {
        found.push((u32::MAX, entry(tr.palette_search(&tr.quoted(typed)), find(filter))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AccountRole;

    fn stand(roles: &[AccountRole], route: Route) -> Stand<'static> {
        let roles = roles.iter().fold(AccountRoles::default(), |roles, role| roles.with(*role, true));
        Stand {
            tr: Tr::new(Locale::En),
            roles,
            route,
            theme: ThemeChoice::System,
            density: Density::Comfortable,
            today: Day::from_ymd(2026, 11, 24).unwrap(),
            cannot: &|_| None,
            can: &|_| Can::Now,
        }
    }

    fn words(typed: &str, stand: &Stand<'_>) -> Vec<String> {
        entries(typed, stand).into_iter().map(|entry| entry.words.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn an_account_is_offered_the_screens_that_it_may_use_and_no_others() {
        let reviewer = stand(&[AccountRole::Reviewer], Route::Queue);
        let supervisor = stand(&[AccountRole::Supervisor], Route::Queue);
        let tr = reviewer.tr;
        let offered = |stand: &Stand<'_>, title: &str| words("", stand).iter().any(|words| words == title);
        assert!(offered(&reviewer, tr.menu_review()) && !offered(&reviewer, tr.menu_rounds()));
        assert!(offered(&supervisor, tr.menu_rounds()) && !offered(&supervisor, tr.menu_review()));
        for route in Route::ALL {
            assert_eq!(offered(&reviewer, route.title(tr)), route.allowed(reviewer.roles), "{route:?}");
        }
    }

    #[test]
    fn the_acts_of_the_screen_in_view_are_offered_with_their_shortcut() {
        let roles = [AccountRole::Reviewer];
        let tr = Tr::new(Locale::En);
        for (route, there) in [(Route::Review, true), (Route::Conversations, false)] {
            let entries = entries("flag", &stand(&roles, route));
            let flag = entries.iter().find(|entry| entry.words == tr.shortcut_flag());
            assert_eq!(flag.map(|entry| entry.keys), there.then_some("F"), "{route:?}");
        }
        let lock = entries("lock", &stand(&roles, Route::Audit));
        let lock = lock.first().unwrap();
        assert_eq!((lock.words.as_str(), lock.keys, &lock.doing), (tr.lock_now(), "Ctrl+L", &Doing::Lock));
        assert!(words("theme dark", &stand(&roles, Route::Audit)).contains(&"Theme: Dark".to_owned()));
        let language = words("language", &stand(&roles, Route::Audit));
        assert_eq!(language.iter().filter(|words| words.starts_with("Language")).count(), 3);
    }

    #[test]
    fn an_act_that_can_do_nothing_now_is_offered_with_the_reason() {
        let tr = Tr::new(Locale::En);
        let save = Press::Key(egui::Modifiers::COMMAND, egui::Key::S);
        let cannot = |press: Press| (press == save).then_some("all saved");
        let stand = Stand { cannot: &cannot, ..stand(&[AccountRole::Reviewer], Route::Review) };
        let reason = |words: &str| {
            entries(words, &stand).into_iter().find(|entry| entry.words == words).unwrap().cannot
        };
        assert_eq!(reason(tr.shortcut_save()).as_deref(), Some("all saved"));
        assert_eq!(reason(tr.shortcut_flag()), None);
        assert_eq!(reason(tr.lock_now()), None, "what can be done anywhere always can");
    }

    #[test]
    fn main_acts_are_offered_by_role_and_those_of_other_screens_with_the_name_of_the_screen() {
        let can = |act: ScreenAct| {
            if act == ScreenAct::VerifyLog { Can::Not("no rows".to_owned()) } else { Can::Now }
        };
        for (role, route, typed, found) in [
            (AccountRole::Supervisor, Route::Rounds, "plan a", Some(("Plan a round…", None))),
            (AccountRole::Supervisor, Route::Audit, "plan a", Some(("Rounds: Plan a round…", None))),
            (AccountRole::Reviewer, Route::Audit, "plan a", None),
            (AccountRole::Reviewer, Route::Queue, "my verdicts", Some(("Go through my verdicts", None))),
            (AccountRole::Supervisor, Route::Rounds, "close the r", Some(("Close the round…", None))),
            (AccountRole::Supervisor, Route::Audit, "close the r", None),
            (AccountRole::Supervisor, Route::Audit, "verify", Some(("Verify", Some("no rows")))),
            (AccountRole::Supervisor, Route::Rounds, "verify", Some(("Audit: Verify", None))),
            (AccountRole::Supervisor, Route::Rounds, "new collection", None),
            (
                AccountRole::Trainer,
                Route::Rounds,
                "new collection",
                Some(("Collections: New collection…", None)),
            ),
        ] {
            let stand = Stand { can: &can, ..stand(&[role], route) };
            let entries = entries(typed, &stand);
            let first = entries.iter().find(|entry| matches!(entry.doing, Doing::Act(_)));
            let first = first.map(|entry| (entry.words.as_str(), entry.cannot.as_deref()));
            assert_eq!(first, found, "{role:?} {route:?} {typed}");
        }
    }

    #[test]
    fn what_one_has_already_comes_first_for_its_name_and_cannot_be_chosen() {
        let stand = stand(&[AccountRole::Supervisor], Route::Rounds);
        let tr = stand.tr;
        for (typed, why) in [
            ("rounds", tr.palette_here()),
            ("theme system", tr.palette_in_use()),
            ("density comfortable", tr.palette_in_use()),
            ("language english", tr.palette_in_use()),
        ] {
            let found = entries(typed, &stand);
            assert_eq!(found.first().and_then(|entry| entry.cannot.as_deref()), Some(why), "{typed}");
        }
        let others = entries("theme", &stand).into_iter().filter(|entry| entry.cannot.is_none());
        assert_eq!(others.filter(|entry| matches!(entry.doing, Doing::Theme(_))).count(), 3);
    }

    #[test]
    fn what_is_typed_is_sought_in_conversations_after_all_that_fits() {
        let stand = stand(&[AccountRole::Reviewer], Route::Audit);
        assert_eq!(words("queue", &stand).first().map(String::as_str), Some("Queue"));
        assert_eq!(words("queue", &stand).last().map(String::as_str), Some("Search conversations: “queue”"));
        assert!(!words("", &stand).iter().any(|words| words.starts_with("Search")));
        assert!(
            !words("permit (", &stand).iter().any(|words| words.starts_with("Search")),
            "it cannot be read"
        );
    }

    #[test]
    fn numbers_days_and_tags_lead_to_conversations_at_once() {
        let stand = stand(&[AccountRole::Trainer], Route::Audit);
        let first = |typed: &str| entries(typed, &stand).into_iter().next().map(|entry| entry.doing);
        let find = |filter: Filter| Some(Doing::Find(Box::new(filter)));
        let day = |day| Day::from_ymd(2026, 11, day);
        assert_eq!(first("4503599627370495"), Some(Doing::Open(ConversationNo(4_503_599_627_370_495))));
        assert_eq!(first("20"), find(Filter { from: day(4), ..Filter::default() }));
        let period = |typed: &str| words(typed, &stand).into_iter().next().unwrap_or_default();
        assert_eq!(["20", "1"].map(period), ["Started: the last 20 days", "Started: yesterday or today"]);
        assert!(entries("20", &stand).iter().any(|entry| entry.doing == Doing::Open(ConversationNo(20))));
        assert_eq!(first("4.11.2026"), find(Filter { from: day(4), to: day(4), ..Filter::default() }));
        let tags = vec!["oma lupa".to_owned()];
        assert_eq!(first("#oma lupa"), find(Filter { tags, ..Filter::default() }));
    }
}
