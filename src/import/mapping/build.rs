//! Makes a conversation of one record, or of several.

use super::pick::Scope;
use crate::domain::mapping::{MessageRules, Order, RoleRule, Whom, ZoneRule};
use crate::domain::{
    Channel, CustomerRating, Language, Mapping, MessageRole, RefusalReason, TimeBasis, Timestamp,
};
use crate::import::draft::Draft;
use crate::import::roles::Author;
use crate::import::time::{Found, Zone, parse};
use crate::import::{Item, choices, html};
use serde_json::Value;
use std::collections::HashMap;

/// Topic words that are kept.
const MAX_TOPICS: usize = 50;

/// What a held message costs beside its text.
const MESSAGE_BYTES: usize = 64;

/// Lists of one record in which role rules look things up, by rule for messages and rule for roles.
type Lookups = HashMap<(usize, usize), HashMap<String, String>>;

/// A message's place in a tree.
struct Leaf {
    id: String,
    parent: String,
    rank: f64,
}

/// A conversation that is being built.
pub(super) struct Built {
    draft: Draft,
    began: Option<(Timestamp, TimeBasis)>,
    /// Beside each message, if the mapping reads trees.
    leaves: Vec<Leaf>,
    /// Words of the message that nobody could be told by.
    strangers: Vec<String>,
}

impl Built {
    pub(super) fn new(mapping: &Mapping, scope: &Scope, number: u64, offset: u64) -> Self {
        let id = scope.text(&mapping.conversation.id, &scope.record);
        Self { draft: Draft::new(id, number, offset), began: None, leaves: Vec::new(), strangers: Vec::new() }
    }

    /// Adds what a record holds; the bytes that it adds, or `None` if it is marked as deleted.
    pub(super) fn add(&mut self, mapping: &Mapping, scope: &Scope) -> Result<Option<usize>, RefusalReason> {
        let rules = &mapping.conversation;
        if scope.holds(&rules.deleted, &scope.record) {
            return Ok(None);
        }
        self.tell(mapping, scope)?;
        let lookups = lookups(mapping, scope);
        let turns = if rules.turns.is_empty() {
            vec![&scope.record]
        } else {
            scope.all_nodes(&rules.turns, &scope.record)
        };
        let mut bytes = 0;
        for turn in turns {
            for (number, rules) in mapping.message.iter().enumerate() {
                let messages =
                    if rules.at.is_empty() { vec![turn] } else { scope.all_nodes(&rules.at, turn) };
                for message in messages {
                    let at = Place { mapping, scope, rules, number, turn, message, lookups: &lookups };
                    bytes += self.message(&at)?;
                }
            }
        }
        Ok(Some(bytes))
    }

    /// The words by which a message did not tell who wrote it.
    pub(super) fn strangers(&mut self) -> Vec<String> {
        std::mem::take(&mut self.strangers)
    }

    /// Takes what a record says of its conversation.
    fn tell(&mut self, mapping: &Mapping, scope: &Scope) -> Result<(), RefusalReason> {
        let rules = &mapping.conversation;
        let text = |paths| scope.text(paths, &scope.record);
        self.draft.language =
            self.draft.language.or_else(|| Language::from_code(text(&rules.language)?.trim()));
        if let (None, Some(rule)) = (self.draft.channel, &rules.channel) {
            let word = text(&rule.at).unwrap_or_default();
            self.draft.channel =
                [(&rule.bot, Channel::Bot), (&rule.live, Channel::Live), (&rule.mixed, Channel::Mixed)]
                    .into_iter()
                    .find_map(|(words, channel)| words.has(&word).then_some(channel));
        }
        if let Some(rule) = &rules.rating {
            let word = text(&rule.at).unwrap_or_default();
            let found = [(&rule.good, CustomerRating::Good), (&rule.bad, CustomerRating::Bad)]
                .into_iter()
                .find_map(|(words, rating)| words.has(&word).then_some(rating));
            self.draft.rate(found);
        }
        if self.draft.topic.is_none() {
            let mut topics = scope.all_texts(&rules.topic, &scope.record);
            topics.truncate(MAX_TOPICS);
            self.draft.topic = (!topics.is_empty()).then(|| topics.join(", "));
        }
        for value in scope.all_texts(&rules.personal, &scope.record) {
            self.draft.add_personal(Some(value));
        }
        if self.began.is_none()
            && let Some(time) = text(&rules.time)
        {
            self.began = time_of(&time, zone(mapping, scope))?;
        }
        Ok(())
    }

    fn message(&mut self, at: &Place<'_>) -> Result<usize, RefusalReason> {
        let Place { mapping, scope, rules, message, .. } = *at;
        if scope.holds(&rules.deleted, message) {
            return Ok(0);
        }
        let mut text = scope.texts(&rules.text, message).join("\n");
        if scope.holds(&rules.html, message) {
            text = html::text(text);
        }
        let offered = scope.all_texts(&rules.choices, message);
        let text = choices::with(text, offered.iter().map(String::as_str));
        if text.trim().is_empty() {
            return Ok(0);
        }
        let author = match if scope.holds(&rules.note, message) { Whom::Note } else { self.whom(at)? } {
            Whom::Drop => return Ok(0),
            Whom::Note => Author::Note,
            Whom::Customer => Author::Role(MessageRole::Customer),
            Whom::Bot => Author::Role(MessageRole::Bot),
            Whom::Adviser => Author::Role(MessageRole::Adviser),
            Whom::Service => Author::Role(MessageRole::Service),
            Whom::System => Author::Role(MessageRole::System),
        };
        if author == Author::Role(MessageRole::Customer) {
            for value in scope.all_texts(&rules.personal, message) {
                self.draft.add_personal(Some(value));
            }
        }
        let time = at.time(zone(mapping, scope))?;
        let bytes = text.len() + MESSAGE_BYTES;
        let before = self.draft.messages.len();
        self.draft.add(author, time, text)?;
        if let (Some(tree), true) = (&rules.tree, self.draft.messages.len() > before) {
            self.leaves.push(Leaf {
                id: scope.text(&tree.id, message).unwrap_or_default(),
                parent: scope.text(&tree.parent, message).unwrap_or_default(),
                rank: scope
                    .text(&tree.rank, message)
                    .and_then(|rank| rank.parse().ok())
                    .unwrap_or(f64::INFINITY),
            });
        }
        Ok(bytes)
    }

