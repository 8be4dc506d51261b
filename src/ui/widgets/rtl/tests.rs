//! Right-to-left lines as they are seen.

use super::*;

fn plain(text: &str) -> Vec<Run> {
    vec![Run { text: text.to_owned(), mark: Mark::Plain }]
}

fn count(runs: &[Run]) -> f32 {
    runs.iter().map(|run| run.text.chars().count() as f32).sum()
}

fn cut_to(text: &str, width: f32, rows: usize) -> (Vec<String>, bool) {
    let (lines, cut) = lines(&plain(text), Room { width, rows }, count);
    (lines.iter().map(Line::text).collect(), cut)
}

fn drawn(text: &str, width: f32) -> Vec<String> {
    cut_to(text, width, usize::MAX).0
}

#[test]
fn words_change_places_and_keep_their_letters() {
    for (logical, seen) in [
        ("مرحبا بكم", "بكم مرحبا"),
        ("رقم 123 هنا", "هنا 123 رقم"),
        ("رد (نعم)", "(نعم) رد"),
        ("مرحبا، رقم", "رقم مرحبا،"),
        ("Hei مرحبا بكم kiitos", "Hei بكم مرحبا kiitos"),
        ("سلام، وقت می‌خواهم", "می‌خواهم وقت سلام،"),
        // Figures of these scripts are given from the right, as egui draws them.
        ("ساعت ۱۲ تا 14", "14 تا ۲۱ ساعت"),
        ("ساعت۱۲", "ساعت۲۱"),
        ("رقم ١٢٣", "٣٢١ رقم"),
        ("Klo ۱۲:۳۰ مرحبا", "Klo ۲۱:۰۳ مرحبا"),
        ("۱۲", "۲۱"),
        ("مُحَمَّد هنا", "هنا مُحَمَّد"),
        ("شكرا 👍🏽 لكم", "لكم 👍🏽 شكرا"),
        ("(مرحبا،)", "(مرحبا،)"),
    ] {
        assert_eq!(drawn(logical, 100.0), [seen], "{logical}");
        assert_eq!(drawn(logical, f32::INFINITY), [seen], "{logical}");
    }
}

#[test]
fn the_last_of_several_lines_loses_its_last_words_and_ends_at_the_left() {
    for (logical, width, seen) in [
        ("واحد اثنان ثلاثة", 11.0, "…اثنان واحد"),
        ("واحد اثنان ثلاثة", 10.0, "…واحد"),
        ("سلام می‌خواهم وقت بگیرم", 14.0, "…می‌خواهم سلام"),
        ("رقم 123 456 هنا", 8.0, "…123 رقم"),
        ("رد (نعم) شكرا جزيلا", 9.0, "…(نعم) رد"),
        ("123 واحد اثنان", 4.0, "…123"),
        ("Hei مرحبا بكم kiitos", 14.0, "Hei بكم مرحبا…"),
        ("Hei kaikille مرحبا", 13.0, "Hei kaikille…"),
    ] {
        let two = vec!["أ".to_owned(), seen.to_owned()];
        assert_eq!(cut_to(&format!("أ\n{logical}"), width, 2), (two, true), "{logical}");
    }
    assert_eq!(cut_to("واحد اثنان", 10.0, 1), (vec!["اثنان واحد".to_owned()], false), "it has room");
    assert_eq!(
        cut_to("واحد\nاثنان", 50.0, 1),
        (vec!["…واحد".to_owned()], true),
        "a line of the text is left"
    );
    let two = vec!["واحد".to_owned(), "…اثنان".to_owned()];
    assert_eq!(cut_to("واحد اثنان ثلاثة", 6.0, 2), (two, true), "the last line alone is cut");
}

#[test]
fn a_single_line_is_cut_at_a_letter_and_never_before_its_marks() {
    for (logical, width, seen) in [
        ("واحد اثنان ثلاثة", 10.0, "…اثنا واحد"),
        ("واحد اثنان ثلاثة", 6.0, "…واحد"),
        ("رقم 123 456 هنا", 7.0, "…12 رقم"),
        ("Hei kaikille مرحبا", 11.0, "Hei kaikil…"),
        // A vowel sign, a joiner that parts, one that joins, and a tone of skin.
        ("مُحَمَّد هنا", 6.0, "…مُحَ"),
        ("می‌خواهم وقت", 3.0, "…م"),
        ("شكرا 👩‍🔬 لكم", 8.0, "…شكرا"),
        ("شكرا 👍🏽 لكم", 7.0, "…شكرا"),
    ] {
        assert_eq!(cut_to(logical, width, 1), (vec![seen.to_owned()], true), "{logical}");
    }
}

#[test]
fn a_long_text_is_measured_a_few_times() {
    let text = plain(&"كلمة ".repeat(400));
    for (width, rows, count_of_lines, most) in [(1000.0, 1, 1, 40), (50.0, usize::MAX, 40, 320)] {
        let mut measured = 0;
        let (lines, _) = lines(&text, Room { width, rows }, |runs| {
            measured += 1;
            count(runs)
        });
        assert_eq!(lines.len(), count_of_lines);
        assert!(measured <= most, "{measured} at {width}");
    }
}

