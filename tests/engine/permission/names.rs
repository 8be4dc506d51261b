//! The names of acts, as the table has them.

use seula::engine::ops::{
    account, annotation, answer, audit, backup, collection, conversation, gap, import, insight, leak_check,
    ledger, mapping, record, register, rescrub, retention, review, scorecard, session, sieve, upkeep,
};
use seula::engine::{Command, Query};

/// A new command does not compile before it has its name, which then is missing in the table.
pub fn command_name(command: &Command) -> &'static str {
    match command {
        Command::Register(command) => match command {
            register::Command::Create(_) => "register.create",
            register::Command::ChangeLock { .. } => "register.change_lock",
        },
        Command::Session(command) => session_name(command),
        Command::Account(command) => match command {
            account::Command::Create { .. } => "account.create",
            account::Command::Change { .. } => "account.change",
            account::Command::Disable(_) => "account.disable",
            account::Command::Enable(_) => "account.enable",
            account::Command::GiveCode(_) => "account.give_code",
        },
        Command::Backup(command) => match command {
            backup::Command::Make => "backup.make",
            backup::Command::ChooseFolder(_) => "backup.choose_folder",
            backup::Command::ForgetFolder(_) => "backup.forget_folder",
            backup::Command::Restore(_) => "backup.restore",
            backup::Command::Restored => "backup.restored",
        },
        Command::Audit(command) => match command {
            audit::Command::View { .. } => "audit.view",
            audit::Command::ViewOwn { .. } => "audit.view_own",
            audit::Command::Export { .. } => "audit.export",
        },
        Command::Conversation(command) => match command {
            conversation::Command::Open(_) => "conversation.open",
            conversation::Command::Searched { .. } => "conversation.searched",
        },
        Command::Review(command) => match command {
            review::Command::GiveVerdict { .. } => "review.give_verdict",
            review::Command::TakeBack { .. } => "review.take_back",
            review::Command::Explain { .. } => "review.explain",
            review::Command::MarkWords { .. } => "review.mark_words",
            review::Command::GiveValue { .. } => "review.give_value",
            review::Command::TakeValueBack { .. } => "review.take_value_back",
            review::Command::Finish(_) => "review.finish",
            review::Command::Reopen(_) => "review.reopen",
            review::Command::Flag { .. } => "review.flag",
        },
        Command::Annotation(command) => annotation_name(command),
        Command::Collection(command) => match command {
            collection::Command::Open(_) => "collection.open",
            collection::Command::Create { .. } => "collection.create",
            collection::Command::Change { .. } => "collection.change",
            collection::Command::Remove(_) => "collection.remove",
            collection::Command::AddExample { .. } => "collection.add_example",
            collection::Command::ChangeLesson { .. } => "collection.change_lesson",
            collection::Command::Move { .. } => "collection.move",
            collection::Command::RemoveExample(_) => "collection.remove_example",
            collection::Command::Export { .. } => "collection.export",
        },
        Command::Import(command) => match command {
            import::Command::Inspect { .. } => "import.inspect",
            import::Command::Import { .. } => "import.import",
            import::Command::Recognise(_) => "import.recognise",
            import::Command::Outline { .. } => "import.outline",
            import::Command::Preview { .. } => "import.preview",
            import::Command::Undo(_) => "import.undo",
            import::Command::WriteReport { .. } => "import.write_report",
        },
        Command::Mapping(command) => match command {
            mapping::Command::Save(_) => "mapping.save",
            mapping::Command::Change { .. } => "mapping.change",
            mapping::Command::Remove(_) => "mapping.remove",
        },
        Command::Retention(command) => retention_name(command),
        Command::Rescrub(rescrub::Command::Run) => "rescrub.run",
        Command::LeakCheck(command) => match command {
            leak_check::Command::Draw { .. } => "leak_check.draw",
            leak_check::Command::Show { .. } => "leak_check.show",
            leak_check::Command::Judge { .. } => "leak_check.judge",
            leak_check::Command::Remove { .. } => "leak_check.remove",
            leak_check::Command::Finish(_) => "leak_check.finish",
        },
        Command::Record(command) => match command {
            record::Command::State(_) => "record.state",
            record::Command::Export { .. } => "record.export",
        },
        Command::Scorecard(command) => super::scorecards::command_name(command),
        Command::Round(command) => super::rounds::round_name(command),
        Command::Queue(command) => super::rounds::queue_name(command),
        Command::Adjudication(command) => super::rounds::adjudication_name(command),
        Command::Answer(command) => match command {
            answer::Command::Judge { .. } => "answer.judge",
            answer::Command::TakeBack(_) => "answer.take_back",
        },
        Command::Gap(gap::Command::Export { .. }) => "gap.export",
        Command::Insight(command) => match command {
            insight::Command::Export { .. } => "insight.export",
            insight::Command::ChangeTarget { .. } => "insight.change_target",
            insight::Command::Picture { .. } => "insight.picture",
            insight::Command::Report { .. } => "insight.report",
        },
    }
}

