use super::*;
use crate::corpus::{parse_concepts, Concept};
use crate::segment::LineFaultKind;
use proptest::prelude::*;
use wenmai_model::Code;

fn shown(text: &str) -> String {
    match Rule::parse(text) {
        Ok(rule) => rule.to_string(),
        Err(error) => format!("{:?} {}", error.chars, error.fault.sentence("rule", error.chars.start)),
    }
}

#[test]
fn rules_are_read_by_what_binds_closest() {
    let cases = [
        ("支付", "支付"),
        ("@支付 & (@微信 | 微博) & not 广告", "@支付 & (@微信 | 微博) & not 广告"),
        ("a|b&c", "a | b & c"),
        ("(a|b)&c", "(a | b) & c"),
        ("a & (b & c)", "a & (b & c)"),
        ("(a & b) & c", "a & b & c"),
        ("!a&!!b", "not a & not not b"),
        ("not (a | b)", "not (a | b)"),
        ("((a))", "a"),
        ("＠支付＆（微信｜微博）＆！广告", "＠支付 & (微信 | 微博) & not 广告"),
        ("船 AND 山 or Not(雪)", "船 & 山 | not 雪"),
        // Queries of several words, in quotation marks, with wildcards, as expressions, by distance.
        ("微信 支付 & iphone 6s", "微信 支付 & iphone 6s"),
        ("\"a & (b\" | “或 | 者”", "\"a & (b\" | “或 | 者”"),
        ("\"say \"\"or\"\" | \" & x", "\"say \"\"or\"\" | \" & x"),
        ("say\"a|b\"c & d", "say\"a|b\"c & d"),
        ("微* & ?信", "微* & ?信"),
        ("/a|(b\\/)/t & 微信 $3 支付", "/a|(b\\/)/t & 微信 $3 支付"),
        ("and/or", "and/or"),
        ("note & nor & android & order", "note & nor & android & order"),
        ("好!", "好!"),
        ("\"not\" & not\"a\"", "\"not\" & not \"a\""),
        ("@\"R&D\" & x", "@\"R&D\" & x"),
    ];
    for (typed, read) in cases {
        assert_eq!(shown(typed), read, "{typed}");
        assert_eq!(shown(read), read, "{typed}");
    }
}

#[test]
fn what_is_no_rule_is_said_with_its_place() {
    let cases = [
        ("", "0..0 the rule is empty; give a word, a \"phrase\" or an @concept"),
        ("a &", "3..3 at character 4 of the rule there should be text or @concept or not or ("),
        ("| a", "0..1 at character 1 of the rule there should be text or @concept or not or ("),
        ("a && b", "3..4 at character 4 of the rule there should be text or @concept or not or ("),
        ("a not b", "2..5 at character 3 of the rule there should be & or |"),
        ("a !b", "2..3 at character 3 of the rule there should be & or |"),
        ("(a | b", "6..6 at character 7 of the rule there should be )"),
        ("(a b (c))", "5..6 at character 6 of the rule there should be & or | or )"),
        ("a) & b", "1..2 at character 2 of the rule there should be & or |"),
        ("()", "1..2 at character 2 of the rule there should be text or @concept or not or ("),
        ("not", "3..3 at character 4 of the rule there should be text or @concept or not or ("),
    ];
    for (typed, said) in cases {
        assert_eq!(shown(typed), said, "{typed}");
    }
    assert!(shown(&"字".repeat(1001)).contains("longer than 1000"));
    let deep = format!("{}a{}", "(".repeat(499), ")".repeat(499));
    assert_eq!(shown(&deep), "a");
    assert!(Rule::parse(&"!".repeat(1000)).is_err());
}

fn concepts() -> Vec<Concept> {
    parse_concepts("支付 = 付款, Alipay\n微信 =\n").unwrap()
}

fn codes(list: &str) -> Vec<Code> {
    let (codes, faults) = read_codes(list, &concepts());
    assert_eq!(faults, []);
    codes
}

/// The lines that are left out of a list, and why.
fn left_out(codes: &mut Vec<Code>, list: &str) -> Vec<(u32, String)> {
    let (_, faults) = add_codes(codes, list, &concepts());
    let why = |kind: &LineFaultKind| match kind {
        LineFaultKind::Rule(failure) => failure.kind.sentence("rule", failure.start_char as usize),
        other => format!("{other:?}"),
    };
    faults.iter().map(|fault| (fault.line, why(&fault.kind))).collect()
}

