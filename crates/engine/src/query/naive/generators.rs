//! Documents, queries and filters by chance.

use super::corpora::WORDS;
use crate::clean::Zone;
use crate::corpus::{Filter, Zones};
use crate::query::Exactness;
use crate::script::Script;
use proptest::prelude::*;

pub fn documents() -> impl Strategy<Value = Vec<Vec<(u8, bool, Vec<usize>)>>> {
    let line = (0u8..3, any::<bool>(), prop::collection::vec(0usize..WORDS.len(), 0..14));
    prop::collection::vec(prop::collection::vec(line, 1..5), 1..3)
}

pub fn simple_query() -> impl Strategy<Value = String> {
    let text = prop::collection::vec(word(), 1..4).prop_map(|words| words.join(" "));
    let joined = prop::collection::vec(word(), 2..4).prop_map(|words| words.concat());
    let glob = (word(), prop_oneof![Just("*"), Just("?")], any::<bool>()).prop_map(|(word, sign, after)| {
        if after {
            format!("{word}{sign}")
        } else {
            format!("{sign}{word}")
        }
    });
    let regex = prop_oneof![
        Just("/微.*/"),
        Just("/支付.?/"),
        Just("/[信用]+/"),
        Just("/\\p{Han}{2}/"),
        Just("/a.*y|pa.d/"),
        Just("/支付./t"),
        Just("/信.{0,3}付/t"),
        Just("/[的不]\\p{Han}/t"),
    ]
    .prop_map(str::to_owned);
    let near = (word(), prop_oneof![Just('$'), Just('#'), Just('+'), Just('-'), Just('~')], 0u32..6, word())
        .prop_map(|(a, sign, distance, b)| format!("{a} {sign}{distance} {b}"));
    let phrase = (word(), word()).prop_map(|(a, b)| format!("{a} * {b}"));
    let bcc = prop_oneof![Just("bcc:爱v不v"), Just("bcc:n的"), Just("bcc:的n")].prop_map(str::to_owned);
    let concept = prop_oneof![Just("@支付宝"), Just("@微信"), Just("@微信支付 的"), Just("@支付宝 $4 的")]
        .prop_map(str::to_owned);
    let one =
        prop_oneof![4 => text, 3 => joined, 2 => glob, 2 => regex, 2 => near, 2 => phrase, 2 => concept];
    prop_oneof![6 => one.clone(), 3 => (one.clone(), one).prop_map(|(a, b)| format!("{a}|{b}")), 1 => bcc]
}

