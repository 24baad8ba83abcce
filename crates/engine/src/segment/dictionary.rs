//! The language data: jieba's dictionary and the readings of Han characters.
//!
//! It comes as one text (`crates/dictionary` makes it): a line `wenmai-dictionary 2 WORDS READINGS`, then WORDS lines
//! of jieba's form (`word frequency tag`) sorted by word in byte order, then READINGS lines `字 reading,reading`
//! sorted by character, then a line of Han characters in the order of their readings and one in that of their strokes.

use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

/// Words with frequencies and parts of speech, and characters with readings. Everything stays in the one text it
/// came in; a look-up is a binary search.
pub struct Dictionary {
    text: String,
    /// Where each line of words begins, and where the last ends.
    words: Vec<u32>,
    /// Where each line of readings begins, and where the last ends.
    readings: Vec<u32>,
    /// Where the line of the order by readings begins, that of the order by strokes, and where it ends.
    orders: [u32; 3],
    total: u64,
    /// Built on first use.
    homophones: OnceLock<BTreeMap<String, Vec<char>>>,
    /// For each character that words begin with, their lines: the first, and one past the last. Likewise.
    heads: OnceLock<FxHashMap<char, (usize, usize)>>,
}

/// Why bytes are not a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DictionaryError;

impl fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("this is not a Wenmai dictionary of version 2, or it is damaged; build it again")
    }
}

impl std::error::Error for DictionaryError {}

impl Dictionary {
    /// Reads the data.
    pub fn read(bytes: Vec<u8>) -> Result<Dictionary, DictionaryError> {
        let text = String::from_utf8(bytes).map_err(|_| DictionaryError)?;
        let head = text.lines().next().ok_or(DictionaryError)?;
        let numbers = head.strip_prefix("wenmai-dictionary 2 ").ok_or(DictionaryError)?;
        let (words, readings) = numbers.split_once(' ').ok_or(DictionaryError)?;
        let words: usize = words.parse().map_err(|_| DictionaryError)?;
        let readings: usize = readings.parse().map_err(|_| DictionaryError)?;
        let starts: Vec<u32> = text
            .bytes()
            .enumerate()
            .filter(|&(_, byte)| byte == b'\n')
            .map(|(at, _)| at as u32 + 1)
            .collect();
        if text.len() > u32::MAX as usize || starts.len() != words.saturating_add(readings).saturating_add(3)
        {
            return Err(DictionaryError);
        }
        let mut dictionary = Dictionary {
            words: starts[..=words].to_vec(),
            readings: starts[words..=words + readings].to_vec(),
            orders: [starts[words + readings], starts[words + readings + 1], starts[words + readings + 2]],
            text,
            total: 0,
            homophones: OnceLock::new(),
            heads: OnceLock::new(),
        };
        let sorted = |lines: &[u32]| {
            lines.windows(3).all(|w| dictionary.key(w[0], w[1]) <= dictionary.key(w[1], w[2]))
        };
        if !sorted(&dictionary.words) || !sorted(&dictionary.readings) {
            return Err(DictionaryError);
        }
        dictionary.total = dictionary.entries().map(|(_, frequency, _)| u64::from(frequency)).sum();
        Ok(dictionary)
    }

    /// The words in jieba's own form, a line each.
    pub fn jieba_lines(&self) -> &str {
        &self.text[self.words[0] as usize..self.words[self.words.len() - 1] as usize]
    }

    /// Words, frequencies and tags, in byte order of the words.
    pub fn entries(&self) -> impl Iterator<Item = (&str, u32, &str)> {
        self.jieba_lines().lines().map(|line| {
            let mut parts = line.split(' ');
            let word = parts.next().unwrap_or_default();
            let frequency = parts.next().and_then(|n| n.parse().ok()).unwrap_or(0);
            (word, frequency, parts.next().unwrap_or_default())
        })
    }

    /// How often a word stands in the text that jieba's dictionary was counted in; `None` for one that it lacks.
    pub fn frequency(&self, word: &str) -> Option<u32> {
        self.find(&self.words, word).and_then(|rest| rest.split(' ').next()?.parse().ok())
    }

    /// The part of speech of a word, jieba's tag.
    pub fn tag(&self, word: &str) -> Option<&str> {
        self.find(&self.words, word)?.split(' ').nth(1)
    }

    /// All frequencies added.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Han characters in the order of their readings.
    pub fn pinyin_order(&self) -> &str {
        self.text[self.orders[0] as usize..self.orders[1] as usize].trim_end()
    }

    /// Han characters in the order of their strokes.
    pub fn stroke_order(&self) -> &str {
        self.text[self.orders[1] as usize..self.orders[2] as usize].trim_end()
    }

    /// The readings of a Han character with their tone marks (`fā`), the commonest first.
    pub fn readings(&self, c: char) -> impl Iterator<Item = &str> {
        let mut buffer = [0; 4];
        self.find(&self.readings, c.encode_utf8(&mut buffer))
            .unwrap_or_default()
            .split(',')
            .filter(|r| !r.is_empty())
    }

    /// The characters that stand after this beginning in longer words, ascending.
    pub fn followers(&self, beginning: &str) -> Vec<char> {
        let mut followers = Vec::new();
        for line in self.words[self.place(&self.words, beginning)..].windows(2) {
            let Some(rest) = self.key(line[0], line[1]).strip_prefix(beginning) else { break };
            followers.extend(rest.chars().next().filter(|c| followers.last() != Some(c)));
        }
        followers
    }

