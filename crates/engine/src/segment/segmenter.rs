//! Tokenization: jieba for Han, Unicode's word boundaries for the rest, and what stays whole between the two.
//!
//! English clitics are tokens (`Alipay|'s`), as in the Penn treebank, so that possessives are mentions of the name.

use super::route::Route;
use super::trie::Trie;
use super::user_words::is_plain;
use super::{Dictionary, UserWord};
use crate::script::{fold, is_han, is_traditional_only, CLITICS};
use jieba_rs::Jieba;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The longest token, in characters. What is longer (encoded data, a run of dashes) is split there.
const LONGEST: usize = 256;

/// The most that jieba is given at once, in bytes: its memory grows with the block, and no prose goes so long
/// without a stop.
const LONGEST_BLOCK: usize = 1 << 20;

/// What ends a sentence and is part of no word, unless a user says so.
const STOP: char = '。';

/// The frequency of a user's word that comes without one: that of a well-known name. What jieba suggests is just
/// enough for the word alone, and loses it to its neighbours (朋友圈里 → 朋友|圈里, 微信封杀 → 微|信封|杀).
const NAME_FREQUENCY: usize = 1000;

/// Segments folded text. Built once for a dictionary and a user's words.
pub struct Segmenter<'d> {
    dictionary: &'d Dictionary,
    jieba: Jieba,
    /// The user's words; text in which one stands is segmented by their route.
    user_words: Trie,
    /// Those of them that are words because the user says so (`C++`, `阿甲·乙森`): whole wherever they stand as words.
    marked: Trie,
    route: Route<'d>,
    /// Whether one of the user's words has a full stop in it.
    with_stops: bool,
    /// Parts of speech of the user's words, by folded word.
    tags: HashMap<String, String>,
    /// How Simplified texts write a word that the fold changes all the same (著名, 乾隆), by its folded form.
    spellings: HashMap<String, &'d str>,
    hmm: bool,
}

/// A token in folded text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// First and one past the last byte.
    pub bytes: Range<usize>,
    /// Whether it is a word (has a letter, Han character or digit), not punctuation or a symbol.
    pub word: bool,
}

impl<'d> Segmenter<'d> {
    /// A segmenter over jieba's dictionary and a user's words. `hmm`: whether words that are in neither are
    /// recognised by jieba's hidden Markov model.
    pub fn new(dictionary: &'d Dictionary, user_words: &[UserWord], hmm: bool) -> Segmenter<'d> {
        // Words that the fold changes are entered as folded, so that text in either script matches them.
        let mut folded_words = String::new();
        let mut spellings = HashMap::new();
        let mut folded_frequencies: BTreeMap<String, u32> = BTreeMap::new();
        for (word, frequency, tag) in dictionary.entries() {
            if word.chars().all(|c| crate::script::fold_char(c) == c) {
                continue;
            }
            let folded = fold(word);
            let rival = dictionary.frequency(&folded).unwrap_or(0);
            if rival >= frequency || spellings.contains_key(&folded) {
                continue;
            }
            folded_words.push_str(&format!("{folded} {frequency} {tag}\n"));
            folded_frequencies.insert(folded.clone(), frequency);
            if !word.chars().any(|c| is_traditional_only(c) || c.is_ascii_uppercase()) {
                spellings.insert(folded, word);
            }
        }
        let mut jieba = Jieba::empty();
        for lines in [dictionary.jieba_lines(), &folded_words] {
            // Every line was validated or made here; if jieba refused one, a word would be missing, nothing else.
            let _ = jieba.load_dict(&mut lines.as_bytes());
        }
        let rivals: u64 =
            folded_frequencies.keys().map(|word| u64::from(dictionary.frequency(word).unwrap_or(0))).sum();
        let folded_total: u64 = folded_frequencies.values().map(|&frequency| u64::from(frequency)).sum();
        let mut route = Route::new(dictionary, dictionary.total() + folded_total - rivals, hmm);
        for (word, &frequency) in &folded_frequencies {
            route.add(word, frequency as usize);
        }
        let (mut trie, mut marked) = (Trie::default(), Trie::default());
        let mut tags = HashMap::new();
        for (number, user_word) in (0..).zip(user_words) {
            let folded = fold(&user_word.word);
            if is_plain(&folded) {
                let frequency = user_word.frequency.map(|frequency| frequency as usize);
                let frequency = frequency.unwrap_or_else(|| jieba.suggest_freq(&folded).max(NAME_FREQUENCY));
                route.add(&folded, frequency);
                trie.insert(&folded, number);
            } else {
                marked.insert(&folded, number);
            }
            if user_word.tag.is_empty() {
                tags.remove(&folded);
            } else {
                tags.insert(folded, user_word.tag.clone());
            }
        }
        let with_stops = user_words.iter().any(|user_word| fold(&user_word.word).contains(STOP));
        Segmenter { dictionary, jieba, user_words: trie, marked, route, with_stops, tags, spellings, hmm }
    }

    /// The sign behind which text may be cut apart, where a Han character follows: the words before it and behind it are the
    /// same as in the whole. There is none where a user's word has it.
    pub fn stop(&self) -> Option<char> {
        (!self.with_stops).then_some(STOP)
    }

    /// The dictionary that it was made with.
    pub fn dictionary(&self) -> &'d Dictionary {
        self.dictionary
    }

