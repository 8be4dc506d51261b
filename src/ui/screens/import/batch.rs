//! The files of one turn: what each is, how it is read, what became of it, and how far all of them are.

use crate::domain::{ImportReport, Inspection, Mapping, Progress, REFUSALS_KEPT, Source, Stage};
use crate::engine::ops::import::FoundFile;
use crate::error::{Error, ErrorKind};
use std::path::PathBuf;
use std::rc::Rc;

/// One file.
pub(super) struct BatchFile {
    pub(super) path: PathBuf,
    pub(super) size_bytes: u64,
    /// As what it is recognised, or why it is not.
    pub(super) known: Result<Source, Error>,
    /// By what it is read, if somebody chose that.
    pub(super) mapping: Option<Mapping>,
    /// What it holds.
    pub(super) found: Option<Inspection>,
    /// What became of it.
    pub(super) report: Option<Rc<ImportReport>>,
    /// Why it could not be read or taken in after all.
    pub(super) error: Option<Error>,
}

impl BatchFile {
    fn new(found: FoundFile) -> Self {
        let FoundFile { path, size_bytes, known } = found;
        Self { path, size_bytes, known, mapping: None, found: None, report: None, error: None }
    }

    /// Whether it can be read: it is recognised, or somebody said how.
    pub(super) fn is_readable(&self) -> bool {
        self.error.is_none() && (self.known.is_ok() || self.mapping.is_some())
    }

    /// Why it cannot be read.
    pub(super) fn fault(&self) -> Option<&Error> {
        self.error.as_ref().or_else(|| self.known.as_ref().err().filter(|_| self.mapping.is_none()))
    }

    /// Whether it was looked into, and could not be taken in then.
    pub(super) fn has_failed(&self) -> bool {
        self.found.is_some() && self.error.is_some()
    }

    /// Whether somebody could say how it is read: it is text, but of no known make.
    pub(super) fn can_be_pointed_at(&self) -> bool {
        let kinds = [ErrorKind::FormatUnknown, ErrorKind::MappingNeeded];
        self.known.as_ref().is_err_and(|error| kinds.contains(&error.kind))
    }

    /// The name of the mapping that fits it, if one does.
    pub(super) fn fitting(&self) -> Option<&str> {
        let error = self.known.as_ref().err()?;
        (error.kind == ErrorKind::MappingNeeded).then_some(error.detail.as_str())
    }

    /// Its name without the folder.
    pub(super) fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// How far all files are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Overall {
    /// 0 to 1.
    pub(super) share: f32,
    /// Bytes a second so far; 0 while that is not known.
    pub(super) rate_bytes: u64,
    /// Seconds left; `None` while that is not known.
    pub(super) left_secs: Option<u64>,
}

/// The files of one turn, in the order in which they are taken in.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) files: Vec<BatchFile>,
    /// The file that is worked on.
    pub(super) at: usize,
    /// How long the files before it took.
    spent_ms: u64,
    /// How long this one has taken.
    elapsed_ms: u64,
}

impl Batch {
    /// These files; a mapping that was chosen beforehand reads all that can be read by one.
    pub(super) fn new(found: Vec<FoundFile>, mapping: Option<&Mapping>) -> Self {
        let mut files: Vec<BatchFile> = found.into_iter().map(BatchFile::new).collect();
        for file in files.iter_mut().filter(|file| file.can_be_pointed_at() || file.known.is_ok()) {
            file.mapping = mapping.cloned();
        }
        Self { files, ..Self::default() }
    }

    /// The file that is worked on.
    pub(super) fn current(&self) -> Option<&BatchFile> {
        self.files.get(self.at)
    }

    /// The same, to note what became of it.
    pub(super) fn current_mut(&mut self) -> Option<&mut BatchFile> {
        self.files.get_mut(self.at)
    }

    /// Begins at the first file that can be read; `false`: there is none.
    pub(super) fn begin(&mut self) -> bool {
        (self.at, self.spent_ms, self.elapsed_ms) = (0, 0, 0);
        self.current().is_some_and(BatchFile::is_readable) || self.go_on()
    }

    /// Goes to the next file that can be read; `false`: there is none.
    pub(super) fn go_on(&mut self) -> bool {
        self.spent_ms += std::mem::take(&mut self.elapsed_ms);
        while self.at < self.files.len() {
            self.at += 1;
            if self.current().is_some_and(BatchFile::is_readable) {
                return true;
            }
        }
        false
    }

    /// Files that can be read.
    pub(super) fn readable(&self) -> impl Iterator<Item = &BatchFile> {
        self.files.iter().filter(|file| file.is_readable())
    }