    /// The characters that are read so and stand as words of their own, the commonest first. `syllable` is the
    /// reading without its tone, `v` for `ü`.
    pub fn homophones(&self, syllable: &str) -> &[char] {
        let homophones = self.homophones.get_or_init(|| {
            let mut characters: Vec<(u32, char)> = self
                .entries()
                .filter_map(|(word, frequency, _)| {
                    let mut characters = word.chars();
                    let character = characters.next()?;
                    characters.next().is_none().then_some((frequency, character))
                })
                .collect();
            characters.sort_by_key(|&(frequency, character)| (std::cmp::Reverse(frequency), character));
            let mut homophones: BTreeMap<String, Vec<char>> = BTreeMap::new();
            for (_, character) in characters {
                for reading in self.readings(character) {
                    let same = homophones.entry(without_tone(reading)).or_default();
                    if same.last() != Some(&character) {
                        same.push(character);
                    }
                }
            }
            homophones
        });
        homophones.get(syllable).map_or(&[], Vec::as_slice)
    }

    /// The words that a text begins with, the shortest first: how many characters, and the frequency.
    pub(super) fn beginnings(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        let heads = self.heads.get_or_init(|| {
            let mut heads: FxHashMap<char, (usize, usize)> = FxHashMap::default();
            for (line, (word, _, _)) in self.entries().enumerate() {
                if let Some(head) = word.chars().next() {
                    heads.entry(head).or_insert((line, line)).1 = line + 1;
                }
            }
            heads
        });
        let mut characters = text.char_indices();
        let Some((_, head)) = characters.next() else { return };
        let Some(&(mut first, mut last)) = heads.get(&head) else { return };
        let bytes = self.text.as_bytes();
        let mut length = head.len_utf8();
        let mut count = 1;
        loop {
            // Of words that begin so, the one that is no longer stands first; a space follows it.
            let rest = self.words[first] as usize + length;
            if bytes[rest] == b' ' {
                let line = &self.text[rest + 1..self.words[first + 1] as usize];
                found(count, line.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0));
                first += 1;
            }
            let Some((at, next)) = characters.next() else { return };
            let next = &text.as_bytes()[at..at + next.len_utf8()];
            let follows = |line: &u32| {
                let from = *line as usize + length;
                &bytes[from..bytes.len().min(from + next.len())]
            };
            let lines = &self.words[first..last];
            let skipped = lines.partition_point(|line| follows(line) < next);
            let same = lines[skipped..].partition_point(|line| follows(line) == next);
            if same == 0 {
                return;
            }
            (first, last) = (first + skipped, first + skipped + same);
            length += next.len();
            count += 1;
        }
    }

    /// The first word of the line between these places.
    fn key(&self, start: u32, end: u32) -> &str {
        let line = &self.text[start as usize..end as usize];
        line.split(' ').next().unwrap_or(line)
    }

    /// What follows the key in its line.
    fn find(&self, lines: &[u32], key: &str) -> Option<&str> {
        let low = self.place(lines, key);
        if low + 1 == lines.len() || self.key(lines[low], lines[low + 1]) != key {
            return None;
        }
        self.text[lines[low] as usize + key.len()..lines[low + 1] as usize - 1].strip_prefix(' ')
    }

    /// The number of the first line whose key is no less than this.
    fn place(&self, lines: &[u32], key: &str) -> usize {
        let (mut low, mut high) = (0, lines.len() - 1);
        while low < high {
            let middle = (low + high) / 2;
            if self.key(lines[middle], lines[middle + 1]) < key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// A reading without its tone, `v` for `ü`, as it is typed.
fn without_tone(reading: &str) -> String {
    reading
        .chars()
        .map(|c| match c {
            'ā' | 'á' | 'ǎ' | 'à' => 'a',
            'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
            'ī' | 'í' | 'ǐ' | 'ì' => 'i',
            'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
            'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
            'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
            'ń' | 'ň' | 'ǹ' => 'n',
            'ḿ' => 'm',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_up_words_and_readings() {
        let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
        assert_eq!(dictionary.frequency("信用"), Some(1745));
        assert_eq!(dictionary.tag("信用"), Some("n"));
        assert_eq!(dictionary.frequency("口袋通"), None);
        assert_eq!(dictionary.readings('发').next(), Some("fā"));
        assert!(dictionary.readings('長').any(|reading| reading == "cháng"));
        assert_eq!(dictionary.readings('a').next(), None);
        assert_eq!(dictionary.homophones("shua").first(), Some(&'刷'));
        assert!(dictionary.homophones("xyz").is_empty());
        let followers = dictionary.followers("信");
        assert!(followers.is_sorted() && followers.contains(&'用') && !followers.contains(&'a'));
        assert!(dictionary.followers("囗囗").is_empty());
        for text in ["信用卡诈骗罪案", "t恤衫", "囗囗", "信", "", "b超x", "龥"] {
            let mut found = Vec::new();
            dictionary.beginnings(text, |length, frequency| found.push((length, frequency)));
            let heads = text.char_indices().map(|(at, c)| &text[..at + c.len_utf8()]);
            let known = heads.filter_map(|head| Some((head.chars().count(), dictionary.frequency(head)?)));
            assert_eq!(found, known.collect::<Vec<_>>(), "{text}");
        }
        assert_eq!(dictionary.entries().count(), dictionary.jieba_lines().lines().count());
        assert!(dictionary
            .entries()
            .all(|(word, frequency, _)| dictionary.frequency(word) == Some(frequency)));
    }

    #[test]
    fn refuses_what_is_no_dictionary() {
        for bytes in [
            &b""[..],
            b"\xff",
            b"wenmai-dictionary 1 0 0\n\n\n",
            b"wenmai-dictionary 2 0 0\n",
            b"wenmai-dictionary 2 2 0\na 1 n\n\n\n",
            b"wenmai-dictionary 2 2 0\nb 1 n\na 1 n\n\n\n",
        ] {
            assert!(Dictionary::read(bytes.to_vec()).is_err());
        }
    }
}
