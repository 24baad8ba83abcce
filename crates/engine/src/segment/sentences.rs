//! Where sentences begin.

/// Finds where sentences begin, token by token, within one paragraph.
///
/// A Chinese stop or `!` `?` ends a sentence, together with the closing marks and further stops after it. A full
/// stop of other scripts does so before a space and a word that is not in lower case, and one of full width, as books of
/// science have it, unless a number stands before it.
#[derive(Default)]
pub struct Sentences {
    state: State,
    /// Whether the last token is a number.
    number: bool,
}

/// What always ends a sentence, with its forms for vertical text, of small and half width, and in one.
const STOPS: &str = "。！？!?…｡︒︕︖﹗﹖﹒‼⁇⁈⁉‽⸮";

/// What closes a quotation or a bracket, in the same forms.
const CLOSING: &str = "”’」』）)\"'】》〉]｣﹂﹄︶︼︾﹀︸︺﹈］〕｝}〗〙〛﹞﹚＂＇»›〞〟";

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
        let closing = CLOSING.contains(first) && !spaced;
        let stop = STOPS.contains(first) || (token == "．" && !self.number);
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
            _ if matches!(token, "." | "．") => State::FullStop,
            _ => State::Inside,
        };
        self.number = token.ends_with(char::is_numeric);
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
        let cases: [(&[&str], usize); 15] = [
            (&["我", "来", "。", "你", "走", "！", "！", "好"], 3),
            (&["“", "好", "。", "”", "他", "说"], 2),
            (&["It", " ", "ends", ".", " ", "It", " ", "begins", "."], 2),
            (&["vs", ".", " ", "others"], 1),
            (&["a", ".", "b"], 1),
            (&["He", " ", "said", " ", "\"", "no", ".", "\"", " ", "Then"], 2),
            (&["船", "开", "了", "︒", "﹂", "他", "走", "︖"], 2),
            (&["晚", "了", "⁉", "走", "吧", "‼"], 2),
            (&["來", "了", "﹗", "﹄", "︶", "好", "﹖", "是"], 3),
            (&["行", "く", "｡", "｣", "と"], 2),
            (&["证", "毕", "．", "另", "证"], 2),
            (&["１", "．", "总则"], 1),
            (&["３．５", "版"], 1),
            (&["好", "！", "＂", "他", "说"], 2),
            (&[], 0),
        ];
        for (tokens, sentences) in cases {
            assert_eq!(count(tokens), sentences, "{tokens:?}");
        }
    }
}
