//! Text.
/// Languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}
