use crate::support::{PASSWORD, Register, TYPED, act, act_as, error_of, sign_in};
use seula::domain::{Account, AccountId, AccountRole, AccountRoles, AccountState};
use seula::engine::ops::{account, collection};
use seula::engine::{Engine, Reply};
use seula::error::{ErrorKind, Result};

const REVIEWER: AccountRole = AccountRole::Reviewer;
const TRAINER: AccountRole = AccountRole::Trainer;
const SUPERVISOR: AccountRole = AccountRole::Supervisor;

fn roles(roles: &[AccountRole]) -> AccountRoles {
    roles.iter().copied().collect()
}

fn create(username: &str, display_name: &str, has: &[AccountRole]) -> account::Command {
    let (username, display_name) = (username.to_owned(), display_name.to_owned());
    account::Command::Create { username, display_name, roles: roles(has) }
}

/// Why a sensitive act is refused although the password was given.
fn refused(engine: &Engine, command: account::Command) -> Option<ErrorKind> {
    act(engine, command).err().map(|error| error.kind)
}

fn list(engine: &Engine) -> Vec<Account> {
    match engine.ask(account::Query::List).unwrap() {
        Reply::Account(account::Reply::List(accounts)) => accounts,
        other => panic!("{other:?}"),
    }
}

fn change(engine: &Engine, password: &str, account: &Account, has: &[AccountRole]) -> Result<Account> {
    let change = account::Command::Change {
        account: account.id,
        display_name: account.display_name.clone(),
        roles: roles(has),
        languages: account.languages.clone(),
        version: account.version,
    };
    match act_as(engine, password, change)? {
        Reply::Account(account::Reply::Changed(account)) => Ok(account),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_new_account_waits_and_is_listed_by_its_display_name() {
    let register = Register::new("a_new_account_waits");
    let engine = register.engine();
    act(engine, create(" Åke.Öst ", "", &[TRAINER])).unwrap();
    act(engine, create("anna", "Anna Mallikas", &[REVIEWER, TRAINER])).unwrap();
    let shown: Vec<(String, String, AccountState)> = list(engine)
        .into_iter()
        .map(|account| (account.username, account.display_name, account.state))
        .collect();
    let of = |username: &str, name: &str, state| (username.to_owned(), name.to_owned(), state);
    assert_eq!(
        shown,
        [
            of("anna", "Anna Mallikas", AccountState::Waiting),
            of("saana", "saana", AccountState::Active),
            of("åke.öst", "åke.öst", AccountState::Waiting),
        ]
    );
}

#[test]
fn an_account_that_cannot_be_used_is_not_made() {
    let register = Register::new("an_account_not_made");
    let engine = register.engine();
    act(engine, create("åke", "Åke", &[TRAINER])).unwrap();
    for (username, has, kind) in [
        ("", &[TRAINER][..], ErrorKind::EmptyField),
        ("reino", &[], ErrorKind::EmptyField),
        ("SAANA", &[TRAINER], ErrorKind::UsernameTaken),
        ("ÅKE", &[TRAINER], ErrorKind::UsernameTaken),
        ("a\u{30a}ke", &[TRAINER], ErrorKind::UsernameTaken),
        ("rei no", &[TRAINER], ErrorKind::UsernameInvalid),
        ("reino@example.com", &[TRAINER], ErrorKind::UsernameInvalid),
    ] {
        assert_eq!(refused(engine, create(username, "", has)), Some(kind), "{username}");
    }
    assert_eq!(list(engine).len(), 2);
}

#[test]
fn the_last_active_supervisor_is_neither_demoted_nor_disabled() {
    let register = Register::new("the_last_supervisor");
    let engine = register.engine();
    let saana = list(engine).remove(0);
    register.account("odottava", &[SUPERVISOR]);
    assert_eq!(change(engine, PASSWORD, &saana, &[REVIEWER]).unwrap_err().kind, ErrorKind::LastSupervisor);
    assert_eq!(refused(engine, account::Command::Disable(saana.id)), Some(ErrorKind::LastSupervisor));
    assert_eq!(refused(engine, account::Command::GiveCode(saana.id)), Some(ErrorKind::Forbidden));
    let (_, second) = register.person("pia", &[SUPERVISOR]);
    change(&second, TYPED, &saana, &[REVIEWER]).unwrap();
    assert_eq!(error_of(engine, create("uusi", "", &[TRAINER])), Some(ErrorKind::NotSignedIn));
}

#[test]
fn a_change_that_was_made_on_an_older_version_is_a_conflict() {
    let register = Register::new("a_change_on_an_older_version");
    let (account, _) = register.account("reino", &[REVIEWER]);
    let changed = change(register.engine(), PASSWORD, &account, &[TRAINER]).unwrap();
    assert_eq!((changed.roles, changed.version), (roles(&[TRAINER]), account.version + 1));
    assert_eq!(
        change(register.engine(), PASSWORD, &account, &[REVIEWER]).unwrap_err().kind,
        ErrorKind::Conflict
    );
    assert_eq!(change(register.engine(), PASSWORD, &changed, &[]).unwrap_err().kind, ErrorKind::EmptyField);
    let gone = Account { id: AccountId(99), ..changed };
    assert_eq!(change(register.engine(), PASSWORD, &gone, &[TRAINER]).unwrap_err().kind, ErrorKind::NotFound);
}

#[test]
fn changed_roles_and_disabling_bite_at_the_next_act() {
    let register = Register::new("changed_roles_bite");
    let (reino, engine) = register.person("reino", &[REVIEWER]);
    let asks = || engine.ask(collection::Query::List).err().map(|error| error.kind);
    assert_eq!(asks(), None);
    let reino = change(register.engine(), PASSWORD, &reino, &[REVIEWER]).unwrap();
    assert_eq!(asks(), None, "the same roles end no session");
    change(register.engine(), PASSWORD, &reino, &[TRAINER]).unwrap();
    assert_eq!(asks(), Some(ErrorKind::NotSignedIn));
    sign_in(&engine, "reino", TYPED, None, None).unwrap();
    act(register.engine(), account::Command::Disable(reino.id)).unwrap();
    assert_eq!(asks(), Some(ErrorKind::NotSignedIn));
    assert_eq!(refused(register.engine(), account::Command::Disable(reino.id)), Some(ErrorKind::Conflict));
    act(register.engine(), account::Command::Enable(reino.id)).unwrap();
    assert_eq!(asks(), Some(ErrorKind::NotSignedIn), "an old session does not come back");
    assert!(sign_in(&engine, "reino", TYPED, None, None).unwrap().is_some());
}