fn annotation_name(command: &annotation::Command) -> &'static str {
    match command {
        annotation::Command::AddNote { .. } => "annotation.add_note",
        annotation::Command::ChangeNote { .. } => "annotation.change_note",
        annotation::Command::RemoveNote(_) => "annotation.remove_note",
        annotation::Command::AddTag { .. } => "annotation.add_tag",
        annotation::Command::RemoveTag { .. } => "annotation.remove_tag",
    }
}

fn session_name(command: &session::Command) -> &'static str {
    match command {
        session::Command::SignIn { .. } => "session.sign_in",
        session::Command::SignOut { .. } => "session.sign_out",
        session::Command::Reauthenticate { .. } => "session.reauthenticate",
        session::Command::ChangePassword { .. } => "session.change_password",
        session::Command::ChangeSettings(_) => "session.change_settings",
        session::Command::JudgePassword { .. } => "session.judge_password",
        session::Command::SuggestPassphrase { .. } => "session.suggest_passphrase",
    }
}

pub fn query_name(query: &Query) -> &'static str {
    match query {
        Query::Account(account::Query::List) => "account.list",
        Query::Audit(audit::Query::Check { .. }) => "audit.check",
        Query::Register(register::Query::Check) => "register.check",
        Query::Conversation(query) => match **query {
            conversation::Query::List { .. } => "conversation.list",
            conversation::Query::Count { .. } => "conversation.count",
            conversation::Query::Facets => "conversation.facets",
        },
        Query::Collection(collection::Query::List) => "collection.list",
        Query::Review(query) => match query {
            review::Query::States(_) => "review.states",
            review::Query::Progress(_) => "review.progress",
        },
        Query::Import(query) => match query {
            import::Query::History => "import.history",
            import::Query::Report(_) => "import.report",
        },
        Query::Mapping(mapping::Query::List) => "mapping.list",
        Query::Sieve(query) => match query {
            sieve::Query::Preview { .. } => "sieve.preview",
            sieve::Query::TryLine { .. } => "sieve.try_line",
        },
        Query::Rescrub(rescrub::Query::Status) => "rescrub.status",
        Query::LeakCheck(leak_check::Query::List) => "leak_check.list",
        Query::Record(record::Query::Show) => "record.show",
        Query::Scorecard(scorecard::Query::List) => "scorecard.list",
        Query::Round(query) => super::rounds::round_query_name(query),
        Query::Queue(query) => super::rounds::queue_query_name(*query),
        Query::Answer(query) => match query {
            answer::Query::List { .. } => "answer.list",
            answer::Query::Show(_) => "answer.show",
            answer::Query::Copies(_) => "answer.copies",
            answer::Query::References => "answer.references",
            answer::Query::Resting { .. } => "answer.resting",
        },
        Query::Gap(gap::Query::List) => "gap.list",
        Query::Retention(retention::Query::Status) => "retention.status",
        Query::Retention(retention::Query::Schedule) => "retention.schedule",
        Query::Backup(backup::Query::List) => "backup.list",
        Query::Upkeep(upkeep::Query::Status) => "upkeep.status",
        Query::Ledger(ledger::Query::Figures { .. }) => "ledger.figures",
        Query::Insight(query) => match query {
            insight::Query::Rounds => "insight.rounds",
            insight::Query::Volumes(_) => "insight.volumes",
            insight::Query::Own => "insight.own",
            insight::Query::Coverage => "insight.coverage",
            insight::Query::Reviewed(_) => "insight.reviewed",
        },
    }
}

fn retention_name(command: &retention::Command) -> &'static str {
    match command {
        retention::Command::Run { .. } => "retention.run",
        retention::Command::Confirm { .. } => "retention.confirm",
        retention::Command::RaiseMargin { .. } => "retention.raise_margin",
        retention::Command::Prove => "retention.prove",
        retention::Command::Print { .. } => "retention.print",
    }
}
