//! Statistics as users of the tool ask for them.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wenmai")).args(arguments).output().unwrap()
}

/// The seed corpus as a bundle, which is read faster than it is made.
fn seeds() -> &'static str {
    static BUNDLE: LazyLock<String> = LazyLock::new(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let bundle = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("statistics.wenmai");
        let (seeds, bundle) = (root.join("seeds").display().to_string(), bundle.display().to_string());
        assert!(run(&["build", &seeds, "-o", &bundle]).status.success());
        bundle
    });
    &BUNDLE
}

fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn object(arguments: &[&str]) -> Value {
    let text = printed(arguments);
    assert_eq!(text.lines().count(), 1, "{text}");
    serde_json::from_str(&text).unwrap()
}

fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn headings(arguments: &[&str]) -> String {
    let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "csv"]).collect();
    printed(&arguments).lines().next().unwrap().to_owned()
}

/// The ids of a family, as the tool lists them.
fn ids(family: &str) -> Vec<String> {
    let list = printed(&["measure", "list", "--format", "jsonl"]);
    let lines = list.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines
        .filter(|line| line["family"] == family)
        .map(|line| line["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_calculator_prints_every_measure() {
    let text = file("tokens.txt", "one one two one one two one");
    let cases: [(&str, Vec<&str>); 4] = [
        ("association", vec!["--o11", "8", "--f1", "15828", "--f2", "4675", "--n", "14307668"]),
        ("keyness", vec!["--a", "52", "--n1", "50000", "--b", "57", "--n2", "75000"]),
        ("dispersion", vec!["--freqs", "1,2,3", "--sizes", "10,10,10"]),
        ("diversity", vec![&text, "--tokens"]),
    ];
    for (family, arguments) in cases {
        let arguments: Vec<&str> = ["measure", family].into_iter().chain(arguments).collect();
        let found = object(&arguments);
        for id in ids(family) {
            assert!(found.get(&id).is_some(), "{family} lacks {id}");
        }
        assert!(found["notes"].is_array());
    }
}

#[test]
fn the_calculator_says_what_to_be_careful_about() {
    let few = object(&["measure", "association", "--o11", "2", "--f1", "3", "--f2", "3", "--n", "9"]);
    assert_eq!(few["expected"]["e11"], 1.0);
    assert_eq!(few["observed"]["o22"], 5.0);
    let notes: Vec<&str> =
        few["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    assert_eq!(notes, ["expected_under_5", "corpus_under_10000", "tokens_are_dependent"]);
    // Windows of many tokens: R1 and C1 are Evert's, f1 and f2 the words' frequencies.
    let surface = object(&[
        "measure",
        "association",
        "--o11",
        "12",
        "--r1",
        "100",
        "--c1",
        "30",
        "--f1",
        "10",
        "--f2",
        "31",
        "--n",
        "5000",
    ]);
    assert_eq!(surface["dice"], 24.0 / 41.0);
    assert_eq!(surface["margins"]["r1"], 100.0);
    let zero = object(&["measure", "keyness", "--a", "5", "--n1", "1000", "--b", "0", "--n2", "1000"]);
    assert_eq!(zero["odds_ratio"], Value::Null);
    assert!((zero["log_ratio"].as_f64().unwrap() - 10f64.log2()).abs() < 1e-12);
    let empty = object(&["measure", "keyness", "--a", "0", "--n1", "0", "--b", "1", "--n2", "10"]);
    assert!(empty["notes"].as_array().unwrap().contains(&"empty_corpus".into()));
    let several = object(&["measure", "association", "--o11", "5", "--f1", "3", "--f2", "9", "--n", "90"]);
    assert!(several["notes"].as_array().unwrap().contains(&"o11_exceeds_r1".into()));
    assert_eq!((&several["chi_squared"], several["mi"].as_f64().is_some()), (&Value::Null, true));
    let one = object(&["measure", "dispersion", "--freqs", "0", "--sizes", "10"]);
    assert_eq!((&one["freq"], &one["dp"]), (&Value::from(0.0), &Value::Null));
    assert!(one["notes"].as_array().unwrap().contains(&"one_part".into()));
    let places =
        object(&["measure", "dispersion", "--freqs", "2,2", "--sizes", "10,10", "--positions", "1,6,11,16"]);
    assert_eq!((&places["arf"], &places["dp"]), (&Value::from(4.0), &Value::from(0.0)));
}

#[test]
fn bad_input_gets_one_sentence_and_exit_code_2() {
    let empty = file("no-words.txt", "。。\n");
    let list = file("bad-list.txt", "word\tmany\nother\tfew\n");
    let cases: &[(&[&str], &str)] = &[
        (
            &["measure", "association", "--o11", "5", "--f1", "9", "--f2", "3", "--n", "90"],
            "--o11 5 is larger than --f2 3",
        ),
        (
            &["measure", "association", "--o11", "1", "--f1", "60", "--f2", "50", "--n", "90"],
            "less than nothing",
        ),
        (&["measure", "keyness", "--a", "5", "--n1", "3", "--b", "1", "--n2", "4"], "--a 5 is larger"),
        (&["measure", "keyness", "--a", "1", "--n1", "3", "--b", "1", "--n2", "4", "--add", "0"], "above 0"),
        (&["measure", "dispersion", "--freqs", "1,2", "--sizes", "3"], "2 frequencies and 1 sizes"),
        (&["measure", "dispersion", "--freqs", "1,-2", "--sizes", "3,4"], "-2 is no count"),
        (&["measure", "dispersion", "--freqs", "1,2", "--sizes", "3,0"], "part 2"),
        (&["measure", "diversity", "no-such-file"], "does not exist"),
        (&["measure", "diversity", &empty, "--tokens", "--window", "0"], "0"),
        (&["measure", "diversity", &empty], "no word"),
        (&["keywords", seeds()], "the target is all there is"),
        (&["collocates", "微信", seeds(), "--reference", "rest"], "the target is all there is"),
        (&["keywords", "--document", "000", "--measure", "surprise"], "there is no measure"),
        (&["keywords", seeds(), "--document", "000", "--reference", "nowhere.txt"], "no file and no filter"),
        (&["keywords", seeds(), "--document", "000", "--reference", &list], "line 2"),
        (&["ngrams", "--n", "9"], "from 2 to 8"),
        (&["ngrams", "--n", "2", "--frames"], "at least 3 words"),
        (&["collocates", "微信", "--span", "0L0R"], "a span is"),
        (&["collocates", "\"微信", seeds()], "not closed"),
        (&["words", seeds(), "--stopwords", "no-such-file"], "does not exist"),
    ];
    for (arguments, sentence) in cases {
        let output = run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(sentence), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn headings_are_stable() {
    let association = ids("association").join(",");
    let keyness = ids("keyness").join(",");
    let diversity = ids("diversity").join(",");
    let spread = "arf,dp_norm,variation_coefficient,juilland_d,carroll_d2,rosengren_s,kld,kld_norm,da";
    let cases: &[(&[&str], String)] = &[
        (&["words", seeds()], "rank,word,freq,rel_freq,range,dp,pos".into()),
        (&["words", "--measures", seeds()], format!("rank,word,freq,rel_freq,range,dp,pos,{spread}")),
        (&["words", "--unit", "pos", seeds()], "rank,pos,freq,rel_freq,range,dp".into()),
        (&["ngrams", seeds()], format!("rank,ngram,n,freq,rel_freq,range,dp,{spread}")),
        (
            &["specificities", "--by", "document", "--top", "2", seeds()],
            "part,word,freq,part_words,total_freq,total_words,expected,specificity,p,p_corrected,banal,log_likelihood,log_ratio,lrc"
                .into(),
        ),
        (
            &["ngrams", "--frames", "--n", "3", seeds()],
            "rank,frame,n,freq,rel_freq,range,fillers,most_frequent".into(),
        ),
        (
            &["keywords", seeds(), "--document", "000"],
            format!("rank,word,freq,rel_freq,range,ref_freq,ref_rel_freq,ref_range,p,p_corrected,{keyness}"),
        ),
        (
            &["collocates", "微信", seeds(), "--span", "2L1R"],
            format!(
                "rank,collocate,freq,freq_left,freq_right,range,corpus_freq,expected,{association},L2,L1,R1"
            ),
        ),
        (
            &["dispersion", "微信", seeds()],
            format!("query,freq,rel_freq,n,parts,arf,{}", ids("dispersion").join(",")),
        ),
        (&["dispersion", "微信", "--by-document", seeds()], "document,hits,words,rel_freq".into()),
        (
            &["trends", "微信", "--corpus", seeds()],
            "query,point,documents,words,hits,rel_freq,low,high".into(),
        ),
        (&["compare", seeds()], "kind,name,freq,x,y".into()),
        (&["compare", "--show", "words", seeds()], "document,rank,word,freq,ref_freq,log_likelihood".into()),
        (&["diversity", seeds()], format!("document,tokens,types,hapaxes,mattr_window,{diversity}")),
        (&["tfidf", seeds()], "document,rank,word,freq,range,tfidf_smooth,tfidf_plain".into()),
    ];
    for (arguments, expected) in cases {
        assert_eq!(&headings(arguments), expected, "{arguments:?}");
    }
}

#[test]
fn parts_of_a_field_are_compared() {
    let table = file(
        "letters.csv",
        "作者,年份,正文\n李某,2013,山，山，船。\n王某,2014,船，船，船。\n李某,2014,山，雪。\n,2015,雪，雪。\n",
    );
    let lines = |arguments: &[&str]| -> Vec<Value> {
        let asked = ["specificities", &table, "--by", "作者", "--format", "jsonl"];
        let text = printed(&asked.iter().chain(arguments).copied().collect::<Vec<_>>());
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let all = lines(&[]);
    assert_eq!(all.len(), 9);
    let word = lines(&["--word", "山"]);
    let cells: Vec<(&str, u64, u64)> = word
        .iter()
        .map(|row| {
            let number = |name: &str| row[name].as_u64().unwrap();
            (row["part"].as_str().unwrap(), number("freq"), number("part_words"))
        })
        .collect();
    assert_eq!(cells, [("(no value)", 0, 2), ("李某", 3, 5), ("王某", 0, 3)]);
    // 3 of 3 in a part of 5 words of 10: 1/12.
    let score = word[1]["specificity"].as_f64().unwrap();
    assert!((score - 12f64.log10()).abs() < 1e-12 && word[1]["banal"] == "yes");
    assert_eq!(lines(&["--part", "", "--top", "1", "--side", "positive"])[0]["word"], "雪");
    assert_eq!(lines(&["--part", "(no value)", "--where", "年份>=2014"])[0]["total_words"], 7);
    assert_eq!(lines(&["--which", "specific"]).len(), 0);
    assert_eq!(lines(&["--banality", "1.1", "--which", "specific"]).len(), 6);
    assert_eq!(lines(&["--measures", "chi_squared", "--limit", "1"])[0].as_object().unwrap().len(), 12);
    for (arguments, said) in [
        (&["--by", "党派"][..], "they have author, date, document, kind, year"),
        (&["--by", "author", "--part", "张某"], "there is (no value), 李某, 王某"),
        (&["--by", "author", "--word", "海"], "海 is not among the words"),
    ] {
        let output = run(&[&["specificities", &table][..], arguments].concat());
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && sentence.contains(said), "{sentence}");
    }
}

#[test]
fn a_list_a_filter_and_a_folder_are_references() {
    let list = file("list.tsv", "word\tfreq\n微信\t10\n的\t500\n别处\t90\n");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("reference");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a.txt"), "微信和支付宝都是应用。").unwrap();
    for reference in [&list, folder.to_str().unwrap(), "document=001,003; zones=all"] {
        let found = printed(&[
            "keywords",
            seeds(),
            "--document",
            "000",
            "--reference",
            reference,
            "--format",
            "jsonl",
        ]);
        assert!(found.lines().count() > 5, "{reference}");
    }
    let negative = printed(&[
        "keywords",
        seeds(),
        "--document",
        "000",
        "--reference",
        &list,
        "--negative",
        "--sort",
        "log_likelihood",
        "--format",
        "jsonl",
    ]);
    let first: Value = serde_json::from_str(negative.lines().next().unwrap()).unwrap();
    // Half of the list, and less of the text.
    assert_eq!((&first["word"], &first["ref_freq"], &first["rank"]), (&"的".into(), &500.into(), &1.into()));
    assert!(first["rel_freq"].as_f64() < first["ref_rel_freq"].as_f64());
}

#[test]
fn a_score_opens_its_sum() {
    let list = printed(&["collocates", "微信", seeds(), "--format", "jsonl"]);
    let row: Value = serde_json::from_str(list.lines().nth(3).unwrap()).unwrap();
    let word = row["collocate"].as_str().unwrap();
    let sum = object(&["collocates", "微信", seeds(), "--sum", word]);
    assert_eq!((&sum["value"], &sum["values"]["mi"]), (&row["log_dice"], &row["mi"]));
    assert_eq!(sum["expected"]["e11"], row["expected"]);
    let citation = sum["citation"].as_str().unwrap();
    assert!(citation.starts_with("Wenmai 0.") && citation.contains("span 5L5R, log_dice"), "{citation}");

    let list = printed(&["keywords", seeds(), "--document", "001", "--format", "jsonl"]);
    let row: Value = serde_json::from_str(list.lines().next().unwrap()).unwrap();
    let sum = object(&["keywords", seeds(), "--document", "001", "--sum", row["word"].as_str().unwrap()]);
    assert_eq!((&sum["value"], &sum["values"]["bic"]), (&row["lrc"], &row["bic"]));
    let by = ["--measure", "log_likelihood", "--sum", row["word"].as_str().unwrap()];
    let sum = object(&[&["keywords", seeds(), "--document", "001"][..], &by].concat());
    assert_eq!(sum["value"], row["log_likelihood"]);
    assert_eq!(sum["formula"], "2 Σ O ln(O/E), O = a, b, N1−a, N2−b");
    assert_eq!(run(&["keywords", seeds(), "--document", "001", "--sum", "nowhere"]).status.code(), Some(2));
}

#[test]
fn a_ranking_is_made_otherwise_and_says_what_survives() {
    let rankings = |arguments: &[&str], choices: &str| {
        let arguments: Vec<&str> =
            arguments.iter().copied().chain(["--robustness", choices, "--format", "jsonl"]).collect();
        let lines = printed(&arguments);
        let of_first: Vec<String> = lines
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .map(|line| line["choice"].as_str().unwrap().to_owned())
            .collect();
        assert!(lines.lines().all(|line| line.contains("\"survives\"")));
        of_first[..=choices.split(',').count()].to_vec()
    };
    let own = ["keywords", seeds(), "--document", "000"];
    let chosen = "log_ratio,all,without-copies,inside";
    assert_eq!(rankings(&own, chosen), ["lrc", "log_ratio", "all", "without-copies", "inside"]);
    let near = ["collocates", "微信", seeds(), "--zones", "all"];
    assert_eq!(rankings(&near, "mi,3L3R,main,inside"), ["log_dice", "mi", "3L3R", "main", "inside"]);
    let unknown = run(&["collocates", "微信", seeds(), "--robustness", "surprise"]);
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("there is no measure"));
}

#[test]
fn passages_that_two_documents_share_are_shown_whole() {
    let show = ["compare", seeds(), "--show", "passages", "--format", "jsonl"];
    let with = |pair: [&'static str; 2]| {
        run(&show.iter().copied().chain(["--pair"]).chain(pair).collect::<Vec<_>>())
    };
    let found = with(["000", "001"]);
    let lines = String::from_utf8(found.stdout).unwrap();
    assert!(lines.lines().count() > 0);
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert!(line["words"].as_u64().unwrap() >= 12 && line["same"].as_u64() <= line["words"].as_u64());
        assert!(line["document"].as_str().unwrap().starts_with("001"));
        assert!(line["source"].as_str().unwrap().starts_with("000"));
    }
    let sentences = [
        (with(["000", "nowhere"]), "there is no document"),
        (with(["000", "000"]), "names one document twice"),
        (with(["000", "00"]), "documents begin with"),
        (run(&show), "--pair"),
    ];
    for (output, sentence) in sentences {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(sentence), "{said}");
    }
}
