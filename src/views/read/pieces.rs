//! Runs of the counted text: pieces that look the same become one, words that repairs cut into pieces stay one.

use wenmai_protocol::CountedPiece;

/// A stretch of the counted text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Whether it is a word of its own, with an outline.
    pub word: bool,
    /// Whether it is inside a hit.
    pub hit: bool,
    /// The normal form, where it is not the text itself.
    pub norm: Option<String>,
    /// Its pieces: text, and the repair that put it there or removed something there.
    pub pieces: Vec<(String, Option<u32>)>,
}

/// The runs of a line. Without outlines, words that nothing marks flow together.
pub fn runs(pieces: &[CountedPiece], outlined: bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for piece in pieces {
        let word = outlined && piece.word;
        // With the outlines, or every Traditional word would be an element of its own.
        let norm = piece.norm.clone().filter(|_| outlined);
        let plain = !word && norm.is_none();
        let joins = runs.last().is_some_and(|last: &Run| {
            last.hit == piece.hit
                && (piece.joined && piece.word || plain && !last.word && last.norm.is_none())
        });
        match runs.last_mut().filter(|_| joins) {
            Some(last) => push(&mut last.pieces, piece),
            None => {
                let mut own = Vec::new();
                push(&mut own, piece);
                runs.push(Run { word, hit: piece.hit, norm, pieces: own });
            }
        }
    }
    runs
}

fn push(pieces: &mut Vec<(String, Option<u32>)>, piece: &CountedPiece) {
    match pieces.last_mut() {
        Some((text, None)) if piece.repair.is_none() => text.push_str(&piece.text),
        _ => pieces.push((piece.text.clone(), piece.repair)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, repair: Option<u32>, word: bool, joined: bool, hit: bool) -> CountedPiece {
        CountedPiece { text: text.into(), repair, word, joined, hit, norm: None }
    }

    /// `創業者，支付寶` with something removed inside the first word, and a hit at the end.
    fn line() -> Vec<CountedPiece> {
        vec![
            piece("創", None, true, false, false),
            piece("", Some(0), true, true, false),
            piece("業", None, true, true, false),
            piece("者", None, true, false, false),
            piece("，", None, false, false, false),
            piece("支付寶", None, true, false, true),
        ]
    }

    fn shown(runs: &[Run]) -> Vec<(String, bool, bool)> {
        let text = |run: &Run| run.pieces.iter().map(|(text, _)| text.as_str()).collect::<String>();
        runs.iter().map(|run| (text(run), run.word, run.hit)).collect()
    }

    #[test]
    fn without_outlines_only_hits_stand_apart() {
        let runs = runs(&line(), false);
        assert_eq!(shown(&runs), [("創業者，".into(), false, false), ("支付寶".into(), false, true)]);
        assert_eq!(runs[0].pieces, [("創".into(), None), ("".into(), Some(0)), ("業者，".into(), None)]);
    }

    #[test]
    fn with_outlines_each_word_is_one_run_whatever_was_repaired_in_it() {
        let runs = runs(&line(), true);
        let expected = [("創業", true), ("者", true), ("，", false), ("支付寶", true)];
        let texts: Vec<(String, bool)> =
            shown(&runs).into_iter().map(|(text, word, _)| (text, word)).collect();
        assert_eq!(texts, expected.map(|(text, word)| (text.to_owned(), word)));
    }

    #[test]
    fn outlined_words_say_their_normal_form() {
        let mut line = line();
        line[5].norm = Some("支付宝".into());
        assert_eq!(runs(&line, true).last().and_then(|run| run.norm.as_deref()), Some("支付宝"));
        assert_eq!(runs(&line, false).last().and_then(|run| run.norm.as_deref()), None);
    }

    #[test]
    fn the_text_is_kept_whole() {
        for outlined in [false, true] {
            let whole: String = shown(&runs(&line(), outlined)).into_iter().map(|(text, ..)| text).collect();
            assert_eq!(whole, "創業者，支付寶");
        }
    }
}
