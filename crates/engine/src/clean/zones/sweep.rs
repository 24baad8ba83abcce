//! Every word that the rules know of pages, in texts around which no page stands, and inside the text of a page.

use super::{assign, lexical, Around, Zoned};
use crate::clean::types::Zone;
use crate::extract::extract;

fn words() -> Vec<&'static str> {
    let words = [
        lexical::ACTIONS,
        lexical::NAVIGATION,
        lexical::LEGAL,
        lexical::CONTACT,
        lexical::PLACES,
        lexical::RELATED,
    ]
    .concat();
    assert!(words.len() > 250);
    words
}

/// The lines that are set aside, but for blank ones.
fn lost(text: &str, around: Around) -> Vec<&str> {
    let Zoned { lines, verdicts, .. } = assign(text.lines().collect(), None, around);
    let lines =
        lines.iter().zip(verdicts).filter(|(line, verdict)| !line.is_blank() && !verdict.zone.is_main());
    lines.map(|(line, _)| line.text).collect()
}

/// What people write with a word, alone on a line.
fn remarks(word: &str) -> Vec<String> {
    let mut remarks =
        vec![word.to_owned(), format!("{word}!"), format!("“{word}”"), format!("“{word}。”他说。")];
    if word.is_ascii() {
        remarks.extend([format!("{word} at last"), format!("{word}, she said."), format!("Why {word}?")]);
    } else {
        remarks.extend([format!("已{word}"), format!("{word}了"), format!("今天又{word}了，真好。")]);
    }
    remarks
}

#[test]
fn a_cell_a_cue_and_a_paragraph_are_text() {
    for word in words() {
        let remarks = remarks(word);
        for remark in &remarks {
            assert_eq!(lost(remark, Around::Unknown), [""; 0], "a cell: {remark}");
            assert_eq!(lost(remark, Around::NoPage), [""; 0], "a paragraph: {remark}");
        }
        assert_eq!(lost(&remarks.join("\n"), Around::NoPage), [""; 0], "paragraphs of {word}");
    }
}

/// A story with a line of its own for what somebody says, and a diary.
#[test]
fn a_line_of_a_story_is_text() {
    let before = "老船工坐在船头，望着河面上的雾，一句话也不说。";
    let after = "雾散了以后，他把缆绳解开，慢慢地把船撑到了对岸。";
    for word in words() {
        for remark in remarks(word) {
            for text in [
                format!("{before}\n{remark}\n{after}"),
                format!("{before}\n“开船吗？”\n{remark}"),
                format!("{remark}\n{after}\n{before}"),
            ] {
                assert_eq!(lost(&text, Around::Unknown), [""; 0], "{remark}");
            }
        }
    }
}

/// In Chinese and English, a page with a menu above its text, and tools, other pages and its owner below.
const PAGES: [(&[&str], &[&str], &[&str]); 2] = [
    (
        &["首页 | 新闻 | 体育", "渡口的案子", "2014-02-24 08:45 来源：某某晚报 浏览：12"],
        &[
            "法院昨天开庭审理了渡口的案子，老李要求赔偿三万元，旁听的人坐满了屋子。",
            "法官当庭宣判，被告败诉，应当在报纸上道歉，旁听的人都鼓起掌来。",
        ],
        &["打印 关闭 收藏", "相关阅读", "渡口停航三日", "Copyright 2014 某某网 版权所有"],
    ),
    (
        &["Home | News | Sport", "The tin box of letters", "By Jane Roe"],
        &[
            "My aunt kept every letter that was sent to her, in a tin box under the bed, tied with string.",
            "When she died we opened the box, and found that the last letter had never been answered.",
        ],
        &[
            "Share this: Facebook Twitter Print",
            "Most read",
            "The river rises",
            "© 2014 Some Site. All rights reserved.",
        ],
    ),
];

fn sentences(word: &str) -> [String; 2] {
    if word.is_ascii() {
        [format!("He wrote {word} on the wall, and everybody laughed."), format!("She said {word}.")]
    } else {
        [format!("他说起{word}的事，大家都笑了。"), format!("他说{word}。")]
    }
}

#[test]
fn a_sentence_within_an_article_is_text_and_its_page_is_not() {
    for (above, text, below) in PAGES {
        for word in words() {
            for sentence in sentences(word) {
                let article = [text[0], &sentence, text[1]];
                let lines = [above, &article, below].concat();
                let Zoned { verdicts, .. } = assign(lines.clone(), None, Around::Unknown);
                for (at, line) in lines.iter().enumerate() {
                    let inside = (above.len()..above.len() + 3).contains(&at);
                    // The title is the second line.
                    assert_eq!(verdicts[at].zone.is_main(), inside || at == 1, "{line} with {sentence}");
                }
                let paragraphs: String = article.iter().map(|text| format!("<p>{text}</p>")).collect();
                let source = format!(
                    "<title>{0}</title><div class=nav><a href=/>{1}</a></div><h1>{0}</h1><div>{paragraphs}</div><div>{2}</div>",
                    above[1], above[0], below[3]
                );
                let page = extract(&source);
                let Zoned { lines, verdicts, .. } =
                    assign(page.text.lines().collect(), Some(&page), Around::Unknown);
                let main: Vec<&str> = lines
                    .iter()
                    .zip(verdicts)
                    .filter(|(_, verdict)| verdict.zone.is_main() && verdict.zone != Zone::Title)
                    .map(|(line, _)| line.text)
                    .collect();
                assert_eq!(main, article, "{sentence}");
            }
        }
    }
}
