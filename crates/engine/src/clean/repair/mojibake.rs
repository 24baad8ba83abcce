//! Bytes shown in another encoding than their own, where they decode back: UTF-8 shown as Windows-1252 or Latin-1
//! (`cafÃ©`, `ä¸\u{ad}å›½`), once or twice over; GBK or Big5 shown so (`ÖÐ¹ú`); UTF-8 shown as GBK (`缃戠珯`).
//!
//! A run is decoded if it is one that nobody writes, such as two Han characters in a row or `â€™`, or if the rest of
//! its line and document say so. What was lost shows as U+FFFD and is flagged. Left alone: `« été »`, `“Ä”`,
//! tables of characters (`ÀÁÂÃ`), and whatever decodes to nothing likelier than itself.

mod double_byte;
mod reading;
mod utf8_as_gbk;
mod utf8_as_latin;

use super::rule::{is_literal, merge, Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};
use reading::Reread;

/// Runs that speak for themselves, after which the document is known to be misread.
const EVIDENCE: usize = 3;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
            rule: Rule::Mojibake,
            sees: "UTF-8, GBK or Big5 shown as Windows-1252 or Latin-1, UTF-8 shown as GBK, also twice over, where it decodes back to a likelier text",
            example: ("cafÃ©，ÖÐ¹ú，缃戠粶", "café，中国，网络"),
            left_alone: &["«\u{a0}l’été\u{a0}»", "“Ä”", "ÀÁÂÃ"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let readings: [fn(&str, &Source) -> Reread; 3] =
        [utf8_as_latin::read, double_byte::read, utf8_as_gbk::read];
    let mut found = Vec::new();
    for read in readings {
        let lines: Vec<(usize, Reread)> = source
            .lines()
            .filter(|(_, line)| !line.is_ascii() && !is_literal(line))
            .map(|(start, line)| (start, read(line, source)))
            .filter(|(_, reading)| !reading.runs.is_empty())
            .collect();
        let strong = lines.iter().flat_map(|(_, reading)| &reading.runs).filter(|run| run.strong).count();
        let mut repairs = Vec::new();
        for (line_start, reading) in lines {
            let misread =
                !reading.contradicted && (strong >= EVIDENCE || reading.runs.iter().any(|run| run.strong));
            let kept = reading.runs.into_iter().filter(|run| run.strong || (misread && run.exact));
            repairs.extend(kept.map(|run| Repair {
                original_start: (line_start + run.place.start) as u32,
                original_end: (line_start + run.place.end) as u32,
                replacement: run.text,
                rule: Rule::Mojibake,
                certain: run.exact,
            }));
        }
        found = merge(found, repairs);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text), expected);
    }

    /// A text's bytes shown as Windows-1252 the way a browser does.
    fn as_latin(bytes: &[u8]) -> String {
        encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
    }

    /// Some text with what stands there misread, and that it comes back.
    #[track_caller]
    fn comes_back(before: &str, damaged: &str, meant: &str) {
        check(&format!("{before}{damaged}"), &format!("{before}[{damaged}→{meant}]"));
    }

    #[test]
    fn decodes_utf_8_shown_as_latin() {
        comes_back("标题:", &as_latin("中国的网络".as_bytes()), "中国的网络");
        let latin_1: String = "中国".bytes().map(char::from).collect();
        comes_back("", &latin_1, "中国");
        check("cafÃ© et voilÃ¡", "caf[Ã©→é] et voil[Ã¡→á]");
        check("donâ€™t", "don[â€™→’]t");
        check("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "[Ð¿Ñ€Ð¸Ð²ÐµÑ‚→привет]");
    }

    #[test]
    fn decodes_what_was_encoded_twice() {
        let once = as_latin("网络".as_bytes());
        comes_back("", &as_latin(once.as_bytes()), "网络");
        let latin_1 = |text: &str| -> String { text.bytes().map(char::from).collect() };
        comes_back("", &latin_1(&latin_1("文脉")), "文脉");
        let once = as_latin("é".as_bytes());
        comes_back("caf", &as_latin(once.as_bytes()), "é");
    }

    #[test]
    fn decodes_gbk_and_big5_shown_as_latin() {
        comes_back("", "ÖÐ¹ú", "中国");
        comes_back(
            "Page: ",
            &as_latin(&encoding_rs::GBK.encode("欢迎来到我们的网站").0),
            "欢迎来到我们的网站",
        );
        comes_back("", &as_latin(&encoding_rs::BIG5.encode("歡迎來到我們的網站").0), "歡迎來到我們的網站");
    }

    #[test]
    fn decodes_utf_8_shown_as_gbk() {
        let (damaged, _, lossy) = encoding_rs::GBK.decode("中文网站".as_bytes());
        assert!(!lossy);
        comes_back("标题：", &damaged, "中文网站");
        let (lost, ..) = encoding_rs::GBK.decode("中文站".as_bytes());
        check(&lost, &format!("[{lost}→中文\u{fffd}?]"));
    }

    #[test]
    fn flags_what_was_lost() {
        let damaged = as_latin("我们的经济".as_bytes()).replace('\u{8f}', "");
        let shown = shown(find, &damaged);
        assert!(shown.contains("我们的"), "{shown}");
        assert!(shown.ends_with("?]"), "{shown}");
    }

    #[test]
    fn leaves_what_is_written_so() {
        for text in [
            "«\u{a0}J’ai passé l’été\u{a0}»",
            "le pré\u{a0}».",
            "Straße, größer, “Ä”, „Ä“, „Öl“ — 10\u{a0}Å”",
            "À Á Â Ã Ä Å Æ Ç È É",
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
            "Tiếng Việt: Đã có lỗi, ÂM NHẠC",
            "São Paulo, IRMÃ, não",
            "———— °°°° ···· ……… ××××",
            "§ 5, 20 °C, ±2 µm, ½, ©®™",
            "créée, naïve, Noël",
            "这是普通的文字，联通移动电信。",
            "銆是一个生僻字,涓涓细流",
            "ÉCOLE”",
            "    convert(\"ÉÏº£ÊÐ\")",
        ] {
            check(text, text);
        }
    }
}
