//! `seula search`: newest first.

use super::args::Search;
use super::{Outcome, Terminal, json, session};
use crate::domain::Filter;
use crate::domain::query::Sort;
use crate::engine::Reply;
use crate::engine::ops::conversation::{self, Count, Page, Place};
use crate::error::{Error, ErrorKind};

/// Above this many hits the total is "more than".
const COUNTED: u64 = 1_000;

pub(super) fn run(search: &Search, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, opened) = session::open(search.register.clone(), terminal)?;
    session::sign_in(&engine, &search.user, search.purpose, terminal)?;
    let (filter, problems) = Filter::parse(&search.query, opened.at.day());
    if let Some(problem) = problems.first() {
        return Err(problem.error().into());
    }
    let list = conversation::Query::List {
        filter: filter.clone(),
        sort: Sort::Newest,
        at: Place::Start,
        limit: search.limit,
    };
    let Reply::Conversation(conversation::Reply::List(page)) = engine.ask(list)? else {
        return Err(Error::new(ErrorKind::Internal, "searching").into());
    };
    let count = conversation::Query::Count { filter: filter.clone(), cap: COUNTED };
    let Reply::Conversation(conversation::Reply::Count(count)) = engine.ask(count)? else {
        return Err(Error::new(ErrorKind::Internal, "counting").into());
    };
    engine.call(conversation::Command::Searched { filter: Box::new(filter), hits: count.count })?;
    say(&page, count, search.json, terminal)
}

fn say(page: &Page, count: Count, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        let answer = json::search(&page.rows, count.count, !count.exact || page.more, page.took_ms);
        return terminal.say(answer.to_string());
    }
    let tr = terminal.tr();
    for row in &page.rows {
        let text = row.snippet.as_ref().map_or(row.conversation.opening.as_str(), |snippet| &snippet.text);
        let started = tr.date_time(row.conversation.started);
        let line =
            tr.cli_search_hit(&row.conversation.number.0.to_string(), &text.replace('\n', " "), &started);
        terminal.say(line)?;
    }
    let took = tr.cli_milliseconds(&tr.decimal(page.took_ms, 1));
    terminal.say(if count.exact {
        tr.cli_search_total(count.count, &took)
    } else {
        tr.cli_search_total_over(count.count, &took)
    })
}