    /// Segments folded text. Every character that is not white space is in exactly one token.
    pub fn cut(&self, text: &str) -> Vec<Cut> {
        let mut tokens = Vec::with_capacity(text.len() / 4);
        let mut from = 0;
        if !self.marked.is_empty() {
            let mut at = 0;
            while let Some(c) = text[at..].chars().next() {
                let Some(end) = self.marked_word(text, at) else {
                    at += c.len_utf8();
                    continue;
                };
                self.cut_part(text, from..at, &mut tokens);
                push_token(text, at..end, true, &mut tokens);
                (at, from) = (end, end);
            }
        }
        self.cut_part(text, from..text.len(), &mut tokens);
        tokens
    }

    /// The end of the longest word with signs that stands as a word at a place.
    fn marked_word(&self, text: &str, at: usize) -> Option<usize> {
        let rest = &text[at..];
        let mut found = None;
        self.marked.beginnings(rest.chars(), |length, _| {
            let end = at + rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
            if !is_inside(text, end) {
                found = Some(end);
            }
        });
        found.filter(|_| !is_inside(text, at))
    }

    /// Segments a part of a text.
    fn cut_part(&self, text: &str, part: Range<usize>, tokens: &mut Vec<Cut>) {
        let mut block = Block::default();
        let mut at = part.start;
        let text = &text[..part.end];
        while at < text.len() {
            let rest = &text[at..];
            let mut han = rest.find(|c| !is_han(c)).unwrap_or(rest.len());
            if han > 0 {
                if block.range.len() + han > LONGEST_BLOCK {
                    self.flush(text, &mut block, tokens);
                    han = rest.floor_char_boundary(han.min(LONGEST_BLOCK));
                }
                block.push(at..at + han, false);
                at += han;
                continue;
            }
            let other = &rest[..rest.find(is_han).unwrap_or(rest.len())];
            let mut pieces = other.split_word_bound_indices().peekable();
            while let Some((start, piece)) = pieces.next() {
                let start = at + start;
                let mut end = start + piece.len();
                let first = piece.chars().next().unwrap_or(' ');
                if first.is_alphanumeric() {
                    // A percentage is a number.
                    if first.is_ascii_digit() && pieces.next_if(|(_, next)| *next == "%").is_some() {
                        end += 1;
                    }
                    let clitic = clitic(piece);
                    let word = start..end - clitic;
                    if text[word.clone()].is_ascii() {
                        block.push(word, true);
                    } else {
                        self.flush(text, &mut block, tokens);
                        push_token(text, word, true, tokens);
                    }
                    if clitic > 0 {
                        self.flush(text, &mut block, tokens);
                        push_token(text, end - clitic..end, true, tokens);
                    }
                    continue;
                }
                self.flush(text, &mut block, tokens);
                if !piece.chars().all(|c| c.is_whitespace() || c.is_control()) {
                    let word = piece.chars().any(char::is_alphanumeric);
                    push_token(text, start..end, word, tokens);
                }
            }
            at += other.len();
        }
        self.flush(text, &mut block, tokens);
    }

