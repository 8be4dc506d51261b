//! What retention has done and will do, in sentences.

use super::Tr;
use crate::domain::RetentionStatus;

impl Tr {
    /// What `seula retention status` prints, a line each; the page of a register that can only be read shows the same.
    pub fn retention_status(self, status: &RetentionStatus) -> Vec<String> {
        let mut lines = vec![
            self.cli_retention_cut_off(&self.date(status.cut_off)),
            match status.oldest {
                Some(day) => self.cli_retention_oldest(&self.date(day)),
                None => self.cli_retention_empty().to_owned(),
            },
            self.cli_retention_state(self.run_state(status.state)),
            self.cli_retention_destroyed(status.destroyed),
            self.cli_retention_backlog(status.backlog),
        ];
        lines.extend(status.next_due.map(|(day, count)| self.cli_retention_next(count, &self.date(day))));
        lines.extend(status.changed().map(|run| self.destruction_changed_run(run.unsigned_abs())));
        lines.extend(status.confirm.then(|| self.cli_retention_confirm().to_owned()));
        lines
    }
}