    fn whom(&mut self, at: &Place<'_>) -> Result<Whom, RefusalReason> {
        at.whom().map_err(|words| {
            let none = words.is_empty();
            self.strangers = words;
            if none { RefusalReason::MissingField } else { RefusalReason::UnknownRole }
        })
    }

    /// The conversation whole.
    pub(super) fn finish(mut self, mapping: &Mapping) -> Item {
        if self.leaves.len() == self.draft.messages.len() && !self.leaves.is_empty() {
            self.take_branch();
        }
        match mapping.records.order {
            Order::File => {}
            Order::NewestFirst => self.draft.messages.reverse(),
            Order::Time => self.draft.sort_by_time(),
        }
        self.draft.begin_at(self.began);
        self.draft.finish()
    }

    /// Keeps the best branch: from the first root on, of each message the answer with the lowest rank.
    fn take_branch(&mut self) {
        let known: HashMap<&str, usize> =
            self.leaves.iter().enumerate().map(|(place, leaf)| (leaf.id.as_str(), place)).collect();
        let mut best: HashMap<&str, usize> = HashMap::new();
        let mut next = None;
        for (place, leaf) in self.leaves.iter().enumerate() {
            if !known.contains_key(leaf.parent.as_str()) || leaf.parent == leaf.id {
                next = next.or(Some(place));
                continue;
            }
            let best = best.entry(leaf.parent.as_str()).or_insert(place);
            if self.leaves.get(*best).is_some_and(|other| leaf.rank < other.rank) {
                *best = place;
            }
        }
        let mut branch = Vec::new();
        while let Some(place) = next.filter(|_| branch.len() < self.leaves.len()) {
            branch.push(place);
            next = self.leaves.get(place).and_then(|leaf| best.get(leaf.id.as_str())).copied();
        }
        let mut messages: Vec<_> = std::mem::take(&mut self.draft.messages).into_iter().map(Some).collect();
        self.draft.messages =
            branch.into_iter().filter_map(|place| messages.get_mut(place).and_then(Option::take)).collect();
    }
}

/// Where a message stands.
struct Place<'a> {
    mapping: &'a Mapping,
    scope: &'a Scope,
    rules: &'a MessageRules,
    /// Number of the rules.
    number: usize,
    turn: &'a Value,
    message: &'a Value,
    lookups: &'a Lookups,
}

impl Place<'_> {
    /// Who wrote it, by the first rule that tells; else the words by which none told.
    fn whom(&self) -> Result<Whom, Vec<String>> {
        let mut unknown = Vec::new();
        for (number, rule) in self.rules.role.iter().enumerate() {
            let words = self.scope.all_texts(&rule.at, self.message);
            let list = self.lookups.get(&(self.number, number));
            let told = words.iter().find_map(|word| match list {
                Some(list) => rule.tells(list.get(word)?),
                None => rule.tells(word),
            });
            if let Some(whom) = told {
                return Ok(whom);
            }
            unknown.extend(words);
        }
        self.rules.otherwise.ok_or(unknown)
    }

    /// When it was written; if it does not say, when its turn was.
    fn time(&self, zone: Zone) -> Result<Option<(Timestamp, TimeBasis)>, RefusalReason> {
        let find = |paths| {
            let own = self.scope.text(paths, self.message);
            own.or_else(|| self.scope.text(paths, self.turn)).unwrap_or_default()
        };
        let time = find(&self.rules.time);
        match find(&self.rules.date).as_str() {
            "" => time_of(&time, zone),
            date => time_of(&format!("{date} {time}"), zone),
        }
    }
}

fn lookups(mapping: &Mapping, scope: &Scope) -> Lookups {
    let mut lookups = Lookups::new();
    for (place, rules) in mapping.message.iter().enumerate() {
        for (number, rule) in rules.role.iter().enumerate() {
            if let RoleRule { lookup: Some(lookup), .. } = rule {
                let one = |path, entry| scope.nodes(path, entry).into_iter().find_map(scalar);
                let entries = scope
                    .nodes(&lookup.list, &scope.record)
                    .into_iter()
                    .filter_map(|entry| Some((one(&lookup.key, entry)?, one(&lookup.value, entry)?)));
                lookups.insert((place, number), entries.collect());
            }
        }
    }
    lookups
}

fn scalar(value: &Value) -> Option<String> {
    value.as_str().map(ToOwned::to_owned).or_else(|| value.is_number().then(|| value.to_string()))
}

fn zone(mapping: &Mapping, scope: &Scope) -> Zone {
    match mapping.records.zone {
        ZoneRule::Helsinki => Zone::Helsinki,
        ZoneRule::Auto if scope.table => Zone::Helsinki,
        ZoneRule::Auto | ZoneRule::Utc => Zone::Utc,
    }
}

fn time_of(text: &str, zone: Zone) -> Result<Option<(Timestamp, TimeBasis)>, RefusalReason> {
    match parse(text, zone) {
        Found::At(at, basis) => Ok(Some((at, basis))),
        Found::Nothing | Found::ClockOnly => Ok(None),
        Found::Bad => Err(RefusalReason::BadDate),
    }
}