    /// Cuts a block of Han and ASCII words that touch.
    fn flush(&self, text: &str, block: &mut Block, tokens: &mut Vec<Cut>) {
        let block = std::mem::take(block);
        let range = block.range.clone();
        if range.is_empty() {
            return;
        }
        if block.whole.len() == 1 && block.whole[0] == range {
            push_token(text, range, true, tokens);
            return;
        }
        let mut start = range.start;
        let mut push = |end| {
            push_token(text, start..end, true, tokens);
            start = end;
        };
        let block_text = &text[range.clone()];
        if self.user_words.is_in(block_text) {
            let ends = self.route.ends(block_text, range.start);
            return block.keep_whole(ends).into_iter().for_each(push);
        }
        let words = self.jieba.cut(block_text, self.hmm);
        let ends = words.into_iter().map(|word| range.start + word.byte_end);
        if block.whole.is_empty() {
            ends.for_each(&mut push);
        } else {
            block.keep_whole(ends.collect()).into_iter().for_each(&mut push);
        }
    }

    /// The part of speech of a word in normal form: the user's tag, or that of [`part_of_speech`].
    pub fn tag<'a>(&'a self, norm: &'a str) -> &'a str {
        if let Some(tag) = self.tags.get(norm) {
            return tag;
        }
        part_of_speech(self.dictionary, self.spelling(norm))
    }

    /// How a word in folded form is written in Simplified texts (`着名` → `著名`); itself as a rule.
    pub fn spelling<'a>(&'a self, folded: &'a str) -> &'a str {
        self.spellings.get(folded).copied().unwrap_or(folded)
    }
}

/// Whether a place is inside a word of letters or digits, a point or an apostrophe between two of them included.
fn is_inside(text: &str, at: usize) -> bool {
    let letter = |c: Option<char>| {
        c.is_some_and(|c| {
            c == '_' || c.is_alphanumeric() && !is_han(c) && !matches!(c, '\u{3041}'..='\u{309f}')
        })
    };
    let joins = |c: Option<char>| matches!(c, Some('.' | '\'' | ':' | '·'));
    let (mut before, mut after) = (text[..at].chars().rev(), text[at..].chars());
    let (last, next) = (before.next(), after.next());
    match (letter(last), letter(next)) {
        (true, true) => true,
        (true, false) => joins(next) && letter(after.next()),
        (false, true) => joins(last) && letter(before.next()),
        (false, false) => false,
    }
}

/// The bytes of an English clitic at the end of a word (`'s`), 0 where there is none.
fn clitic(word: &str) -> usize {
    match word.rfind('\'') {
        Some(at) if CLITICS.contains(&&word[at + 1..]) => word.len() - at,
        _ => 0,
    }
}

/// The part of speech of a word: jieba's tag; `m` for numbers, `eng` for other Latin words, `w` for punctuation,
/// `x` where nothing is known.
pub fn part_of_speech<'d>(dictionary: &'d Dictionary, word: &str) -> &'d str {
    if let Some(tag) = dictionary.tag(word) {
        tag
    } else if !word.chars().any(char::is_alphanumeric) {
        "w"
    } else if word.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '%')) {
        "m"
    } else if word.is_ascii() {
        "eng"
    } else {
        "x"
    }
}

/// Adds a token, cut where it is too long to be a word.
fn push_token(text: &str, bytes: Range<usize>, word: bool, tokens: &mut Vec<Cut>) {
    if bytes.len() <= LONGEST {
        tokens.push(Cut { bytes, word });
        return;
    }
    let mut start = bytes.start;
    let ends = text[bytes.clone()].char_indices().skip(1).map(|(at, _)| bytes.start + at);
    for (count, end) in ends.enumerate() {
        if (count + 1) % LONGEST == 0 {
            tokens.push(Cut { bytes: start..end, word });
            start = end;
        }
    }
    tokens.push(Cut { bytes: start..bytes.end, word });
}

