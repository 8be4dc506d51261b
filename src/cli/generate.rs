//! `seula generate`: invented conversations for volume.

use super::args::Generate;
use super::{Outcome, Terminal};
use crate::error::{Doing as _, Error, ErrorKind};
use crate::volume;
use std::fs::File;
use std::io::{BufWriter, Write as _};

pub(super) fn run(generate: &Generate, terminal: &mut Terminal<'_>) -> Outcome {
    let doing = "writing generated conversations";
    let unwritable = |error: std::io::Error| {
        Error::new(ErrorKind::FileUnwritable, doing).with_detail(format!("{:?}", error.kind()))
    };
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&generate.out).map_err(unwritable)?);
    volume::write(generate.conversations, generate.seed, terminal.clock.now().day(), &mut out)
        .map_err(unwritable)?;
    out.flush().map_err(unwritable)?;
    let size = std::fs::metadata(&generate.out).doing(doing)?.len();
    let tr = terminal.tr();
    terminal.say(tr.cli_generated(generate.conversations, &tr.size_bytes(size)))
}
