//! The form by which a supervisor points at the fields of a file, as values: what was found, what is chosen, what is
//! only suggested.

use crate::domain::mapping::{Field, Outline, Path, Pointing, Preview, Slot, Whom};
use crate::domain::{Channel, Mapping, MappingId};
use crate::engine::RequestId;
use crate::engine::ops::import;
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::Outbox;
use std::path::PathBuf;

/// State of the form.
pub(super) struct Form {
    /// The file by which it is tried.
    pub(super) path: PathBuf,
    /// The saved mapping that is changed, and its version.
    pub(super) saved: Option<(MappingId, i64)>,
    /// Under which name it is saved.
    pub(super) name: String,
    /// What is chosen.
    pub(super) pointing: Pointing,
    /// What stands in the file.
    pub(super) outline: Option<Outline>,
    /// What is read of it so.
    pub(super) preview: Option<Preview>,
    /// Why nothing can be shown.
    pub(super) error: Option<Error>,
    /// Why it is not saved.
    pub(super) save_error: Option<Error>,
    pub(super) asked_outline: Option<RequestId>,
    pub(super) asked_preview: Option<RequestId>,
    pub(super) asked_save: Option<RequestId>,
    /// What the preview shows, or will show.
    previewed: Option<Pointing>,
}

impl Form {
    /// A new mapping, tried by this file.
    pub(super) fn new(path: PathBuf, out: &mut Outbox) -> Self {
        Self::open(path, None, out)
    }

    fn open(path: PathBuf, at: Option<Path>, out: &mut Outbox) -> Self {
        let command = import::Command::Outline { path: path.clone(), at };
        Self {
            path,
            saved: None,
            name: String::new(),
            pointing: Pointing::default(),
            outline: None,
            preview: None,
            error: None,
            save_error: None,
            asked_outline: Some(out.send(command)),
            asked_preview: None,
            asked_save: None,
            previewed: None,
        }
    }

    /// A saved mapping that is changed; `None`: it says more than a form can.
    pub(super) fn change(
        path: PathBuf,
        saved: (MappingId, i64),
        mapping: &Mapping,
        out: &mut Outbox,
    ) -> Option<Self> {
        let pointing = Pointing::of(mapping)?;
        let mut form = Self::open(path, Some(pointing.list.clone()), out);
        (form.saved, form.name, form.pointing) = (Some(saved), mapping.name.clone(), pointing);
        Some(form)
    }

    /// What was asked for stands in the file.
    pub(super) fn outlined(&mut self, outline: Outline) {
        if self.pointing == Pointing::default() {
            self.pointing.list.clone_from(&outline.at);
        }
        self.outline = Some(outline);
    }

    /// Records lie elsewhere: fields of another place mean nothing there.
    pub(super) fn choose_list(&mut self, list: Path, out: &mut Outbox) {
        let at = Some(list.clone());
        self.pointing = Pointing { list, ..Pointing::default() };
        self.asked_outline = Some(out.send(import::Command::Outline { path: self.path.clone(), at }));
    }

    /// Asks what is read so, if that is another thing than what is shown.
    pub(super) fn ask_preview(&mut self, out: &mut Outbox) {
        if self.asked_preview.is_some() || self.previewed.as_ref() == Some(&self.pointing) {
            return;
        }
        self.previewed = Some(self.pointing.clone());
        match self.pointing.mapping("preview") {
            Ok(mapping) => {
                let (path, mapping) = (self.path.clone(), Box::new(mapping));
                self.asked_preview = Some(out.send(import::Command::Preview { path, mapping }));
            }
            Err(_missing) => self.preview = None,
        }
    }

    /// Whether what is read so is yet to come.
    pub(super) fn is_looking(&self) -> bool {
        self.asked_preview.is_some() || self.previewed.as_ref() != Some(&self.pointing)
    }

    /// Whether nothing is read so, as far as that can be told: a first record that is longer than the beginning says
    /// nothing.
    pub(super) fn reads_nothing(&self) -> bool {
        self.preview.as_ref().is_none_or(|preview| {
            preview.conversations == 0 && (preview.whole || !preview.refused.is_empty())
        })
    }

    /// Why it is not saved, in words; a text that may be personal data is named, as it stands in the form.
    pub(super) fn save_why(&self, tr: Tr) -> Option<String> {
        let error = self.save_error.as_ref()?;
        if let ErrorKind::MappingPersonal(number) = error.kind
            && let Ok(mapping) = self.pointing.mapping(self.name.trim())
            && let Some(known) = mapping.texts().get((number as usize).wrapping_sub(1))
        {
            return Some(tr.fields_personal_word(&tr.quoted(&known.text)));
        }
        Some(error.message(tr))
    }

    /// What is suggested for a slot that nothing is chosen for.
    pub(super) fn suggestion(&self, slot: Slot) -> Option<&Path> {
        let suggested = self.outline.as_ref()?.suggested.at(slot)?;
        self.pointing.at(slot).is_none().then_some(suggested)
    }

    /// Whom a word suggests that nothing was said about.
    pub(super) fn word_suggestion(&self, word: &str) -> Option<Whom> {
        let suggested = &self.outline.as_ref()?.suggested;
        let same = self.pointing.role.is_some() && suggested.role == self.pointing.role;
        let whom = suggested.whom(word)?;
        (same && self.pointing.whom(word).is_none()).then_some(whom)
    }

    /// Fields that may hold something personal, by their names.
    pub(super) fn personal(&self) -> &[Path] {
        self.outline.as_ref().map_or(&[], |outline| &outline.suggested.personal)
    }

