use super::*;
use crate::corpus::parse_concepts;
use proptest::prelude::*;

fn concepts() -> Vec<Concept> {
    parse_concepts("支付宝 = 支付寶, Alipay\n微信支付 = WeChat Pay\nO2O =\n").unwrap()
}

fn show(query: &str) -> String {
    match parse(query, &concepts(), Exactness::default()) {
        Err(error) => format!("{:?} {:?}", error.chars, error.fault),
        Ok(query) => query.expert(&concepts()),
    }
}

#[test]
fn reads_queries() {
    let cases = [
        ("支付寶", "text(\"支付寶\")"),
        (" 微信  支付 ", "text(\"微信\" \"支付\")"),
        ("\"a|b\"|Ｃ", "text(\"a|b\") | text(\"Ｃ\")"),
        ("“微信 支付”", "text(\"微信\" \"支付\")"),
        ("@支付寶|@o2o", "concept(\"支付宝\") | concept(\"O2O\")"),
        ("@wechat pay", "concept(\"微信支付\")"),
        ("@alipay 接口", "concept(\"支付宝\") text(\"接口\") within p"),
        ("and/or", "text(\"and/or\")"),
        ("微*", "[norm=\"微.*\"] | inside[norm=\"微.*\"]"),
        ("a.?", "[norm=\"a\\..\"] | inside[norm=\"a\\..\"]"),
        ("微信 * 支付", "text(\"微信\") [pos!=\"w\"] text(\"支付\") within p"),
        ("/微./", "[norm=\"微.\"] | inside[norm=\"微.\"]"),
        ("/微./t", "text(/微./)"),
        ("微信 $3 支付", "text(\"微信\") $3 text(\"支付\")"),
        ("微信$3支付", "text(\"微信\") $3 text(\"支付\")"),
        ("微信 - 3 支付", "text(\"微信\") -3 text(\"支付\")"),
        ("iphone -6s", "text(\"iphone\" \"-6s\")"),
        ("bcc:爱v不v", "text(\"爱\") [pos=\"v.*\"] text(\"不\") [pos=\"v.*\"] within s"),
        ("爱v不v", "text(\"爱v不v\")"),
        ("", "0..0 Empty"),
        ("  ", "0..2 Empty"),
        ("a|", "1..2 EmptyAlternative"),
        ("|a", "0..1 EmptyAlternative"),
        ("\"\"", "0..2 NothingToFind"),
        ("say \"a", "4..6 UnclosedQuote"),
        ("。，", "0..2 NothingToFind"),
        ("*", "0..1 NothingToFind"),
        ("/微(./", "2..3 Pattern { reason: \"unclosed group\" }"),
        ("/微", "2..2 Expected { what: [\"/\"] }"),
        ("微信 $3", "5..5 Expected { what: [\"text\", \"@concept\", \"/regex/t\"] }"),
        ("@支付", "0..3 UnknownConcept { name: \"支付\", near: [\"支付宝\", \"微信支付\"] }"),
        ("@", "0..1 UnknownConcept { name: \"\", near: [] }"),
    ];
    for (query, expected) in cases {
        assert_eq!(show(query), expected, "{query}");
    }
    assert_eq!(show(&"字".repeat(1001)), "1000..1001 TooLong { limit: 1000 }");
    let exact = Exactness { case: true, ..Exactness::default() };
    let query = parse("Ali*|Pay", &[], exact).unwrap().expert(&[]);
    assert_eq!(query, "[word=\"Ali.*\"%ds] | inside[word=\"Ali.*\"%ds] | text(\"Pay\")%C");
}

proptest! {
    #[test]
    fn never_panics_and_points_inside(query in "[ab|@\"“” 微*?/。$3-]{0,12}|\\PC*") {
        if let Err(error) = parse(&query, &concepts(), Exactness::default()) {
            prop_assert!(error.chars.start <= error.chars.end);
            prop_assert!(error.chars.end <= query.chars().count().max(1));
        }
    }
}
