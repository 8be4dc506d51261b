//! What the names of fields and the words in them suggest that they hold. Who makes a mapping has to say yes to it, and
//! tends to: so a suggestion is right, or there is none. Where two fields could be meant, none is suggested.

use crate::domain::mapping::{Field, Outline, Path, Pointing, Slot, Step, Whom};
use crate::engine::ops::mapping::role_word;
use crate::import::{self, OutlineField};
use crate::scrub::{self, StaffField};

/// Puts the words through the sieve, and together what is suggested.
pub(super) fn outline(found: import::Outline) -> Outline {
    let import::Outline { table, lists, at, records, fields, fitting } = found;
    let clues: Vec<Clue> = fields.iter().map(Clue::of).collect();
    let fields: Vec<Field> = fields.into_iter().map(field).collect();
    let known = clues.iter().zip(&fields);
    let known: Vec<(&Clue, &Field)> = known.collect();
    let suggested = Suggesting { known: &known, records }.pointing(at.clone());
    Outline {
        table,
        lists: lists.into_iter().map(|(path, records)| (path, records as u64)).collect(),
        at,
        fields,
        fitting: fitting.into_iter().map(ToOwned::to_owned).collect(),
        suggested,
    }
}

/// A field with its words, of which those that may name somebody are left out.
fn field(found: OutlineField) -> Field {
    let OutlineField { path, values, words, .. } = found;
    let all = words.len() as u64;
    let clean = words.into_iter().map(|word| scrub::staff(word, StaffField::Text));
    let clean = clean.filter(|sifted| sifted.removed.total() == 0);
    let words: Vec<String> = clean.map(|sifted| sifted.text.as_str().to_owned()).collect();
    let roles: Vec<String> =
        words.iter().filter_map(|word| role_word(scrub::RawText::new(word.clone()))).collect();
    let withheld = all - roles.len() as u64;
    Field { path, values: values as u64, words, roles, withheld }
}

/// What a field's name and its values tell.
struct Clue {
    suggests: Option<Slot>,
    bare: bool,
    personal: bool,
    different: usize,
    characters: usize,
    spaced: bool,
}

impl Clue {
    fn of(field: &OutlineField) -> Self {
        let OutlineField { suggests, bare, personal, different, characters, spaced, .. } = *field;
        Self { suggests, bare, personal, different, characters, spaced }
    }
}

struct Suggesting<'a> {
    known: &'a [(&'a Clue, &'a Field)],
    /// Records in which the fields were found.
    records: usize,
}

impl<'a> Suggesting<'a> {
    fn pointing(&self, list: Path) -> Pointing {
        let mut suggested = Pointing { list, ..Pointing::default() };
        let personal = self.known.iter().filter(|(clue, _)| clue.personal);
        suggested.personal = personal.map(|(_, field)| field.path.clone()).collect();
        let text = self.text();
        // Without a text that is sure, the messages of a record that holds lists could be in any of them.
        let flat = self.known.iter().all(|(_, field)| !has_list(&field.path));
        let place = text.map(|field| innermost(&field.path)).or_else(|| flat.then(Path::default));
        suggested.point(Slot::Text, text.map(|field| field.path.clone()));
        for slot in [Slot::Language, Slot::Topic, Slot::Channel] {
            suggested.point(slot, self.only(slot, |_, field| !has_list(&field.path)));
        }
        let Some(place) = place else { return suggested };
        suggested.point(Slot::Id, self.id(has_list(&place)));
        suggested.point(Slot::Time, self.time(&place));
        let roles: Vec<&Field> = self
            .of(Slot::Role)
            .filter(|(_, field)| innermost(&field.path) == place && !says(field).is_empty())
            .map(|(_, field)| field)
            .collect();
        if let [role] = roles.as_slice() {
            suggested.point(Slot::Role, Some(role.path.clone()));
            for (word, whom) in says(role) {
                suggested.say(&word, Some(whom));
            }
        }
        suggested
    }

    fn of(&self, slot: Slot) -> impl Iterator<Item = (&'a Clue, &'a Field)> {
        self.known.iter().copied().filter(move |(clue, _)| clue.suggests == Some(slot) && !clue.personal)
    }

    /// The one field that could be meant.
    fn only(&self, slot: Slot, fits: impl Fn(&Clue, &Field) -> bool) -> Option<Path> {
        let mut fitting = self.of(slot).filter(|(clue, field)| fits(clue, field));
        let (_, first) = fitting.next()?;
        fitting.next().is_none().then(|| first.path.clone())
    }

    /// The one field of this name, unless elsewhere there are sentences of about as much text.
    fn text(&self) -> Option<&'a Field> {
        let mut named = self.of(Slot::Text);
        let (clue, text) = named.next()?;
        let rival = |(other, field): &(&Clue, &Field)| {
            field.path != text.path && other.spaced && other.characters * 2 > clue.characters
        };
        (named.next().is_none() && !self.known.iter().any(rival)).then_some(text)
    }

    /// Of records that hold their messages: an id of the record itself, another in each. Of messages that are put
    /// together by it: only a field that is named after conversations, since a bare `id` is the message's.
    fn id(&self, whole: bool) -> Option<Path> {
        let own = |clue: &Clue, field: &Field| {
            let each = clue.different == self.records && field.values == self.records as u64;
            !has_list(&field.path) && (!whole || each)
        };
        self.only(Slot::Id, |clue, field| !clue.bare && own(clue, field)).or_else(|| {
            let bare =
                |clue: &Clue, field: &Field| clue.bare && field.path.steps.len() == 1 && own(clue, field);
            let named = self.of(Slot::Id).any(|(clue, _)| !clue.bare);
            (whole && !named).then(|| self.only(Slot::Id, bare)).flatten()
        })
    }

    /// The time of the messages; if they have none, the record's.
    fn time(&self, place: &Path) -> Option<Path> {
        let beside = |field: &Field| innermost(&field.path) == *place;
        let any = self.of(Slot::Time).any(|(_, field)| beside(field));
        self.only(Slot::Time, |_, field| if any { beside(field) } else { !has_list(&field.path) })
    }
}

/// Whom the words of a field mean, as far as they tell: one is the customer's, and no two mean the same. A word for the
/// system is the bot's where nobody else answers, and an agent may be a program where there is no bot.
fn says(field: &Field) -> Vec<(String, Whom)> {
    let means: Vec<(&String, Whom)> =
        field.roles.iter().filter_map(|word| Some((word, import::role_of_word(word)?))).collect();
    let count = |wanted: Whom| means.iter().filter(|(_, whom)| *whom == wanted).count();
    if count(Whom::Customer) != 1 {
        return Vec::new();
    }
    let answered = [Whom::Bot, Whom::Adviser, Whom::Service].into_iter().any(|whom| count(whom) > 0);
    let sure = |(word, whom): &(&String, Whom)| {
        let alone = count(*whom) == 1;
        match whom {
            Whom::System => answered,
            Whom::Adviser if word.eq_ignore_ascii_case("agent") => alone && count(Whom::Bot) > 0,
            _ => alone,
        }
    };
    means.iter().filter(|pair| sure(pair)).map(|(word, whom)| ((*word).clone(), *whom)).collect()
}

fn has_list(path: &Path) -> bool {
    path.steps.contains(&Step::Each)
}

/// The innermost list that a path goes through.
fn innermost(path: &Path) -> Path {
    let count = path.steps.iter().rposition(|step| *step == Step::Each).map_or(0, |each| each + 1);
    Path { absolute: false, steps: path.steps.get(..count).unwrap_or_default().to_vec() }
}

#[cfg(test)]
mod tests;
