//! Seeds of samples, as they are written down and typed.

/// A seed as it is written down: groups of four hexadecimal digits, two where they are enough.
pub(super) fn words(seed: u64) -> String {
    let digits = if u32::try_from(seed).is_ok() { format!("{seed:08x}") } else { format!("{seed:016x}") };
    let groups = (0..digits.len()).step_by(4).filter_map(|at| digits.get(at..at + 4));
    groups.collect::<Vec<_>>().join(" ")
}

/// The seed that is typed, whatever spaces stand in it; `None`: it is none.
pub(super) fn parse(typed: &str) -> Option<u64> {
    let digits: String = typed.split_whitespace().collect();
    u64::from_str_radix(&digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_written_in_groups_and_read_with_or_without_them() {
        assert_eq!(words(0x7f3a_91c0_55e2_08bd), "7f3a 91c0 55e2 08bd");
        assert_eq!(
            words(0x91c0_55e2),
            "91c0 55e2",
            "those that the program draws are short enough to be typed"
        );
        for (typed, seed) in [
            ("7f3a 91c0 55e2 08bd", Some(0x7f3a_91c0_55e2_08bd)),
            ("7F3A91C055E208BD", Some(0x7f3a_91c0_55e2_08bd)),
            ("1", Some(1)),
            ("", None),
            ("siemen", None),
            ("17f3a 91c0 55e2 08bd 1", None),
        ] {
            assert_eq!(parse(typed), seed, "{typed}");
        }
    }
}
