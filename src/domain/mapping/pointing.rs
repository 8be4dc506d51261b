//! What somebody points at in a file, and the mapping that this makes.

use super::{
    ChannelRule, ConversationRules, Mapping, MappingFault, MessageRules, Order, Path, Paths, RecordRules,
    RoleRule, Step, Test, Tests, Whom, Words,
};
use crate::domain::Channel;

/// What is pointed at. Paths begin at the record; nothing that is not pointed at is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointing {
    /// Place of the records in the file.
    pub list: Path,
    /// The conversation's id.
    pub id: Option<Path>,
    /// The text of a message. Through a list: the record is a conversation; else it is a message of one.
    pub text: Option<Path>,
    /// Who wrote it.
    pub role: Option<Path>,
    /// Words that stand there, and whom each means.
    pub words: Vec<(String, Whom)>,
    /// Who wrote what no word tells.
    pub otherwise: Option<Whom>,
    /// When it was written.
    pub time: Option<Path>,
    /// The conversation's language.
    pub language: Option<Path>,
    /// Its topic words.
    pub topic: Option<Path>,
    /// Who answered.
    pub channel: Option<Path>,
    /// Words that stand there, and which channel each means.
    pub channels: Vec<(String, Channel)>,
    /// Names, addresses and numbers: they help the sieve and are dropped.
    pub personal: Vec<Path>,
    /// Whether the texts are HTML.
    pub html: bool,
    /// How the messages lie.
    pub order: Order,
}

/// What is still missing in a pointing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The text.
    Text,
    /// Who wrote it: a field with words that mean somebody, or one answer for all.
    Who,
    /// The id by which the messages of a conversation are put together.
    Id,
}

/// What can be pointed at with a field: the drop-downs of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// [`Pointing::id`].
    Id,
    /// [`Pointing::text`].
    Text,
    /// [`Pointing::role`].
    Role,
    /// [`Pointing::time`].
    Time,
    /// [`Pointing::language`].
    Language,
    /// [`Pointing::topic`].
    Topic,
    /// [`Pointing::channel`].
    Channel,
}

impl Slot {
    /// In the order of the form.
    pub const ALL: [Self; 7] =
        [Self::Id, Self::Text, Self::Role, Self::Time, Self::Language, Self::Topic, Self::Channel];
}

impl Pointing {
    /// What a slot points at.
    pub fn at(&self, slot: Slot) -> Option<&Path> {
        match slot {
            Slot::Id => self.id.as_ref(),
            Slot::Text => self.text.as_ref(),
            Slot::Role => self.role.as_ref(),
            Slot::Time => self.time.as_ref(),
            Slot::Language => self.language.as_ref(),
            Slot::Topic => self.topic.as_ref(),
            Slot::Channel => self.channel.as_ref(),
        }
    }

    /// Points a slot elsewhere. Words of the old place mean nothing at the new one.
    pub fn point(&mut self, slot: Slot, path: Option<Path>) {
        let place = match slot {
            Slot::Id => &mut self.id,
            Slot::Text => &mut self.text,
            Slot::Role => &mut self.role,
            Slot::Time => &mut self.time,
            Slot::Language => &mut self.language,
            Slot::Topic => &mut self.topic,
            Slot::Channel => &mut self.channel,
        };
        if *place == path {
            return;
        }
        *place = path;
        match slot {
            Slot::Role => self.words.clear(),
            Slot::Channel => self.channels.clear(),
            _ => {}
        }
    }

    /// Names or forgets a field that holds something personal.
    pub fn name_personal(&mut self, path: &Path, personal: bool) {
        self.personal.retain(|known| known != path);
        self.personal.extend(personal.then(|| path.clone()));
    }

    /// Whom this word means; `None` forgets it.
    pub fn say(&mut self, word: &str, whom: Option<Whom>) {
        self.words.retain(|(known, _)| known != word);
        self.words.extend(whom.map(|whom| (word.to_owned(), whom)));
    }

    /// Which channel this word means; `None` forgets it.
    pub fn say_channel(&mut self, word: &str, channel: Option<Channel>) {
        self.channels.retain(|(known, _)| known != word);
        self.channels.extend(channel.map(|channel| (word.to_owned(), channel)));
    }

    /// Whom this word means so far.
    pub fn whom(&self, word: &str) -> Option<Whom> {
        self.words.iter().find(|(known, _)| known == word).map(|(_, whom)| *whom)
    }

    /// Which channel this word means so far.
    pub fn channel_of(&self, word: &str) -> Option<Channel> {
        self.channels.iter().find(|(known, _)| known == word).map(|(_, channel)| *channel)
    }

