//! Files of records in all shapes, whole and broken.

use super::*;
use wenmai_model::Account;

fn file(text: &str, ending: &str) -> bool {
    let options = ReadOptions::default();
    is_json(&TextFile { ending: ending.to_owned(), text: text.to_owned(), options: &options })
}

fn read(text: &str) -> (Vec<Made>, Account) {
    let mut made: Vec<Made> = Vec::new();
    let mut found = Found::new("a.json");
    let taken = Records::of(text.to_owned()).documents(&ReadOptions::default(), &mut found, &mut |one| {
        made.push(one);
        ControlFlow::Continue(())
    });
    assert_eq!(taken, Ok(()), "{text}");
    let characters = made.iter().map(|one| wenmai_model::characters(&one.1 .0)).sum();
    let account = found.finish(made.len() as u32, characters, true);
    (made, account)
}

/// The texts, and the lines on which something is left out.
fn texts(text: &str) -> (Vec<String>, Vec<u32>) {
    let (made, account) = read(text);
    let line = |place: &Place| if let Place::Line(line) = place { Some(*line) } else { None };
    (
        made.into_iter().map(|one| one.1 .0).collect(),
        account.pieces.iter().filter_map(|piece| line(&piece.place)).collect(),
    )
}

#[test]
fn records_are_found_wherever_programs_put_them() {
    for text in [
        "{\"text\": \"雪。\"}\n\n{\"text\": \"山。\"}\n",
        "\u{feff}{\"text\":\"雪。\"},\r\n{\"text\":\"山。\"},\r\n",
        "{\"text\":\"雪。\"}{\"text\":\"山。\"}",
        "{\n\"text\":\"雪。\"\n}\n{\n\"text\":\"山。\"\n}",
        "[{\"text\":\"雪。\"},{\"text\":\"山。\"},]",
        "[[{\"text\":\"雪。\"}],[{\"text\":\"山。\"}]]",
        "[{\"text\":\"雪。\"}]\n[{\"text\":\"山。\"}]\n",
        "// a\n[{\"text\":\"雪。\"}, /* b */ {\"text\":\"山。\"}]",
        "{'text': '雪。', 'n': None}\n{'text': \"山。\", 'n': True}\n",
        "window.a.b0 = [{\"text\":\"雪。\"},{\"text\":\"山。\"}];",
        "call({\"data\":[{\"text\":\"雪。\"},{\"text\":\"山。\"}]});",
        "{\"n\":2,\"data\":[{\"text\":\"雪。\"},{\"text\":\"山。\"}]}",
        "{\"n\":2,\"message\":\"ok\",\"data\":{\"list\":[{\"text\":\"雪。\"},{\"text\":\"山。\"}]}}",
        "{\"group\":\"群\",\"messages\":[{\"who\":\"甲\",\"text\":\"雪。\"},{\"who\":\"乙\",\"text\":\"山。\"}]}",
        "{\"a\":[{\"text\":\"雪。\"}],\"b\":[{\"text\":\"山。\"}]}",
        "{\"page\":1,\"data\":[{\"text\":\"雪。\"}]}\n{\"page\":2,\"data\":[{\"text\":\"山。\"}]}\n",
        "{\"x1\":{\"text\":\"雪。\",\"n\":1},\"x2\":{\"text\":\"山。\",\"n\":2}}",
        "{\"all\":{\"x1\":{\"text\":\"雪。\"},\"x2\":{\"text\":\"山。\"}},\"n\":2}",
        "{\"001\":\"雪。\",\"002\":\"山。\"}",
        "{\"n\":{\"0\":1,\"1\":2},\"text\":{\"0\":\"雪。\",\"1\":\"山。\"}}",
        "{\"n\":[1,2],\"text\":[\"雪。\",\"山。\"]}",
        "{\"columns\":[\"n\",\"text\"],\"data\":[[1,\"雪。\"],[2,\"山。\"]]}",
        "[[\"n\",\"text\"],[\"1\",\"雪。\"],[\"2\",\"山。\"]]",
        "[\"1\",\"雪。\"]\n[\"2\",\"山。\"]\n",
        "[\"雪。\",\"山。\"]",
        "{\"data\":[\"雪。\",\"山。\"]}",
        "[{\"a\":{\"b\":{\"c\":{\"text\":\"雪。\"}}}},{\"a\":{\"b\":{\"c\":{\"text\":\"山。\"}}}}]",
    ] {
        assert!(file(text, "json"), "{text}");
        assert_eq!(texts(text).0, ["雪。", "山。"], "{text}");
        assert_eq!(read(text).1.losses(), 0, "{text}");
    }
}