/// Han runs and ASCII words that touch: what jieba is given at once, since its dictionary has words of both (T恤).
#[derive(Default)]
struct Block {
    range: Range<usize>,
    /// The ASCII words in it, which are not to be cut (O2O, 5.86).
    whole: Vec<Range<usize>>,
}

impl Block {
    fn push(&mut self, range: Range<usize>, whole: bool) {
        if self.range.is_empty() {
            self.range = range.clone();
        }
        self.range.end = range.end;
        if whole {
            self.whole.push(range);
        }
    }

    /// The ends of jieba's words, mended where they cut an ASCII word: such a word is a token of its own, unless
    /// one of jieba's words has all of it and more.
    fn keep_whole(&self, mut ends: BTreeSet<usize>) -> BTreeSet<usize> {
        for ascii in &self.whole {
            let inside: Vec<usize> = ends.range(ascii.start + 1..ascii.end).copied().collect();
            let starts_word = ascii.start == self.range.start || ends.contains(&ascii.start);
            if !inside.is_empty() || (starts_word && ends.contains(&ascii.end)) {
                for end in inside {
                    ends.remove(&end);
                }
                ends.extend([ascii.start, ascii.end]);
            }
        }
        ends.remove(&self.range.start);
        ends
    }
}

/// How many bytes of a text jieba cuts at once as it stands, at least: it has all words of them in memory.
const STRETCH: usize = 1 << 16;

/// Cuts text as it stands, as jieba itself would: no fold, no user words, spaces and punctuation among the
/// tokens. The words in order; together they are the text.
pub fn plain<'t>(dictionary: &Dictionary, text: &'t str, hmm: bool) -> impl Iterator<Item = &'t str> {
    let mut jieba = Jieba::empty();
    let _ = jieba.load_dict(&mut dictionary.jieba_lines().as_bytes());
    stretches(text, STRETCH).flat_map(move |stretch| {
        jieba.cut(stretch, hmm).into_iter().map(|token| token.word).collect::<Vec<&str>>()
    })
}

