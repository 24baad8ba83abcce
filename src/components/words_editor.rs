//! The words of a line, to join two of them or to cut one.

use crate::context::use_text;
use wenmai_protocol::{Change, CountedPiece};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Properties of [`WordsEditor`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The line as it is counted.
    pub pieces: Vec<CountedPiece>,
    /// Its language.
    pub lang: &'static str,
    /// The reader joins or cuts.
    pub onchange: Callback<Change>,
}

/// A word of the line, or what stands between two.
#[derive(Clone, Debug, PartialEq)]
struct Word {
    /// As written.
    text: String,
    /// In normal form.
    norm: String,
    /// Whether it is a word.
    word: bool,
}

/// The words of a line and what stands between them.
fn words(pieces: &[CountedPiece]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for piece in pieces.iter().filter(|piece| !piece.text.is_empty()) {
        match words.last_mut() {
            Some(last) if last.word && piece.joined => {
                let spelled = last.norm == last.text;
                last.text.push_str(&piece.text);
                if spelled {
                    last.norm.push_str(&piece.text);
                }
            }
            _ => words.push(Word {
                text: piece.text.clone(),
                norm: piece.norm.clone().unwrap_or_else(|| piece.text.clone()),
                word: piece.word,
            }),
        }
    }
    words
}

/// A word and its neighbours on both sides that touch it.
fn around(words: &[Word], chosen: usize) -> [Option<&Word>; 2] {
    let touching = |place: Option<usize>| place.and_then(|place| words.get(place)).filter(|word| word.word);
    [touching(chosen.checked_sub(1)), touching(Some(chosen + 1))]
}

/// A word in two parts, cut at each place inside it.
fn cuts(norm: &str) -> Vec<[&str; 2]> {
    norm.char_indices().skip(1).map(|(at, _)| norm.split_at(at)).map(|(head, tail)| [head, tail]).collect()
}

/// The words of a line; one is chosen, then joined with a neighbour or cut.
#[component]
pub fn WordsEditor(props: &Props) -> Html {
    let text = &use_text().changes;
    let chosen = use_state_eq(|| None::<usize>);
    let words = words(&props.pieces);
    let chip = |(place, word): (usize, &Word)| match word.word {
        false => html! { { &word.text } },
        true => {
            let setter = chosen.setter();
            let onclick = Callback::from(move |_: MouseEvent| setter.set(Some(place)));
            html! {
                <button key={place} type="button" aria-pressed={(*chosen == Some(place)).to_string()} {onclick}>
                    { &word.text }
                </button>
            }
        }
    };
    let button = |name: String, change: Change| {
        let onclick = props.onchange.reform(move |_: MouseEvent| change.clone());
        html! { <button key={name.clone()} type="button" class="quiet" {onclick}>{ name }</button> }
    };
    let actions = chosen.and_then(|place| Some((place, words.get(place)?))).map(|(place, word)| {
        let [before, after] = around(&words, place);
        let joins = [before.map(|before| [before, word]), after.map(|after| [word, after])];
        let joins = joins.into_iter().flatten().map(|pair| {
            let [first, second] = pair.map(|word| word.norm.as_str());
            button((text.join)(first, second), Change::Join(format!("{first}{second}")))
        });
        let cuts = cuts(&word.norm).into_iter().map(|parts| {
            button((text.cut)(parts[0], parts[1]), Change::Cut(parts.map(str::to_owned).to_vec()))
        });
        html! { <p class="actions" lang={props.lang}>{ for joins.chain(cuts) }</p> }
    });
    html! {
        <section class="words-of-line">
            <h3>{ text.words }</h3>
            <p class="chips" role="group" aria-label={text.words} lang={props.lang}>
                { for words.iter().enumerate().map(chip) }
            </p>
            { actions.unwrap_or_else(|| html! { <p class="note">{ text.choose_word }</p> }) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, word: bool, joined: bool, norm: Option<&str>) -> CountedPiece {
        let norm = norm.map(str::to_owned);
        CountedPiece { text: text.into(), repair: None, word, joined, hit: false, norm }
    }

    #[test]
    fn pieces_of_a_word_are_one_and_marks_keep_words_apart() {
        let pieces = [
            piece("zhi", true, false, Some("支付宝")),
            piece("付宝", true, true, None),
            piece("，", false, false, None),
            piece("大", true, false, None),
            piece("号", true, false, None),
        ];
        let words = words(&pieces);
        let shown: Vec<(&str, &str)> = words.iter().map(|word| (&*word.text, &*word.norm)).collect();
        assert_eq!(shown, [("zhi付宝", "支付宝"), ("，", "，"), ("大", "大"), ("号", "号")]);
        assert_eq!(around(&words, 0), [None, None]);
        assert_eq!(around(&words, 2).map(|word| word.map(|word| word.text.as_str())), [None, Some("号")]);
        assert_eq!(cuts("支付宝"), [["支", "付宝"], ["支付", "宝"]]);
        assert!(cuts("大").is_empty());
    }
}
