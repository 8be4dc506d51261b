use super::chats::Corpus;
use super::{Share as _, Talk, scrubbed};
use crate::goals::Goals;
use seula::domain::MessageRole;

/// First names that are everyday words of Finnish, Swedish or English, the likeliest to do harm among them.
const NAMES: &str = "Lumi Ilta Pilvi Sade Ilo Toivo Onni Aamu Päivi Kukka Ruusu Helmi Taimi Oiva Into Armas Rauha \
    Vilja Meri Tuuli Tuisku Pyry Lahja Aarre Impi Marja Kielo Orvokki Hilla Satu Taika Usva Suvi Kaisla Raita Vesa \
    Anna Kai Sini Veli Sampo Lauha Rauno Urho Usko Tarmo Taisto Voitto Oma Ensi Elo Talvi Kesä Tähti Taru Valo Ruska \
    Hans Per Dag Liv Sten Stig Björn Saga Tor Sol Ros Bror Vera Grace Hope Joy Will Mark May June Rose Bill Frank \
    Faith April August Art Sue Said Can Dan Ray Chase Mason Miles Carol Ginger Holly Ivy Iris Daisy Lily Violet \
    Olive Autumn Dawn Eve Angel Melody Crystal Amber Pearl Jade Long Young Song Hung Love Isa Salam Sun Nice Honey \
    Sunny Rich Pat Bob Jack Guy Don Gene Earl Drew Grant Wade Ward Pierce Lane Reed Rob Max Penny Sandy Skip Star";

/// Messages in a hundred that a name may damage.
const MOST: f64 = 0.005;

/// A customer who gave such a name is put before each talk: how many of its messages lose a word by that. Some do call
/// somebody by the name, so the figures are upper bounds.
pub(super) fn damage(corpora: &[Corpus], goals: &mut Goals) {
    let names: Vec<&str> = NAMES.split_whitespace().collect();
    let mut all = 0;
    let mut damaged = vec![0; names.len()];
    for corpus in corpora {
        let mut of_corpus = 0;
        for talk in &corpus.talks {
            let lower: Vec<String> = talk.iter().map(|(_, text)| text.to_lowercase()).collect();
            for (name, sum) in names.iter().zip(&mut damaged) {
                let letters = name.to_lowercase();
                if lower.iter().any(|text| text.contains(&letters)) {
                    let lost = lost(talk, name);
                    *sum += lost;
                    of_corpus += lost;
                }
            }
        }
        all += corpus.messages();
        let share = f64::from_share(of_corpus, corpus.messages() * names.len());
        println!(
            "echo, {:<10} {:.4} % of the messages damaged by a name that is a word",
            corpus.name,
            share * 100.0
        );
    }
    let mut worst: Vec<(&usize, &&str)> = damaged.iter().zip(&names).collect();
    worst.sort_by(|a, b| b.0.cmp(a.0));
    for (lost, name) in worst.iter().take(5) {
        println!("echo, {name}: {lost} of {all} messages");
    }
    let mean = f64::from_share(damaged.iter().sum(), all * names.len());
    goals.at_most("sieve, share of messages damaged by the echo of a name that is a word", mean, MOST);
    let most = worst.first().map_or(0, |(lost, _)| **lost);
    goals.at_most("sieve, the same for the worst of these names", f64::from_share(most, all), MOST);
}

/// Messages of a talk that are scrubbed otherwise once its customer has given a name.
fn lost(talk: &Talk, name: &str) -> usize {
    let behind = |opening: String| {
        let mut whole: Talk = vec![(MessageRole::Customer, opening)];
        whole.extend(talk.iter().cloned());
        scrubbed(&whole)
    };
    let (without, with) = (behind("Hei".to_owned()), behind(format!("nimeni on {name}")));
    without.iter().zip(&with).skip(1).filter(|(one, other)| one != other).count()
}