/// The stretches of a text, each of so many bytes at least and up to a stop or a line feed, which jieba takes for no part of
/// a word.
fn stretches(text: &str, least: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let from = rest.ceil_char_boundary(least.min(rest.len()));
        let end = rest[from..].find(['\n', STOP]).map_or(rest.len(), |at| from + at);
        let end = end + rest[end..].chars().next().map_or(0, char::len_utf8);
        let (stretch, after) = rest.split_at(end);
        rest = after;
        (!stretch.is_empty()).then_some(stretch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::parse_user_words;
    use proptest::prelude::*;
    use std::sync::OnceLock;

    fn dictionary() -> &'static Dictionary {
        static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
        DICTIONARY.get_or_init(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap())
    }

    fn segmenter() -> &'static Segmenter<'static> {
        static SEGMENTER: OnceLock<Segmenter> = OnceLock::new();
        SEGMENTER.get_or_init(|| {
            let words = "口袋通 nz\n微信 nz\nC++ 9 eng\n.NET\nAK-12\n阿甲·乙森 nr\nラーメン屋\n";
            let words = parse_user_words(words).0;
            Segmenter::new(dictionary(), &words, true)
        })
    }

    fn cut(text: &str) -> String {
        let text = fold(text);
        let tokens = segmenter().cut(&text);
        tokens.iter().map(|token| &text[token.bytes.clone()]).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn cuts_mixed_text() {
        let cases = [
            ("以5.86亿美元买入18%股份", "以|5.86|亿美元|买入|18%|股份"),
            ("以O2O为主,B2C电商和iOS6", "以|o2o|为主|,|b2c|电商|和|ios6"),
            ("臺灣的著名支付寶", "台湾|的|着名|支付宝"),
            ("穿T恤,做B超", "穿|t恤|,|做|b超"),
            ("在AT恤上", "在|at|恤|上"),
            ("微信逛、口袋通等", "微信|逛|、|口袋通|等"),
            ("Don't stop: naïve 1,234.5 e-mails", "don't|stop|:|naive|1,234.5|e|-|mails"),
            ("看50Alipay'sO2O微信", "看|50alipay'so2o|微信"),
            ("Ali’s and Alipay's café's", "ali|'s|and|alipay|'s|cafe|'s"),
            ("これはカナ 한국어", "こ|れ|は|カナ|한국어"),
            ("  \n\t ", ""),
            ("学Ｃ＋＋和c++17,用.NET写", "学|c++|和|c++|17|,|用|.net|写"),
            ("asp.net, ak-12和AK-123,mak-12", "asp.net|,|ak-12|和|ak|-|123|,|mak|-|12"),
            ("问阿甲·乙森：「ラーメン屋は」", "问|阿甲·乙森|:|「|ラーメン屋|は|」"),
        ];
        for (text, words) in cases {
            assert_eq!(cut(text), words);
        }
    }

    #[test]
    fn knows_parts_of_speech_and_spellings() {
        let segmenter = segmenter();
        for (norm, tag) in [
            ("信用", "n"),
            ("微信", "nz"),
            ("5.86", "m"),
            ("o2o", "eng"),
            ("。", "w"),
            ("着名", "a"),
            ("囗囗", "x"),
        ] {
            assert_eq!(segmenter.tag(norm), tag, "{norm}");
        }
        assert_eq!(segmenter.spelling("着名"), "著名");
        assert_eq!(segmenter.spelling("干隆"), "乾隆");
        assert_eq!(segmenter.spelling("支付宝"), "支付宝");
    }

    #[test]
    fn plain_is_jieba() {
        let text = "我来到北京清华大学, O2O和5.86 很好\r\n 臺灣";
        let jieba = jieba_rs::Jieba::with_dict(&mut dictionary().jieba_lines().as_bytes()).unwrap();
        for hmm in [true, false] {
            let words: Vec<&str> = jieba.cut(text, hmm).into_iter().map(|token| token.word).collect();
            assert_eq!(plain(dictionary(), text, hmm).collect::<Vec<_>>(), words);
            assert_eq!(words.concat(), text);
        }
    }

    proptest! {
        #[test]
        fn stretches_are_cut_as_the_whole_text(
            text in "([一-龥a1。，\u{3000}]|。|\n|\r\n|\r| ){0,80}|\\PC*",
            least in 0..40usize,
        ) {
            let jieba = &segmenter().jieba;
            let words = |text| jieba.cut(text, true).into_iter().map(|token| token.word).collect::<Vec<&str>>();
            let parted: Vec<&str> = stretches(&text, least).flat_map(words).collect();
            prop_assert_eq!(parted, words(&text));
        }

        #[test]
        fn every_character_but_white_space_is_in_one_token(text in "[一-龥a-zA-Z0-9., %\n“”。T恤]{0,60}|([AKCak阿甲·乙森.+-]|[12]|C\\+\\+){0,30}|\\PC*") {
            let text = fold(&text);
            let mut at = 0;
            for token in segmenter().cut(&text) {
                prop_assert!(token.bytes.start >= at && token.bytes.end > token.bytes.start);
                prop_assert!(text[at..token.bytes.start].chars().all(|c| c.is_whitespace() || c.is_control()));
                at = token.bytes.end;
            }
            prop_assert!(text[at..].chars().all(|c| c.is_whitespace() || c.is_control()));
        }

        #[test]
        fn the_way_of_ones_own_is_jiebas(text in "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经干后aA1.%-]{1,40}", hmm in any::<bool>()) {
            static SEGMENTERS: OnceLock<[Segmenter<'static>; 2]> = OnceLock::new();
            let segmenters = SEGMENTERS.get_or_init(|| [false, true].map(|hmm| Segmenter::new(dictionary(), &[], hmm)));
            let segmenter = &segmenters[usize::from(hmm)];
            let expected: BTreeSet<usize> =
                segmenter.jieba.cut(&text, hmm).into_iter().map(|word| word.byte_end).collect();
            prop_assert_eq!(segmenter.route.ends(&text, 0), expected);
        }

        #[test]
        fn han_alone_is_cut_as_jieba_does(text in "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经]{1,30}") {
            let jieba = &segmenter().jieba;
            let expected: Vec<&str> = jieba.cut(&text, true).into_iter().map(|token| token.word).collect();
            prop_assert_eq!(cut(&text), expected.join("|"));
        }
    }
}