    /// What is still missing.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.text.is_none() {
            missing.push(Missing::Text);
        }
        if self.otherwise.is_none() && (self.role.is_none() || self.words.is_empty()) {
            missing.push(Missing::Who);
        }
        if self.id.is_none() && self.text.as_ref().is_some_and(|text| !has_list(text)) {
            missing.push(Missing::Id);
        }
        missing
    }

    /// The mapping of this name. Errors: its name, or what is missing.
    pub fn mapping(&self, name: &str) -> Result<Mapping, MappingFault> {
        let text = self.text.as_ref().ok_or(MappingFault::Message)?;
        let at = self.messages_at(text);
        let grouped = !has_list(text);
        let within = |path: &Option<Path>| Paths(path.iter().map(|path| relative(path, &at)).collect());
        let whole = |path: &Option<Path>| Paths(path.iter().cloned().collect());
        // A time that no message has is the conversation's.
        let own_time = grouped || self.time.as_ref().is_some_and(|time| time.steps.starts_with(&at.steps));
        let nothing = None;
        let (time, began) = if own_time { (&self.time, &nothing) } else { (&nothing, &self.time) };
        let (beside, above): (Vec<&Path>, Vec<&Path>) =
            self.personal.iter().partition(|path| grouped || path.steps.starts_with(&at.steps));
        let mapping = Mapping {
            name: name.to_owned(),
            about: String::new(),
            marks: Paths([&self.id, &self.text, &self.role].into_iter().flatten().cloned().collect()),
            records: RecordRules {
                at: (!self.list.steps.is_empty()).then(|| self.list.clone()),
                group: grouped,
                order: self.order,
                ..RecordRules::default()
            },
            conversation: ConversationRules {
                id: whole(&self.id),
                time: whole(began),
                language: whole(&self.language),
                topic: whole(&self.topic),
                personal: Paths(above.into_iter().cloned().collect()),
                channel: self.channel.as_ref().map(|_| self.channel_rule()),
                ..ConversationRules::default()
            },
            message: vec![MessageRules {
                at: Paths(if at.steps.is_empty() { Vec::new() } else { vec![at.clone()] }),
                text: within(&self.text),
                time: within(time),
                role: self.role.iter().map(|role| self.role_rule(relative(role, &at))).collect(),
                otherwise: self.otherwise,
                html: Tests(if self.html { vec![Test::Always(true)] } else { Vec::new() }),
                personal: Paths(beside.into_iter().map(|path| relative(path, &at)).collect()),
                ..MessageRules::default()
            }],
        };
        mapping.check().map(|()| mapping)
    }

    /// What was pointed at to make this mapping; `None` if it says more than the form can.
    pub fn of(mapping: &Mapping) -> Option<Self> {
        let [rules] = mapping.message.as_slice() else { return None };
        let at = rules.at.0.first().cloned().unwrap_or_default();
        let one = |paths: &Paths| paths.0.first().cloned();
        let role = rules.role.first();
        let mut pointing = Self {
            list: mapping.records.at.clone().unwrap_or_default(),
            id: one(&mapping.conversation.id),
            text: one(&rules.text).map(|path| joined(&at, &path)),
            role: role.and_then(|role| one(&role.at)).map(|path| joined(&at, &path)),
            otherwise: rules.otherwise,
            time: one(&rules.time).map(|path| joined(&at, &path)).or_else(|| one(&mapping.conversation.time)),
            language: one(&mapping.conversation.language),
            topic: one(&mapping.conversation.topic),
            personal: rules
                .personal
                .0
                .iter()
                .map(|path| joined(&at, path))
                .chain(mapping.conversation.personal.0.iter().cloned())
                .collect(),
            html: !rules.html.0.is_empty(),
            order: mapping.records.order,
            ..Self::default()
        };
        for (words, whom) in role.into_iter().flat_map(RoleRule::words) {
            pointing.words.extend(words.texts().map(|word| (word, whom)));
        }
        if let Some(rule) = &mapping.conversation.channel {
            pointing.channel = one(&rule.at);
            for (words, channel) in
                [(&rule.bot, Channel::Bot), (&rule.live, Channel::Live), (&rule.mixed, Channel::Mixed)]
            {
                pointing.channels.extend(words.texts().map(|word| (word, channel)));
            }
        }
        let same = pointing.mapping(&mapping.name).ok()?;
        (Mapping { about: mapping.about.clone(), ..same } == *mapping).then_some(pointing)
    }

    /// Where the messages lie: the longest list that text and role share; without a role, the text's innermost.
    fn messages_at(&self, text: &Path) -> Path {
        let upto = |count: usize| {
            let steps = text.steps.get(..count).unwrap_or_default();
            steps.iter().rposition(|step| *step == Step::Each).map_or(0, |each| each + 1)
        };
        let shared = self.role.as_ref().map(|role| {
            upto(text.steps.iter().zip(&role.steps).take_while(|(text, role)| text == role).count())
        });
        let count = shared.filter(|count| *count > 0).unwrap_or_else(|| upto(text.steps.len()));
        Path { absolute: false, steps: text.steps.get(..count).unwrap_or_default().to_vec() }
    }

    fn role_rule(&self, at: Path) -> RoleRule {
        let of = |wanted: Whom| Words::of(self.words.iter().filter(|(_, whom)| *whom == wanted));
        RoleRule {
            at: Paths(vec![at]),
            lookup: None,
            customer: of(Whom::Customer),
            bot: of(Whom::Bot),
            adviser: of(Whom::Adviser),
            service: of(Whom::Service),
            system: of(Whom::System),
            note: of(Whom::Note),
            drop: of(Whom::Drop),
        }
    }

    fn channel_rule(&self) -> ChannelRule {
        let of = |wanted: Channel| Words::of(self.channels.iter().filter(|(_, channel)| *channel == wanted));
        ChannelRule {
            at: Paths(self.channel.iter().cloned().collect()),
            bot: of(Channel::Bot),
            live: of(Channel::Live),
            mixed: of(Channel::Mixed),
        }
    }
}