#[test]
fn a_list_is_read_line_by_line() {
    let mut list = Vec::new();
    let text = "# money\n钱 = @支付 & 红包\n\n热闹＝@钱|船\nno rule\n= a\nb =\n@c = a\nd = a &\ne = @nobody\nf = @e\ng = *\n钱 = 红包\n";
    let found = left_out(&mut list, text);
    let lines: Vec<String> = list.iter().map(Code::to_string).collect();
    assert_eq!(lines, ["钱 = 红包", "热闹 = @钱|船"]);
    assert_eq!(found.iter().map(|fault| fault.0).collect::<Vec<_>>(), [5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!((&found[0].1[..], &found[3].1[..]), ("Form", "NoWord"));
    assert_eq!(found[4].1, "at character 4 of the rule there should be text or @concept or not or (");
    assert_eq!(found[5].1, "there is no concept @nobody; `wenmai info` lists those that there are");
    assert!(found[7].1.contains("punctuation"), "{found:?}");
    // What is written out is what was read.
    let written: String = list.iter().map(|code| format!("{code}\n")).collect();
    assert_eq!(codes(&written), list);
    let many: String = (0..1001).map(|number| format!("n{number} = 船\n")).collect();
    assert_eq!(left_out(&mut list, &many), [(999, "TooMany".to_owned())]);
    // One that is there takes no more room.
    assert_eq!(left_out(&mut list, "N5 = 山\n"), []);
}

#[test]
fn a_name_is_a_concept_before_it_is_a_code() {
    let list = codes("支付 = 红包\na b = @支付\nc = @a b & @\"a b\"\n");
    let book = CodeBook::new(&list, &concepts());
    let meanings = |number: usize| book.codes()[number].as_ref().unwrap().1.clone();
    assert!(matches!(meanings(1)[..], [Meaning::Query(_)]));
    assert_eq!(meanings(2), [Meaning::Code(1), Meaning::Code(1)]);
    let place = |number: usize| book.order().iter().position(|&known| known == number).unwrap();
    assert!(place(1) < place(2));
}

#[test]
fn circles_are_refused_and_named() {
    let mut list = codes("b = 船\na = @b | 山\nc = @a\n");
    let circle = |names: &str| {
        format!("the rules of {names} name one another in a circle; one of them has to do without")
    };
    assert_eq!(left_out(&mut list, "b = @C\n"), [(1, circle("@b, @c, @a"))]);
    assert_eq!(left_out(&mut list, "x = @x\n"), [(1, circle("@x"))]);
    assert_eq!(left_out(&mut list, "x = @y\ny = @x\nz = @y\n").len(), 3);
    assert_eq!(left_out(&mut list, "x = @y\ny = @a\n"), []);
    assert_eq!(list.len(), 5);
    // A chain of many, the last of which leads nowhere, or back.
    let chain = |length: usize, last: &str| -> String {
        let next = |number: usize| format!("n{number} = @n{} | 船\n", number + 1);
        (0..length).map(next).chain([format!("n{length} = {last}\n")]).collect()
    };
    assert_eq!(left_out(&mut Vec::new(), &chain(900, "山")).len(), 0);
    assert_eq!(left_out(&mut Vec::new(), &chain(900, "@n0")).len(), 901);
    assert_eq!(left_out(&mut Vec::new(), &chain(90, "@nothing")).len(), 91);
}

#[test]
fn a_rule_that_lost_its_concept_is_said_and_so_is_what_names_it() {
    let list = codes("a = 船 & @微信\nb = @a\nc = 山\n");
    let book = CodeBook::new(&list, &[]);
    let said: Vec<Option<String>> = book
        .codes()
        .iter()
        .map(|code| code.as_ref().err().map(|error| error.fault.sentence("rule", error.chars.start)))
        .collect();
    assert_eq!(
        said[0].as_deref(),
        Some("there is no concept @微信; `wenmai info` lists those that there are")
    );
    assert_eq!(
        said[1].as_deref(),
        Some("the rule of @a, which stands at character 1 of the rule, cannot be read itself")
    );
    assert_eq!((said[2].as_ref(), book.order()), (None, &[2][..]));
    let error = book.codes()[0].as_ref().unwrap_err();
    assert_eq!(error.chars, 4..7);
}

/// What a rule is over, written with more parentheses than it needs.
fn rule() -> impl Strategy<Value = String> {
    let term = prop::sample::select(vec![
        "船",
        "@支付",
        "\"a & b\"",
        "微 * 信",
        "/x|y/t",
        "好!",
        "and/or",
        "“)”",
        "A $3 B",
    ]);
    term.prop_map(str::to_owned).prop_recursive(6, 40, 2, |inner| {
        let pair =
            (inner.clone(), prop::sample::select(vec!["&", "|", " and ", " or ", "｜"]), inner.clone());
        prop_oneof![
            pair.prop_map(|(left, sign, right)| format!("({left}){sign}({right})")),
            inner.clone().prop_map(|inner| format!("not ({inner})")),
            inner.prop_map(|inner| format!("！（{inner}）")),
        ]
    })
}

fn steps(rule: &Rule) -> (Vec<&str>, Vec<Step>) {
    (rule.terms().iter().map(|term| term.text.as_str()).collect(), rule.steps.clone())
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(text in rule()) {
        prop_assume!(text.chars().count() <= LONGEST);
        let read = Rule::parse(&text).unwrap();
        let written = read.to_string();
        prop_assert!(written.chars().count() <= text.chars().count() + 4 * text.matches(['！', '｜']).count());
        let again = Rule::parse(&written).unwrap();
        prop_assert_eq!(steps(&again), steps(&read), "{} {}", text, written);
        // Parentheses are left out where they say nothing.
        prop_assert_eq!(again.to_string(), written);
    }

    #[test]
    fn whatever_is_typed_is_read_or_has_a_place(text in "[ab&|()!@\"“” /not*＆（）]{0,14}|\\PC*") {
        match Rule::parse(&text) {
            Ok(read) => {
                let again = Rule::parse(&read.to_string());
                prop_assert_eq!(again.as_ref().map(steps), Ok(steps(&read)));
                let chars: Vec<char> = text.chars().collect();
                for term in read.terms() {
                    let there: String = chars[term.chars.clone()].iter().collect();
                    prop_assert_eq!(&there, &term.text);
                }
            }
            Err(error) => {
                prop_assert!(error.chars.start <= error.chars.end);
                prop_assert!(error.chars.end <= text.chars().count());
            }
        }
    }
}
