//! Where sentences begin.

/// Finds where sentences begin, token by token, within one paragraph.
///
/// A Chinese stop or `!` `?` ends a sentence, together with the closing marks and further stops after it. A full
/// stop of other scripts does so before a space and a word that is not in lower case.
#[derive(Default)]
pub struct Sentences {
    state: State,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    /// No token yet: the next begins the first sentence.
    #[default]
    Start,
    Inside,
    /// After a stop that always ends a sentence.
    Stopped,
    /// After a full stop, which may belong to an abbreviation or a number.
    FullStop,
}

impl Sentences {
    /// Takes the next token; whether a sentence begins with it. `spaced`: white space stands before it.
    pub fn begins(&mut self, token: &str, spaced: bool) -> bool {
        let first = token.chars().next().unwrap_or(' ');
        let closing =
            matches!(first, '”' | '’' | '」' | '』' | '）' | ')' | '"' | '\'' | '】' | '》' | '〉' | ']')
                && !spaced;
        let stop = matches!(first, '。' | '！' | '？' | '!' | '?' | '…' | '｡');
        let begins = match self.state {
            State::Start => true,
            State::Inside => false,
            State::Stopped => !closing && !stop,
            State::FullStop => spaced && !first.is_lowercase() && !closing && !stop,
        };
        self.state = match self.state {
            State::Stopped if closing => State::Stopped,
            State::FullStop if closing => State::FullStop,
            _ if stop => State::Stopped,
            _ if token == "." => State::FullStop,
            _ => State::Inside,
        };
        begins
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(tokens: &[&str]) -> usize {
        let mut sentences = Sentences::default();
        let mut spaced = false;
        let mut begun = 0;
        for token in tokens {
            if *token == " " {
                spaced = true;
            } else {
                begun += usize::from(sentences.begins(token, spaced));
                spaced = false;
            }
        }
        begun
    }

    #[test]
    fn finds_where_sentences_begin() {
        let cases: [(&[&str], usize); 7] = [
            (&["我", "来", "。", "你", "走", "！", "！", "好"], 3),
            (&["“", "好", "。", "”", "他", "说"], 2),
            (&["It", " ", "ends", ".", " ", "It", " ", "begins", "."], 2),
            (&["vs", ".", " ", "others"], 1),
            (&["a", ".", "b"], 1),
            (&["He", " ", "said", " ", "\"", "no", ".", "\"", " ", "Then"], 2),
            (&[], 0),
        ];
        for (tokens, sentences) in cases {
            assert_eq!(count(tokens), sentences, "{tokens:?}");
        }
    }
}