    /// Whether anything is suggested that nobody has said yes or no to.
    pub(super) fn suggests_anything(&self) -> bool {
        Slot::ALL.into_iter().any(|slot| self.suggestion(slot).is_some())
            || self.words().iter().any(|word| self.word_suggestion(word).is_some())
    }

    /// Says yes to all that is suggested.
    pub(super) fn accept_all(&mut self) {
        for slot in Slot::ALL {
            self.accept(slot);
        }
        for word in self.words() {
            if let Some(whom) = self.word_suggestion(&word) {
                self.pointing.say(&word, Some(whom));
            }
        }
        for path in self.personal().to_vec() {
            self.pointing.name_personal(&path, true);
        }
    }

    /// Says yes to what is suggested for a slot.
    pub(super) fn accept(&mut self, slot: Slot) {
        if let Some(path) = self.suggestion(slot).cloned() {
            self.pointing.point(slot, Some(path));
        }
    }

    /// The fields that were found.
    pub(super) fn fields(&self) -> &[Field] {
        self.outline.as_ref().map_or(&[], |outline| &outline.fields)
    }

    /// Words at the chosen role, and those that mean somebody already.
    pub(super) fn words(&self) -> Vec<String> {
        let found = self.field_at(self.pointing.role.as_ref()).map(|field| field.roles.as_slice());
        with_said(found, self.pointing.words.iter().map(|(word, _)| word))
    }

    /// Words there that are not shown, since they may name somebody.
    pub(super) fn withheld(&self) -> u64 {
        self.field_at(self.pointing.role.as_ref()).map_or(0, |field| field.withheld)
    }

    /// Words at the chosen channel, and those that mean one already.
    pub(super) fn channel_words(&self) -> Vec<String> {
        let found = self.field_at(self.pointing.channel.as_ref()).map(|field| field.words.as_slice());
        with_said(found, self.pointing.channels.iter().map(|(word, _)| word))
    }

    fn field_at(&self, path: Option<&Path>) -> Option<&Field> {
        self.fields().iter().find(|field| Some(&field.path) == path)
    }
}

fn with_said<'a>(found: Option<&[String]>, said: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut words = found.unwrap_or_default().to_vec();
    for word in said {
        if !words.contains(word) {
            words.push(word.clone());
        }
    }
    words
}

/// The channels that words can mean.
pub(super) const CHANNELS: [Channel; 3] = [Channel::Bot, Channel::Live, Channel::Mixed];

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Option<Path> {
        Path::parse(text)
    }

    fn form() -> Form {
        let mut suggested = Pointing::default();
        suggested.point(Slot::Text, path("lines.*.text"));
        suggested.point(Slot::Role, path("lines.*.who"));
        suggested.say("user", Some(Whom::Customer));
        let words = vec!["user".to_owned(), "x".to_owned()];
        let path = Path::parse("lines.*.who").unwrap();
        let field = Field { path, values: 4, roles: words.clone(), words, withheld: 0 };
        let outline = Outline { fields: vec![field], suggested, ..Outline::default() };
        let mut form = Form::new(PathBuf::from("x.json"), &mut Outbox::default());
        form.outlined(outline);
        form
    }

    #[test]
    fn a_suggestion_counts_only_after_a_yes() {
        let mut form = form();
        assert_eq!(form.pointing, Pointing::default());
        assert!(form.suggests_anything());
        assert_eq!(form.suggestion(Slot::Text), path("lines.*.text").as_ref());
        assert_eq!(form.word_suggestion("user"), None, "no role is chosen yet");
        form.accept(Slot::Role);
        assert_eq!(form.words(), ["user", "x"]);
        assert_eq!((form.word_suggestion("user"), form.word_suggestion("x")), (Some(Whom::Customer), None));
        assert_eq!(form.pointing.words, []);
        form.accept_all();
        assert_eq!(form.pointing.words, [("user".to_owned(), Whom::Customer)]);
        assert!(!form.suggests_anything());
    }

    #[test]
    fn nothing_is_saved_before_it_is_seen_that_something_is_read_so() {
        let mut form = form();
        form.accept_all();
        assert!(form.is_looking());
        form.ask_preview(&mut Outbox::default());
        form.asked_preview = None;
        assert!(!form.is_looking());
        assert!(form.reads_nothing(), "the mapping found no records");
        let mut preview = Preview { whole: true, ..Preview::default() };
        for (conversations, whole, refused, nothing) in
            [(0, true, false, true), (0, false, true, true), (0, false, false, false), (1, true, true, false)]
        {
            let refusals = vec![(crate::domain::RefusalReason::UnknownRole, 1)];
            preview.refused = if refused { refusals } else { Vec::new() };
            (preview.conversations, preview.whole) = (conversations, whole);
            form.preview = Some(preview.clone());
            assert_eq!(form.reads_nothing(), nothing, "{conversations} {whole} {refused}");
        }
    }

    #[test]
    fn the_preview_is_asked_for_once_for_each_choice() {
        let mut form = form();
        let mut out = Outbox::default();
        form.ask_preview(&mut out);
        assert!(form.asked_preview.is_none(), "something is missing");
        form.accept_all();
        form.ask_preview(&mut out);
        assert!(form.asked_preview.take().is_some());
        form.ask_preview(&mut out);
        assert!(form.asked_preview.is_none());
        form.pointing.html = true;
        form.ask_preview(&mut out);
        assert!(form.asked_preview.is_some());
    }
}
