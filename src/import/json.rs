//! What the JSON formats share: fields of any type, lists with a limit, and the reasons of a failed parse.

use super::time::{Found, Zone};
use super::{Item, Records};
use crate::domain::{RefusalReason, TimeBasis, Timestamp};
use crate::error::Result;
use crate::import::records::{Cut, Cutter, Record};
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer as _,
    MapAccess, SeqAccess, Visitor,
};
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;
use zeroize::Zeroize as _;

/// Entries of a list that are kept: messages and events beside them. More are counted as too many messages.
const MAX_ENTRIES: usize = 20_000;

/// Makes items of one record; items made before an error are dropped, so that no record is half stored.
pub(super) type ReadRecord<T> = Box<dyn Fn(&Record, T, &mut Vec<Item>) -> Result<(), RefusalReason> + Send>;

/// Reads the records of a cutter one by one.
pub(super) struct JsonRecords<T> {
    cutter: Cutter,
    read: ReadRecord<T>,
    /// Items that are ready, the last one first.
    ready: Vec<Item>,
}

impl<T: DeserializeOwned + 'static> JsonRecords<T> {
    /// `read` makes one item of each record that has the shape of `T`.
    pub(super) fn new(cutter: Cutter, read: fn(&Record, T) -> Result<Item, RefusalReason>) -> Self {
        Self::with_several(
            cutter,
            Box::new(move |record, value, items| {
                items.push(read(record, value)?);
                Ok(())
            }),
        )
    }

    /// The same where a record can hold several conversations.
    pub(super) fn with_several(cutter: Cutter, read: ReadRecord<T>) -> Self {
        Self { cutter, read, ready: Vec::new() }
    }
}

impl<T: DeserializeOwned> Records for JsonRecords<T> {
    fn position_bytes(&self, _size: u64) -> u64 {
        self.cutter.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Item>> {
        loop {
            if let Some(item) = self.ready.pop() {
                return Ok(Some(item));
            }
            match self.cutter.next()? {
                None => return Ok(None),
                Some(Cut::Refusal(refusal)) => return Ok(Some(Item::Refusal(refusal))),
                Some(Cut::Record(record)) => {
                    let mut items = Vec::new();
                    let read = parse(&record.text).and_then(|value| (self.read)(&record, value, &mut items));
                    if let Err(reason) = read {
                        return Ok(Some(Item::Refusal(record.refuse(reason))));
                    }
                    items.reverse();
                    self.ready = items;
                }
            }
        }
    }
}

/// Reads a value that has the shape of `T`.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, RefusalReason> {
    serde_json::from_str(text).map_err(|error| reason_of(&error))
}

/// serde's message quotes the value, so only its category is kept.
fn reason_of(error: &serde_json::Error) -> RefusalReason {
    match error.classify() {
        serde_json::error::Category::Data => RefusalReason::MissingField,
        serde_json::error::Category::Eof => RefusalReason::CutOff,
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => RefusalReason::Syntax,
    }
}

/// A field that should be text: a string or a number as it is written; anything else is as if it were absent.
#[derive(Default)]
pub(super) struct Loose(Option<String>);

impl Loose {
    /// The text, if it is more than white space.
    pub(super) fn text(&self) -> Option<&str> {
        self.0.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }

    /// Takes the other value over, if there is none yet.
    pub(super) fn or(&mut self, other: Self) {
        if self.text().is_none() {
            *self = other;
        }
    }

    /// The same, taken out as it is written.
    pub(super) fn take(&mut self) -> Option<String> {
        self.0.take().filter(|text| !text.trim().is_empty())
    }
}

impl Drop for Loose {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Loose, E> {
        Ok(Loose(Some(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Loose, E> {
        Ok(Loose(Some(text)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Loose, E> {
        Ok(Loose(Some(number.to_string())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Loose, E> {
        Ok(Loose(Some(number.to_string())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Loose, E> {
        Ok(Loose(Some(number.to_string())))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Loose, E> {
        Ok(Loose(None))
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Loose, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Loose(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Loose(None))
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

/// A list of which the first `MAX` entries are kept.
pub(super) struct Capped<T, const MAX: usize = MAX_ENTRIES> {
    /// The entries.
    pub(super) entries: Vec<T>,
    /// Whether there were more.
    pub(super) more: bool,
}

impl<T, const MAX: usize> Default for Capped<T, MAX> {
    fn default() -> Self {
        Self { entries: Vec::new(), more: false }
    }
}

/// Visits of values that are of no use here: as if they were absent.
macro_rules! ignore_scalars {
    () => {
        ignore_scalars!(but text);

        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
    (but text) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
}

pub(super) use ignore_scalars;

struct CappedVisitor<T, const MAX: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MAX: usize> Visitor<'de> for CappedVisitor<T, MAX> {
    type Value = Capped<T, MAX>;

    ignore_scalars!();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Capped::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut kept = Capped::default();
        while kept.entries.len() < MAX {
            match list.next_element()? {
                Some(entry) => kept.entries.push(entry),
                None => return Ok(kept),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            kept.more = true;
        }
        Ok(kept)
    }
}

impl<'de, T: Deserialize<'de>, const MAX: usize> Deserialize<'de> for Capped<T, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CappedVisitor::<T, MAX>(PhantomData))
    }
}

/// An object of known shape; anything else in its place is as if it were absent.
#[derive(Default)]
pub(super) struct Maybe<T>(pub(super) T);

struct MaybeVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for MaybeVisitor<T> {
    type Value = Maybe<T>;

    ignore_scalars!();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Maybe<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Maybe)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Maybe<T>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Maybe::default())
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MaybeVisitor(PhantomData))
    }
}

/// An object in which a name may stand twice, as some exporters write it: the first one counts.
pub(super) struct FirstOfEach<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for FirstOfEach<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FirstVisitor(PhantomData))
    }
}

struct FirstVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FirstVisitor<T> {
    type Value = FirstOfEach<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FirstOfEach<T>, A::Error> {
        let map = FirstMembers { map, seen: HashSet::new() };
        T::deserialize(MapAccessDeserializer::new(map)).map(FirstOfEach)
    }
}

/// The members of an object without those whose name has been seen.
struct FirstMembers<A> {
    map: A,
    seen: HashSet<String>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for FirstMembers<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.map.next_key::<String>()? {
            if self.seen.insert(name.clone()) {
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            self.map.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// The time in a field of a program's making: without a zone it is UTC. Absent and clock-only times are `None`.
pub(super) fn time_of(field: &Loose) -> Result<Option<(Timestamp, TimeBasis)>, RefusalReason> {
    match super::time::parse(field.text().unwrap_or_default(), Zone::Utc) {
        Found::At(at, basis) => Ok(Some((at, basis))),
        Found::Nothing | Found::ClockOnly => Ok(None),
        Found::Bad => Err(RefusalReason::BadDate),
    }
}
