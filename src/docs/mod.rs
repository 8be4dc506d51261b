//! Why it is built so. Read [`architecture`] first.

#[doc = include_str!("architecture.md")]
pub mod architecture {}

#[doc = include_str!("style.md")]
pub mod style {}

#[doc = include_str!("formats.md")]
pub mod formats {}

#[doc = include_str!("permissions.md")]
pub mod permissions {}

#[doc = include_str!("figures.md")]
pub mod figures {}

#[doc = include_str!("sieve.md")]
pub mod sieve {}

#[doc = include_str!("record.md")]
pub mod record {}
#[doc = include_str!("assurance.md")]
pub mod assurance {}

/// Decisions that closed a door, each with what was tried.
pub mod decisions {
    #[doc = include_str!("decisions/0001-one-writer.md")]
    pub mod one_writer {}

    #[doc = include_str!("decisions/0002-texts-without-a-runtime.md")]
    pub mod texts_without_a_runtime {}

    #[doc = include_str!("decisions/0003-index-by-month.md")]
    pub mod index_by_month {}

    #[doc = include_str!("decisions/0004-longer-versions-after-the-publication.md")]
    pub mod longer_versions_after_the_publication {}

    #[doc = include_str!("decisions/0005-tests-that-draw.md")]
    pub mod tests_that_draw {}
}

#[doc = include_str!("changelog.md")]
pub mod changelog {}