pub fn expert_query() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        word(),
        Just(".*".to_owned()),
        Just("微.*".to_owned()),
        Just("支付|支付宝".to_owned()),
        Just("[的不]".to_owned()),
    ];
    let flags = prop_oneof![4 => Just(""), 1 => Just("%c"), 1 => Just("%d"), 1 => Just("%s"), 1 => Just("%cds"), 1 => Just("%l")];
    let sign = prop_oneof![3 => Just("="), 1 => Just("!=")];
    let test = prop_oneof![
        6 => (prop_oneof![Just("word"), Just("norm"), Just("lemma"), Just("stem")], sign.clone(), value, flags)
            .prop_map(|(name, sign, value, flags)| format!("{name}{sign}\"{value}\"{flags}")),
        2 => (sign.clone(), prop_oneof![Just("n.*"), Just("v"), Just("w"), Just("u.*|eng")])
            .prop_map(|(sign, tag)| format!("pos{sign}\"{tag}\"")),
        1 => (sign.clone(), prop_oneof![Just("body"), Just("reply|body")]).prop_map(|(sign, zone)| format!("zone{sign}\"{zone}\"")),
        1 => (sign, prop_oneof![Just("hans"), Just("Hant|Latn")]).prop_map(|(sign, script)| format!("script{sign}\"{script}\"")),
    ];
    let test = test.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} & {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} | {b})")),
            inner.prop_map(|a| format!("!({a})")),
        ]
    });
    let atom = prop_oneof![
        5 => test.prop_map(|test| format!("[{test}]")),
        1 => Just("[]".to_owned()),
        2 => word().prop_map(|word| format!("text(\"{word}\")")),
        1 => Just("concept(\"支付宝\")".to_owned()),
        1 => word().prop_map(|word| format!("\"{word}\"")),
    ];
    let quantifier = prop_oneof![
        6 => Just(""), 1 => Just("*"), 1 => Just("+"), 1 => Just("?"), 1 => Just("{2}"), 1 => Just("{0,3}"), 1 => Just("{1,}"),
        1 => Just("{2,4}"),
    ];
    let row = (atom, quantifier.clone()).prop_map(|(atom, quantifier)| format!("{atom}{quantifier}"));
    let row = row.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            3 => prop::collection::vec(inner.clone(), 1..4).prop_map(|items| items.join(" ")),
            1 => (inner.clone(), inner.clone(), quantifier.clone())
                .prop_map(|(a, b, quantifier)| format!("({a} | {b}){quantifier}")),
            1 => (inner.clone(), quantifier.clone()).prop_map(|(a, quantifier)| format!("({a}){quantifier}")),
            1 => inner.prop_map(|a| format!("1:({a})")),
        ]
    });
    let within = prop_oneof![
        4 => Just(""), 1 => Just(" within s"), 1 => Just(" within p"), 1 => Just(" within doc"), 1 => Just(" within reply")
    ];
    let attribute =
        prop_oneof![Just("word"), Just("norm"), Just("lemma"), Just("pos"), Just("zone"), Just("script")];
    let condition = (0u8..2, attribute.clone(), prop_oneof![Just("="), Just("!=")], 0u8..2, attribute)
        .prop_map(|(a, left, sign, b, right)| format!("{}.{left} {sign} {}.{right}", a + 1, b + 1));
    let conditions =
        prop::collection::vec(condition, 1..3).prop_map(|all| format!(" :: {}", all.join(" & ")));
    // Conditions need what they name.
    let captured = (row.clone(), row.clone(), prop_oneof![Just(" "), Just(" | ")], conditions)
        .prop_map(|(a, b, joint, conditions)| format!("1:({a}){joint}2:({b}){conditions}"));
    let characters = || {
        (text_alternative(), prop::option::of((near_sign(), 0u32..6, text_alternative()))).prop_map(
            |(left, near)| match near {
                Some((sign, distance, right)) => format!("{left} {sign}{distance} {right}"),
                None => left,
            },
        )
    };
    let inside =
        word().prop_map(|word| format!("inside[norm=\"{}.*\"]", word.chars().next().unwrap_or('信')));
    let whole = prop_oneof![
        6 => row.clone(), 3 => captured, 1 => characters(), 1 => inside,
        1 => (characters(), row).prop_map(|(a, b)| format!("{a} | {b}")),
    ];
    let document = prop_oneof![4 => Just(""), 1 => Just("match.document = \"0|2\""), 1 => Just("match.document!=\"[12]\"")];
    (whole, document, within).prop_map(|(row, document, within)| {
        let joint = match (document, row.contains(" :: ")) {
            ("", _) => "",
            (_, true) => " & ",
            (_, false) => " :: ",
        };
        format!("{row}{joint}{document}{within}")
    })
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        (0usize..WORDS.len() - 7).prop_map(|word| WORDS[word].to_owned()),
        "信|付|用户支|的话|微信支|支付宝的|宝|alipay|PAY|cafe|宝的目",
    ]
}

fn near_sign() -> impl Strategy<Value = char> {
    prop_oneof![Just('$'), Just('#'), Just('+'), Just('-'), Just('~')]
}

/// A text that is found wherever words are cut, as exact as may be.
fn text_alternative() -> impl Strategy<Value = String> {
    let flags =
        prop_oneof![3 => Just(""), 1 => Just("%F"), 1 => Just("%C"), 1 => Just("%S"), 1 => Just("%CS")];
    (prop::collection::vec(word(), 1..3), flags)
        .prop_map(|(words, flags)| format!("text(\"{}\"){flags}", words.join(" ")))
}

pub fn exactness() -> impl Strategy<Value = Exactness> {
    let exact = |form, case, script| Exactness { form, case, script };
    prop_oneof![
        3 => Just(exact(false, false, false)),
        1 => Just(exact(true, false, false)),
        1 => Just(exact(false, true, false)),
        1 => Just(exact(false, false, true)),
        1 => Just(exact(false, true, true)),
    ]
}

pub fn filters() -> impl Strategy<Value = Filter> {
    let scripts = prop_oneof![
        3 => Just(Vec::new()),
        1 => Just(vec![Script::Hans]),
        1 => Just(vec![Script::Hant, Script::Latn, Script::Zyyy]),
    ];
    let documents = prop_oneof![3 => Just(Vec::new()), 1 => Just(vec![0]), 1 => Just(vec![1])];
    let filter = |(zones, scripts, documents)| Filter { zones, scripts, documents, ..Filter::default() };
    (zones(), scripts, documents).prop_map(filter)
}

fn zones() -> impl Strategy<Value = Zones> {
    prop_oneof![Just(Zones::All), Just(Zones::Main), Just(Zones::Some(vec![Zone::Reply, Zone::Navigation]))]
}