#[test]
fn what_is_broken_is_left_out_by_its_line_and_takes_nothing_with_it() {
    for (text, line) in [
        ("{\"text\":\"雪。\"}\n{\"text\":\"a\"b\"}\n{\"text\":\"山。\"}\n", 2),
        ("{\"text\":\"雪。\"}\n{\"text\":\"a\n{\"text\":\"山。\"}\n", 2),
        ("{\"text\":\"雪。\"}\n{\"list\":[{\"text\":\"a\n{\"text\":\"山。\"}\n", 2),
        ("{broken}\n{\"text\":\"雪。\"}\n{\"text\":\"山。\"}\n", 1),
        ("[{\"text\":\"雪。\"},{\"text\":\"a\"b\"},{\"text\":\"山。\"}]", 1),
        ("{\"n\":3,\"data\":[{\"text\":\"雪。\"},{\"text\":\"a\"b\"},{\"text\":\"山。\"}]}", 1),
        ("{\n \"data\": [\n  {\n   \"text\": \"雪。\"\n  },\n  {\n   \"text\": \"a\"b\"\n  },\n  {\n   \"text\": \"山。\"\n  }\n ]\n}", 6),
        ("[{\"text\":\"雪。\"},\n{\"text\":\"山。\"},\n{\"text\":\"a", 3),
        ("{\"data\":[{\"text\":\"雪。\"},\n{\"text\":\"山。\"},\n{\"text\":\"a", 3),
    ] {
        assert_eq!(texts(text), (vec!["雪。".to_owned(), "山。".to_owned()], vec![line]), "{text}");
    }
}

#[test]
fn behind_a_page_that_breaks_off_records_are_no_pages() {
    let text = "{\"n\":1,\"data\":[{\"text\":\"雪。\"},{\"text\":\"a\",\"tags\":[\"b\"}]},{\"text\":\"山。\",\"in\":[{\"note\":\"c\"}]}]}";
    assert_eq!(texts(text), (vec!["雪。".to_owned(), "山。".to_owned()], vec![1]));
}

#[test]
fn what_else_a_record_has_is_said_of_its_document() {
    let text = "{\"group\":\"渡口\",\"n\":2,\"list\":[{\"text\":[\"看 \",{\"type\":\"link\",\"text\":\"此处\"},\"。\"],\"meta\":{\"author\":\"王二\",\"year\":2014},\"tags\":[\"雪\",\"山\"],\"a\":[{\"b\":\"石\"},{\"b\":\"木\"}],\"id\":12345678901234567890.10,\"z\":NaN}]}";
    let (made, account) = read(text);
    assert_eq!(made[0].1 .0, "看 此处。");
    let known = &made[0].2;
    assert_eq!((known.author.as_deref(), known.date.as_deref()), (Some("王二"), Some("2014")));
    let fields: Vec<String> = known.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let expected =
        ["text.type=link", "tags=雪, 山", "a.b=石, 木", "id=12345678901234567890.10", "group=渡口"];
    assert_eq!(fields, expected);
    assert_eq!((account.losses(), account.pieces[0].reason), (0, Reason::Markup));
    // Comments belong to their article.
    let long = "雪山。";
    let (made, _) =
        read(&format!("{{\"text\":\"{long}\",\"comments\":[{{\"text\":\"好。\"}},{{\"text\":\"是。\"}}]}}"));
    assert_eq!((made.len(), made[0].1 .0.as_str()), (1, long));
    assert_eq!(made[0].2.fields, [("comments.text".to_owned(), "好。\n是。".replace('\n', " "))]);
}

