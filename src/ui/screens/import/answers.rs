//! What comes back from the engine, and where the import stands after it.

use super::batch::Batch;
use super::data::Found;
use super::{ImportScreen, Step};
use crate::engine::ops::{import, mapping};
use crate::engine::{Event, Reply};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::{Cx, Outbox, Wish};
use std::rc::Rc;

impl ImportScreen {
    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let request = Some(event.request);
        if self.asked_history == request {
            self.asked_history = None;
            if let Ok(Reply::Import(import::Reply::History(history))) = event.result {
                self.history = history;
            }
            return None;
        }
        if self.asked_mappings == request {
            self.asked_mappings = None;
            if let Ok(Reply::Mapping(mapping::Reply::List(list))) = event.result {
                self.own = list;
            }
            return None;
        }
        if self.sent == request {
            self.sent = None;
            if let Err(error) = event.result {
                out.failure(error);
            }
            return None;
        }
        match &mut self.step {
            Step::Recognising(asked) if Some(*asked) == request => self.recognised(event.result, out),
            Step::Reading(asked) if Some(*asked) == request => self.inspected(event.result, out),
            Step::Importing(asked, found) if Some(*asked) == request => {
                let found = Rc::clone(found);
                self.imported(event.result, found, cx, out);
            }
            Step::Past(past) => return past.answer(event, cx, out),
            Step::Fields(form) if form.asked_outline == request => {
                form.asked_outline = None;
                match event.result {
                    Ok(Reply::Import(import::Reply::Outlined(outline))) => form.outlined(*outline),
                    Ok(_) => {}
                    Err(error) => form.error = Some(error),
                }
            }
            Step::Fields(form) if form.asked_preview == request => {
                form.asked_preview = None;
                form.preview = match event.result {
                    Ok(Reply::Import(import::Reply::Previewed(preview))) => Some(*preview),
                    // A mapping that finds no records in the file reads nothing of it.
                    _ => None,
                };
            }
            Step::Fields(form) if form.asked_save == request => {
                form.asked_save = None;
                match event.result {
                    Ok(_) => self.mapping_saved(cx, out),
                    Err(error) => form.save_error = Some(error),
                }
            }
            _ => return Some(event),
        }
        None
    }

    /// One file that is known is read at once; of several it is shown first what each is.
    fn recognised(&mut self, result: Result<Reply, Error>, out: &mut Outbox) {
        let found = match result {
            Ok(Reply::Import(import::Reply::Recognised(found))) => found,
            Ok(_) => Vec::new(),
            Err(error) => return self.failed(error),
        };
        self.batch = Batch::new(found, self.chosen_mapping().as_ref());
        match self.batch.files.as_slice() {
            [] => self.failed(Error::new(ErrorKind::NothingReadable, "importing")),
            [file] => match file.fault() {
                None => self.read(out),
                Some(error) => {
                    let error = error.clone();
                    self.failed(error);
                }
            },
            _ => self.step = Step::Files,
        }
    }

    /// Nothing can be done with what was chosen; the mapping that fits is offered, and taken by reading once more.
    fn failed(&mut self, error: Error) {
        if error.kind == ErrorKind::MappingNeeded {
            self.mapping = self.mapping_names().iter().position(|name| *name == error.detail);
        }
        self.error = (error.kind != ErrorKind::Cancelled).then_some(error);
        self.step = Step::Choose;
    }

    fn inspected(&mut self, result: Result<Reply, Error>, out: &mut Outbox) {
        let several = self.batch.files.len() > 1;
        match result {
            Ok(Reply::Import(import::Reply::Inspected(found))) => {
                if let Some(file) = self.batch.current_mut() {
                    file.found = Some(*found);
                }
            }
            Err(error) if several && error.kind != ErrorKind::Cancelled => {
                if let Some(file) = self.batch.current_mut() {
                    file.error = Some(error);
                }
            }
            Err(error) if several => {
                drop(error);
                self.step = Step::Files;
                return;
            }
            Err(error) => return self.failed(error),
            Ok(_) => return self.failed(Error::new(ErrorKind::Internal, "importing")),
        }
        if self.batch.go_on() {
            self.read_current(out);
        } else if self.batch.readable().next().is_none() {
            self.step = Step::Files;
        } else {
            self.step = Step::Found(Rc::new(Found::of(&self.batch)));
        }
    }

    fn imported(&mut self, result: Result<Reply, Error>, found: Rc<Found>, cx: &Cx<'_>, out: &mut Outbox) {
        match result {
            Ok(Reply::Import(import::Reply::Imported(report))) => {
                if let Some(file) = self.batch.current_mut() {
                    file.report = Some(Rc::from(report));
                }
            }
            Err(error) if error.kind == ErrorKind::Cancelled => {
                let imported = self.batch.reports().count() as u64;
                let words = match imported {
                    0 => cx.tr.import_interrupted().to_owned(),
                    some => cx.tr.import_interrupted_after(some),
                };
                out.wish(Wish::Notice(crate::ui::Notice::Warning(words)));
                self.step = if imported == 0 { Step::Choose } else { Step::Done };
                return;
            }
            Err(error) if self.batch.files.len() > 1 => {
                if let Some(file) = self.batch.current_mut() {
                    file.error = Some(error);
                }
            }
            Err(error) => {
                let name = self.batch.current().map(super::batch::BatchFile::name).unwrap_or_default();
                let words = cx.tr.import_failed(&name, &error.message(cx.tr));
                out.wish(Wish::Notice(crate::ui::Notice::Warning(words)));
                return self.failed(error);
            }
            Ok(_) => return self.failed(Error::new(ErrorKind::Internal, "importing")),
        }
        if self.batch.go_on() {
            self.take_in_current(found, out);
        } else {
            self.step = Step::Done;
            self.entered(cx, out);
        }
    }

    /// The mapping that was just saved reads its file; the other files are looked at again, since it may fit them, too.
    fn mapping_saved(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let Step::Fields(form) = std::mem::take(&mut self.step) else { return };
        let Ok(mapping) = form.pointing.mapping(form.name.trim()) else { return };
        self.error = None;
        self.mapping = None;
        self.entered(cx, out);
        if let Some(file) = self.batch.files.iter_mut().find(|file| file.path == form.path) {
            file.mapping = Some(mapping);
        }
        match self.batch.files.len() {
            0 => {}
            1 => self.read(out),
            _ => self.step = Step::Files,
        }
    }
}
