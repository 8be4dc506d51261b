//! Tables.

use super::*;

#[test]
fn messages_come_in_the_order_in_which_they_were_written() {
    for name in ["variants/csv_semicolon_bom_fi.csv", "variants/csv_windows1252.csv", "generic_messages.csv"]
    {
        for conversation in of_file(name).conversations {
            let times: Vec<_> = conversation.messages.iter().map(|message| message.at.unwrap().0).collect();
            assert!(times.is_sorted(), "{name} {}", conversation.record);
        }
    }
}

#[test]
fn mixed_rows_come_together_and_a_bad_row_costs_its_own_conversation() {
    let table = "id;chat id;rooli;viesti;aika\n\
        1;A;asiakas;hei;1.2.2026 klo 9.05\n\
        2;B;asiakas;moi;1.2.2026 klo 9.06\n\
        3;A;botti;Hei!;1.2.2026 klo 9.07\n\
        4;C;asiakas;yksi;1.2.2026 klo 9.08\n\
        5;B;botti\n\
        6;C;muistiinpano;sisäistä;1.2.2026 klo 9.09\n\
        7;;asiakas;kenen?;1.2.2026 klo 9.09\n\
        8;D;kuka;x;1.2.2026 klo 9.10\n\
        9;E\n";
    let found = of_bytes(table.as_bytes()).unwrap();
    let whole: Vec<_> = found
        .conversations
        .iter()
        .map(|chat| (chat.id.as_ref().unwrap().as_str(), chat.record, chat.messages.len(), chat.notes.len()))
        .collect();
    assert_eq!(whole, [("A", 1, 2, 0), ("C", 4, 1, 1)]);
    assert_eq!(codes(&found), [(5, "ragged"), (7, "missing_field"), (8, "unknown_role"), (9, "ragged")]);
}

#[test]
fn speakers_without_a_role_are_service_and_clock_times_are_no_dates() {
    let found =
        of_bytes(b"CHAT_ID,SPEAKER_ID,TIME,TEXT\n7,0,11:11:13.477,hei\n7,5,11:11:20.812,moi\n").unwrap();
    let conversation = found.conversations.first().unwrap();
    assert_eq!((roles(conversation), times(conversation)), ([0, 0, 0, 0, 2], (None, None)));
}

#[test]
fn every_delimiter_and_encoding_gives_the_same_conversations() {
    let rows = [
        ["Keskustelu", "Aika", "Lähettäjä", "Viesti"],
        ["k1", "24.11.2025 klo 9.05.30", "asiakas", "\"Hei,\nmissä jono näkyy?\""],
        ["k1", "24.11.2025 klo 9.05.41", "botti", "Jono näkyy palvelussa"],
        ["k2", "24.11.2025 klo 9.06.00", "kund", "Hejsan"],
    ];
    for delimiter in [",", ";", "\t", "|"] {
        let table: String = rows.iter().map(|row| row.join(delimiter) + "\r\n").collect();
        let utf16 = |order: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter().chain(table.encode_utf16().flat_map(order)).collect::<Vec<u8>>()
        };
        for bytes in [
            table.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", table.as_bytes()].concat(),
            utf16(u16::to_le_bytes, [0xFF, 0xFE]),
            utf16(u16::to_be_bytes, [0xFE, 0xFF]),
            encoding_rs::WINDOWS_1252.encode(&table).0.into_owned(),
        ] {
            let found = of_bytes(&bytes).unwrap();
            let lengths: Vec<_> = found.conversations.iter().map(lengths).collect();
            let wanted = [vec![("customer", 24), ("bot", 22)], vec![("customer", 6)]];
            assert_eq!((lengths.as_slice(), found.refusals.len()), (&wanted[..], 0), "{delimiter:?}");
            let first = times(&found.conversations[0]).0.unwrap();
            assert_eq!(first.rfc3339(), "2025-11-24T07:05:30Z");
        }
    }
}

#[test]
fn a_column_of_a_table_says_what_the_customer_thought() {
    use CustomerRating::{Bad, Good};
    for (column, first, last, rating) in [
        ("customer_rating", "good", "good", Some(Good)),
        ("Asiakkaan arvosana", "", "huono", Some(Bad)),
        ("Kundens betyg", "bra", "dåligt", Some(Bad)),
        ("customer_rating", "bad", "", Some(Bad)),
        ("customer_rating", "5", "fair", None),
        ("rating", "bad", "bad", None),
    ] {
        let table = format!("chat_id,role,text,{column}\n1,customer,hei,{first}\n1,bot,moi,{last}\n");
        let found = of_bytes(table.as_bytes()).unwrap();
        assert_eq!(found.conversations[0].rating.given(), rating, "{column}: {first}, {last}");
    }
}
