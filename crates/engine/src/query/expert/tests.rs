use super::*;
use crate::corpus::parse_concepts;
use proptest::prelude::*;

fn concepts() -> Vec<Concept> {
    parse_concepts("支付宝 =\n").unwrap()
}

fn show(query: &str) -> String {
    match parse(query, &concepts()) {
        Err(error) => format!("{:?} {:?}", error.chars, error.fault),
        Ok(query) => query.expert(&concepts()),
    }
}

#[test]
fn reads_what_cqp_reads() {
    let cases = [
        ("\"微信\"", "[word=\"微信\"]"),
        (
            "[ norm = \"支付\" & pos!=\"n.*\" | !word=\"a\"%c ]",
            "[(norm=\"支付\" & pos!=\"n.*\") | !(word=\"a\"%c)]",
        ),
        ("[]{2,3} []{2} []* []+ []? []{,4} []{2,}", "[]{2,3} []{2} []* []+ []? []{0,4} []{2,}"),
        ("([pos=\"n\"] | \"a\" \"b\")+ within s;", "([pos=\"n\"] | ([word=\"a\"] [word=\"b\"]))+ within s"),
        (
            "1:[pos=\"v\"] \"不\" @[] :: 1.norm = target.norm",
            "1:[pos=\"v\"] [word=\"不\"] target:[] :: 1.norm = target.norm",
        ),
        ("text(\"a\") $3 concept(\"支付宝\")", "text(\"a\") $3 concept(\"支付宝\")"),
        ("text(\"a b\")%CS | [norm=\"c\"]", "text(\"a\" \"b\")%CS | [norm=\"c\"]"),
        ("text(\"a\") []", "text(\"a\") []"),
        ("(text(\"a\"))", "(text(\"a\"))"),
        ("[word=\"a\"\"\\\"\"]", "[word=\"a\"\"\"\"\"]"),
        ("inside[norm=\"微.\"]|text(/a\\/b/)", "inside[norm=\"微.\"] | text(/a\\/b/)"),
        ("[zone=\"body|reply\"] [script=\"hant\"]", "[zone=\"body|reply\"] [script=\"hant\"]"),
        ("", "0..0 Empty"),
        ("[norm=\"a\"", "9..9 Expected { what: [\"]\", \"&\", \"|\"] }"),
        ("[norm \"a\"]", "6..7 Expected { what: [\"=\", \"!=\"] }"),
        ("[norm=a]", "6..7 Expected { what: [\"\\\"…\\\"\"] }"),
        ("[pos=\"(\"]", "6..7 Pattern { reason: \"unclosed group\" }"),
        ("[]{3,2}", "3..4 Expected { what: [\"{m,n}\"] }"),
        ("[]{0,1000000}", "5..12 TooLarge"),
        ("[] within x", "10..11 Expected { what: [\"s\", \"p\", \"doc\", \"reply\"] }"),
        ("\"a", "0..2 UnclosedQuote"),
        (
            "[]  |",
            "5..5 Expected { what: [\"[ ]\", \"\\\"…\\\"\", \"( )\", \"text(\\\"…\\\")\", \"concept(\\\"…\\\")\"] }",
        ),
    ];
    for (query, expected) in cases {
        assert_eq!(show(query), expected, "{query}");
    }
    assert!(show("[tag=\"a\"]").starts_with("1..4 Unknown"));
    assert!(show("[zone=\"footer\"]").starts_with("7..13 Unknown"));
    assert!(show("1:[] :: 1.word = 2.word").starts_with("17..18 Unknown"));
    assert!(show(&"(".repeat(999)).contains("TooLarge"));
}

proptest! {
    #[test]
    fn never_panics_and_points_inside(query in "[\\[\\]()\"a1:=!&|*+?{},. %c]{0,14}|\\PC*") {
        match parse(&query, &concepts()) {
            Err(error) => {
                prop_assert!(error.chars.start <= error.chars.end);
                prop_assert!(error.chars.end <= query.chars().count().max(1));
            }
            // What is shown reads as the same.
            Ok(query) => {
                let shown = query.expert(&concepts());
                let again = parse(&shown, &concepts()).map(|query| query.expert(&concepts()));
                prop_assert_eq!(again, Ok(shown));
            }
        }
    }
}

#[test]
fn metadata_of_the_document_are_conditions_too() {
    let query = parse("[norm=\"微信\"] :: match.author=\"李.*\"%c & match.\"党 派\" != \"甲\"", &[]).unwrap();
    let fields: Vec<(&str, &str, bool, bool)> = query
        .fields
        .iter()
        .map(|one| (one.field.as_str(), one.is.pattern.as_str(), one.is.negated, one.is.ignoring.case))
        .collect();
    assert_eq!(fields, [("author", "李.*", false, true), ("党 派", "甲", true, false)]);
    let shown = query.expert(&[]);
    assert_eq!(shown, "[norm=\"微信\"] :: match.author=\"李.*\"%c & match.\"党 派\"!=\"甲\"");
    assert_eq!(parse(&shown, &[]).unwrap(), query);
    for wrong in ["\"a\" :: match.=\"b\"", "\"a\" :: match.author", "\"a\" :: match.author=\"(\""] {
        assert!(parse(wrong, &[]).is_err(), "{wrong}");
    }
}
