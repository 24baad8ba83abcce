//! Words by their beginnings.

use rustc_hash::FxHashMap;

/// Words, to be found wherever they stand in a text.
#[derive(Default)]
pub struct Trie {
    /// The node after a node (0 is the root) and a character.
    nodes: FxHashMap<(u32, char), u32>,
    /// For each node but the root the word that ends there: its number.
    words: Vec<Option<u32>>,
}

impl Trie {
    /// Adds a word with a number of the caller's; one that is there gets the new number.
    pub fn insert(&mut self, word: &str, number: u32) {
        let mut node = 0;
        for c in word.chars() {
            node = *self.nodes.entry((node, c)).or_insert_with(|| {
                self.words.push(None);
                self.words.len() as u32
            });
        }
        if node > 0 {
            self.words[node as usize - 1] = Some(number);
        }
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The words that are beginnings of these characters, the shortest first: how many characters, and the number.
    pub fn beginnings(&self, characters: impl Iterator<Item = char>, mut found: impl FnMut(usize, u32)) {
        let mut node = 0;
        for (place, c) in characters.enumerate() {
            match self.nodes.get(&(node, c)) {
                Some(&next) => node = next,
                None => return,
            }
            if let Some(number) = self.words[node as usize - 1] {
                found(place + 1, number);
            }
        }
    }

    /// Whether any of the words stands in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let mut any = false;
        !self.is_empty()
            && text.char_indices().any(|(at, _)| {
                self.beginnings(text[at..].chars(), |_, _| any = true);
                any
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_wherever_they_stand() {
        let mut trie = Trie::default();
        assert!(!trie.is_in("微信"));
        for (number, word) in (0..).zip(["微信", "微信支付", "T恤", ""]) {
            trie.insert(word, number);
        }
        trie.insert("微信", 9);
        let mut found = Vec::new();
        trie.beginnings("微信支付宝".chars(), |length, number| found.push((length, number)));
        assert_eq!(found, [(2, 9), (4, 1)]);
        assert!(trie.is_in("穿T恤的") && !trie.is_in("微博，信") && !trie.is_in(""));
    }
}