#[test]
fn a_word_that_is_wider_than_a_line_is_broken() {
    assert_eq!(drawn("مرحبا", 3.0), ["مرح", "با"]);
    assert_eq!(cut_to("مرحبا", 4.0, 1), (vec!["…مرح".to_owned()], true));
    assert_eq!(drawn("مرحبا", 0.0).len(), 5, "a line is never empty");
    assert_eq!(cut_to("مرحبا", 0.0, 1), (vec!["…".to_owned()], true));
    let marked = "مُحَمَّد";
    assert_eq!(drawn(marked, 1.0).len(), 4, "a letter keeps its marks");
    assert_eq!(drawn(marked, 1.0).concat(), marked);
    assert_eq!(drawn(" مرحبا", 4.0), ["مرح ", "با"], "no line is a space alone");
}

#[test]
fn a_removed_value_is_kept_or_cut_as_one() {
    let mut runs = plain("رقمي ");
    runs.push(Run { text: String::new(), mark: Mark::Chip(Kind::Phone) });
    runs.extend(plain(" شكرا"));
    let wide = |runs: &[Run]| -> f32 {
        runs.iter().map(|run| if run.text.is_empty() { 5.0 } else { run.text.chars().count() as f32 }).sum()
    };
    for (width, marks, first) in [
        (11.0, &[Mark::Plain, Mark::Chip(Kind::Phone), Mark::Plain][..], "…"),
        (10.0, &[Mark::Plain], "…رقمي"),
    ] {
        let (lines, cut) = lines(&runs, Room { width, rows: 1 }, wide);
        let runs: Vec<&Run> = lines.iter().flat_map(|line| &line.runs).collect();
        assert_eq!(runs.iter().map(|run| run.mark).collect::<Vec<_>>(), marks, "{width}");
        assert_eq!((runs[0].text.as_str(), cut), (first, true), "{width}");
    }
}

#[test]
fn the_first_words_stand_in_the_first_line() {
    assert_eq!(drawn("واحد اثنان ثلاثة", 11.0), ["اثنان واحد", "ثلاثة"]);
    assert_eq!(drawn("واحد\nاثنان", 50.0), ["واحد", "اثنان"]);
}

#[test]
fn a_word_of_two_marks_is_read_on_from_the_right() {
    let mut runs = vec![Run { text: "مرح".to_owned(), mark: Mark::Hit(true) }];
    runs.extend(plain("با بكم"));
    let (lines, _) = lines(&runs, Room { width: f32::INFINITY, rows: 1 }, count);
    let seen: Vec<&str> = lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect();
    assert_eq!(seen, ["بكم با", "مرح"]);
}

#[test]
fn a_removed_value_moves_as_one() {
    let mut runs = plain("رقمي ");
    runs.push(Run { text: String::new(), mark: Mark::Chip(Kind::Phone) });
    runs.extend(plain(" شكرا"));
    let (lines, _) = lines(&runs, Room { width: 100.0, rows: usize::MAX }, count);
    let marks: Vec<Mark> = lines.iter().flat_map(|line| &line.runs).map(|run| run.mark).collect();
    assert_eq!(marks, [Mark::Plain, Mark::Chip(Kind::Phone), Mark::Plain]);
    assert_eq!(lines.first().unwrap().runs.first().unwrap().text, "شكرا ");
    assert!(lines.first().unwrap().right);
}

#[test]
fn words_that_are_drawn_one_by_one_follow_each_other_as_in_a_line() {
    for (text, order, right) in [
        ("Hei مرحبا kiitos", &[0, 1, 2][..], false),
        ("Hei مرحبا بكم kiitos", &[0, 2, 1, 3], false),
        ("Hei (مرحبا بكم).", &[0, 2, 1], false),
        ("مرحبا Hei kiitos بكم", &[3, 1, 2, 0], true),
        ("رقم 123 456 هنا", &[3, 2, 1, 0], true),
        ("⟦phone⟧ ⟦email⟧ شكرا", &[2, 1, 0], true),
    ] {
        let words = Words::new(text.split(' ').map(|word| (word, false)));
        assert_eq!((words.order(0..order.len()).as_slice(), words.is_right(0)), (order, right), "{text}");
    }
    let words = Words::new([("Hei", true), ("مرحبا", true), ("بكم", false), ("!", false)].into_iter());
    assert_eq!([0, 1, 3].map(|at| words.is_right(at)), [false, true, true], "each by its paragraph");
    assert_eq!((words.order(0..1), words.order(1..3), words.order(3..4)), (vec![0], vec![2, 1], vec![3]));
}

#[test]
fn left_to_right_text_needs_nothing() {
    assert!(!is_needed("Hei, сколько 多久"));
    assert!(is_needed("Hei مرحبا"));
    assert!(is_needed("Klo ۱۲"), "its figures are drawn from the right");
}