    /// Files that cannot, in their order.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = &BatchFile> {
        self.files.iter().filter(|file| !file.is_readable())
    }

    /// Which of the readable files the current one is, from 1.
    pub(super) fn number(&self) -> u64 {
        let before = self.files.iter().take(self.at + 1);
        before.filter(|file| file.is_readable()).count() as u64
    }

    /// How far all of them are, while the current one is so far.
    pub(super) fn overall(&mut self, progress: Option<&Progress>) -> Overall {
        let total: u64 = self.readable().map(|file| file.size_bytes).sum();
        let before = self.files.iter().take(self.at).filter(|file| file.is_readable());
        let mut done: u64 = before.map(|file| file.size_bytes).sum();
        if let Some(progress) = progress {
            self.elapsed_ms = progress.elapsed_ms;
            let own = self.current().map_or(0, |file| file.size_bytes);
            done += (own as f64 * share_of(progress)) as u64;
        }
        let spent_ms = self.spent_ms + self.elapsed_ms;
        let rate_bytes = (done * 1000).checked_div(spent_ms).unwrap_or(0);
        // What is known after the first moment is not worth showing.
        let left_secs =
            (spent_ms > 2_000 && rate_bytes > 0).then(|| total.saturating_sub(done).div_ceil(rate_bytes));
        Overall { share: if total == 0 { 0.0 } else { done as f32 / total as f32 }, rate_bytes, left_secs }
    }

    /// What all files hold that were looked into.
    pub(super) fn found(&self) -> Inspection {
        let mut all = Inspection::default();
        for found in self.readable().filter_map(|file| file.found.as_ref()) {
            all.merge(found);
        }
        all
    }

    /// Records of all files, such as those refused, each with its file's name if there are several.
    pub(super) fn records<'a, T: Copy + 'a>(
        &'a self,
        of: impl Fn(&'a BatchFile) -> Option<&'a [T]>,
    ) -> Vec<(String, T)> {
        let several = self.files.len() > 1;
        let named = |file: &BatchFile| if several { file.name() } else { String::new() };
        let mut all = Vec::new();
        for file in &self.files {
            let room = REFUSALS_KEPT.saturating_sub(all.len());
            let records = of(file).unwrap_or_default().iter().take(room);
            all.extend(records.map(|record| (named(file), *record)));
        }
        all
    }

    /// What became of all files that were taken in.
    pub(super) fn reports(&self) -> impl Iterator<Item = (&BatchFile, &Rc<ImportReport>)> {
        self.files.iter().filter_map(|file| Some((file, file.report.as_ref()?)))
    }
}

/// How far one file is. What is read has yet to be indexed, which takes about a sixth of the time.
fn share_of(progress: &Progress) -> f64 {
    const READING: f64 = 0.85;
    let share = if progress.total == 0 { 0.0 } else { progress.done as f64 / progress.total as f64 };
    let share = share.clamp(0.0, 1.0);
    match progress.stage {
        Stage::Importing => share * READING,
        Stage::Indexing => READING + share * (1.0 - READING),
        Stage::Inspecting
        | Stage::Destroying
        | Stage::Shortening
        | Stage::Rescrubbing
        | Stage::Sampling
        | Stage::Clearing
        | Stage::BackingUp
        | Stage::Restoring
        | Stage::Checking
        | Stage::Proving => share,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size_bytes: u64, known: bool) -> FoundFile {
        let error = Error::new(ErrorKind::FormatUnknown, "testing");
        let known = if known { Ok(Source("csv".to_owned())) } else { Err(error) };
        FoundFile { path: PathBuf::from(name), size_bytes, known }
    }

    fn progress(done: u64, total: u64, elapsed_ms: u64) -> Progress {
        Progress { stage: Stage::Inspecting, done, total, elapsed_ms }
    }

    #[test]
    fn files_that_cannot_be_read_are_passed_over_and_do_not_count() {
        let found =
            vec![file("a", 100, false), file("b", 300, true), file("c", 9, false), file("d", 100, true)];
        let mut batch = Batch::new(found, None);
        assert!(batch.begin());
        assert_eq!((batch.at, batch.number(), batch.readable().count()), (1, 1, 2));
        let half = batch.overall(Some(&progress(50, 100, 3_000)));
        assert_eq!((half.share, half.rate_bytes, half.left_secs), (0.375, 50, Some(5)));
        assert!(batch.go_on());
        assert_eq!((batch.at, batch.number()), (3, 2));
        let later = batch.overall(Some(&progress(0, 100, 1_000)));
        assert_eq!((later.share, later.rate_bytes, later.left_secs), (0.75, 75, Some(2)));
        assert!(!batch.go_on());
        assert_eq!(batch.overall(None), Overall { share: 1.0, rate_bytes: 100, left_secs: Some(0) });
    }

    #[test]
    fn nothing_is_promised_before_anything_is_known() {
        let mut batch = Batch::new(vec![file("a", 100, true)], None);
        assert!(batch.begin());
        assert_eq!(batch.overall(None), Overall { share: 0.0, rate_bytes: 0, left_secs: None });
        assert_eq!(batch.overall(Some(&progress(1, 100, 500))).left_secs, None);
    }

    #[test]
    fn a_mapping_that_was_chosen_reads_all_files() {
        let mapping = Mapping::parse("name = 'x'\nmessage = [{ text = 't', otherwise = 'bot' }]\n").unwrap();
        let batch = Batch::new(vec![file("a", 1, false), file("b", 1, true)], Some(&mapping));
        assert_eq!(batch.readable().count(), 2);
        assert!(batch.files.iter().all(|file| file.mapping.is_some()));
    }
}