#[test]
fn texts_with_brackets_are_texts() {
    for text in [
        "{雪}是题目。\n[山]是另一首。",
        "[1] 参考文献一\n[2] 参考文献二\n",
        "{\"a\"} 是个记号。",
        "[\"a\"] 是个记号。",
        "[1, 2, 3]",
        "f(x) = {a}",
        &format!("{{\"a\":{}", "[".repeat(100_000)),
    ] {
        assert!(!file(text, "txt"), "{text:.60}");
    }
    let prose = "写在后面的话。".repeat(10);
    assert!(!file(&format!("{{\"a\":1}}\n{prose}\n"), "txt"));
    assert!(file("{\"a\":\"b\"c\"}\n{\"a\":\"b\"}\n", "jsonl"));
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn record() -> impl Strategy<Value = String> {
        let text = "[a-c雪山\\\\\"\n\u{1f600}]{0,8}";
        (text, text, proptest::collection::vec(text, 0..3), 0u8..4).prop_map(|(first, second, list, form)| {
            let value = match form {
                0 => serde_json::json!({"text": first, "note": second, "tags": list}),
                1 => serde_json::json!({"text": first, "in": {"deep": [{"note": second}, list]}}),
                2 => serde_json::json!({"note": list, "text": second, "n": 1.5, "none": null}),
                _ => serde_json::json!([format!("{first}。"), second]),
            };
            value.to_string()
        })
    }

    /// A file of records in one of the shapes, and the marks that its texts are made of.
    fn files() -> impl Strategy<Value = String> {
        (proptest::collection::vec(record(), 1..6), 0u8..4).prop_map(|(records, shape)| match shape {
            0 => records.join("\n"),
            1 => format!("[{}]", records.join(",\n")),
            2 => format!("{{\"n\":1,\"data\":[{}]}}", records.join(",")),
            _ => records.join(" "),
        })
    }

    fn letters(text: &str) -> Vec<char> {
        let mut letters: Vec<char> =
            text.chars().filter(|c| matches!(c, '雪' | '山' | '\u{1f600}')).collect();
        letters.sort_unstable();
        letters
    }

    /// Whether all letters of the second are among those of the first.
    fn are_among(all: &[char], letters: &[char]) -> bool {
        letters.iter().all(|letter| {
            let count = |letters: &[char]| letters.iter().filter(|c| *c == letter).count();
            count(all) >= count(letters)
        })
    }

    /// Every letter of a file is in a text, in what is known, or in a piece that is left out.
    fn holds(text: &str) -> Result<(), TestCaseError> {
        let records = Records::of(text.to_owned());
        let mut all = String::new();
        let mut found = Found::new("a.json");
        let read = records.documents(&ReadOptions::default(), &mut found, &mut |(_, (text, _), known)| {
            all.push_str(&text);
            all.extend(known.said().into_iter().flat_map(|(name, value)| [name, value]));
            ControlFlow::Continue(())
        });
        if read.is_err() {
            return Ok(());
        }
        let account = found.finish(0, wenmai_model::characters(&all), true);
        account.pieces.iter().for_each(|piece| all.push_str(&piece.beginning));
        prop_assert!(account.sums.iter().all(|sum| sum.reason != Reason::Unaccounted), "{:?}", account);
        // Long pieces are shown by how they begin.
        if account.pieces.iter().all(|piece| piece.characters < 40) {
            prop_assert!(are_among(&letters(&all), &letters(text)), "{} {}", text, all);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn nothing_of_whole_files_is_lost(text in files()) {
            holds(&text)?;
        }

        #[test]
        fn nothing_of_broken_files_is_lost(
            text in files(),
            at in any::<prop::sample::Index>(),
            mark in "[\"{}\\[\\],:a\n\\\\]?",
            cut in any::<bool>(),
        ) {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            let at = places[at.index(places.len())];
            let rest = if cut { "" } else { &text[at..] };
            holds(&format!("{}{mark}{rest}", &text[..at]))?;
        }
    }
}