/// Whether a path goes through a list.
fn has_list(path: &Path) -> bool {
    path.steps.contains(&Step::Each)
}

/// A path as it is written from a message.
fn relative(path: &Path, at: &Path) -> Path {
    match path.steps.strip_prefix(at.steps.as_slice()) {
        Some(steps) => Path { absolute: false, steps: steps.to_vec() },
        None => Path { absolute: true, steps: path.steps.clone() },
    }
}

/// The same back again.
fn joined(at: &Path, path: &Path) -> Path {
    let steps = if path.absolute { Vec::new() } else { at.steps.clone() };
    Path { absolute: false, steps: steps.into_iter().chain(path.steps.iter().cloned()).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Option<Path> {
        Path::parse(text)
    }

    fn pointing(id: &str, text: &str, role: &str, time: &str) -> Pointing {
        Pointing {
            id: path(id),
            text: path(text),
            role: path(role),
            time: path(time),
            words: vec![("user".to_owned(), Whom::Customer), ("0".to_owned(), Whom::Bot)],
            ..Pointing::default()
        }
    }

    #[test]
    fn paths_become_those_of_the_messages() {
        for (text, role, time, at, wanted) in [
            ("messages.*.text", "messages.*.who", "messages.*.at", "messages.*", ["text", "who", "at"]),
            ("turns.*.parts.*.text", "turns.*.who", "turns.*.at", "turns.*", ["parts.*.text", "who", "at"]),
            ("turns.*.parts.*.text", "side", "turns.*.at", "turns.*.parts.*", ["text", "/side", ""]),
            ("message", "sender", "time", "", ["message", "sender", "time"]),
        ] {
            let mapping = pointing("id", text, role, time).mapping("x").unwrap();
            let rules = &mapping.message[0];
            let first = |paths: &Paths| paths.0.first().map(ToString::to_string).unwrap_or_default();
            assert_eq!(first(&rules.at), at, "{text}");
            assert_eq!([first(&rules.text), first(&rules.role[0].at), first(&rules.time)], wanted, "{text}");
            assert_eq!(mapping.records.group, at.is_empty(), "{text}");
            assert_eq!(mapping.conversation.time.is_empty(), !wanted[2].is_empty(), "{text}");
        }
    }

    #[test]
    fn what_was_pointed_at_comes_back_from_the_mapping() {
        let mut whole = pointing("id", "messages.*.text", "messages.*.who", "started");
        whole.list = path("data.chats").unwrap();
        whole.language = path("lang");
        whole.topic = path("tags.*");
        whole.channel = path("kind");
        whole.channels = vec![("chat".to_owned(), Channel::Live)];
        whole.personal = ["messages.*.name", "visitor.email"].into_iter().filter_map(path).collect();
        whole.html = true;
        whole.order = Order::NewestFirst;
        whole.otherwise = Some(Whom::Service);
        for pointing in [whole, pointing("id", "message", "sender", "time")] {
            let mapping = Mapping::parse(&pointing.mapping("x").unwrap().text()).unwrap();
            assert_eq!(Pointing::of(&mapping), Some(pointing));
        }
        let more = "name = 'x'\nmessage = [{ text = ['a', 'b'], otherwise = 'bot' }]\n";
        assert_eq!(Pointing::of(&Mapping::parse(more).unwrap()), None);
    }

    #[test]
    fn what_is_missing_is_said() {
        let mut pointing = Pointing::default();
        assert_eq!(pointing.missing(), [Missing::Text, Missing::Who]);
        pointing.point(Slot::Text, path("text"));
        assert_eq!(pointing.missing(), [Missing::Who, Missing::Id]);
        pointing.point(Slot::Text, path("messages.*.text"));
        pointing.point(Slot::Role, path("messages.*.role"));
        assert_eq!(pointing.missing(), [Missing::Who]);
        pointing.say("user", Some(Whom::Customer));
        assert_eq!(pointing.missing(), []);
        pointing.point(Slot::Role, path("messages.*.side"));
        assert_eq!(pointing.missing(), [Missing::Who], "words of another field mean nothing");
    }
}
