//! What the demo's customers think of their conversations.

use fastrand::Rng;

use crate::demo::choose::percent;
use crate::demo::talk::Said;
use crate::demo::verdict_of;
use crate::domain::{Channel, CustomerRating, Verdict};

/// Rated ones among the conversations with an adviser, in a hundred: only these end with the question.
const RATED: f64 = 20.0;
/// Bad ones among the rated, in a hundred: where no answer was wrong, though one may have been partly right, and where one
/// was.
const BAD: [f64; 2] = [12.0, 65.0];

/// What this one's customer said of it, if anything.
pub(super) fn rating(channel: Channel, said: &[Said], rng: &mut Rng) -> Option<CustomerRating> {
    if !matches!(channel, Channel::Live | Channel::Mixed) || !percent(rng, RATED) {
        return None;
    }
    let [right, wrong] = BAD;
    let chance = if said.iter().any(is_wrong) { wrong } else { right };
    Some(if percent(rng, chance) { CustomerRating::Bad } else { CustomerRating::Good })
}

fn is_wrong(said: &Said) -> bool {
    let verdict = verdict_of(&said.content).map(|(verdict, _, _)| verdict);
    matches!(verdict, Some(Verdict::Incorrect | Verdict::Outdated | Verdict::NoAnswer | Verdict::Handover))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::demo::conversations;
    use crate::domain::Day;

    #[test]
    fn a_fifth_with_an_adviser_is_rated_and_bad_ratings_follow_wrong_answers() {
        let made = conversations(4000, 3, Day::from_ymd(2026, 11, 24).unwrap());
        let read: Vec<Value> = made.iter().map(|one| serde_json::from_str(&one.line).unwrap()).collect();
        let is_rated = |one: &&Value| one.get("customer_rating").is_some();
        let (with_bot, with_adviser): (Vec<&Value>, Vec<&Value>) =
            read.iter().partition(|one| one["channel"] == "bot");
        assert_eq!(with_bot.into_iter().filter(is_rated).count(), 0);
        let rated: Vec<&Value> = with_adviser.iter().copied().filter(is_rated).collect();
        let share = rated.len() * 100 / with_adviser.len();
        assert!(share.abs_diff(20) <= 3, "{share} % are rated");
        let was_wrong = |one: &Value| {
            let wrong = |message: &Value| {
                let (role, at) = ("", crate::domain::Timestamp(0));
                is_wrong(&Said { role, content: message["content"].as_str().unwrap().to_owned(), at })
            };
            one["messages"].as_array().unwrap().iter().any(wrong)
        };
        let bad_share = |wrong: bool| {
            let of: Vec<_> = rated.iter().filter(|one| was_wrong(one) == wrong).collect();
            let bad = of.iter().filter(|one| one["customer_rating"] == CustomerRating::Bad.code()).count();
            bad * 100 / of.len()
        };
        assert!(bad_share(true) > 2 * bad_share(false), "{} and {}", bad_share(true), bad_share(false));
        assert!(bad_share(false) > 0, "people are cross for other reasons, too");
    }
}
