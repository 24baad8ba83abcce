//! Questions of an interview, which begin as a byline does: `记者：您做船工多少年了？`.
//!
//! A byline names somebody behind its label. Where the same label begins two lines or more, and what is behind it is said
//! rather than named, or is answered by somebody whose name stands before the answer, its lines are speech.

use super::byline::{is_label, is_personal_name, is_speech, person_label};
use super::features::Features;
use crate::script::fold;
use std::collections::BTreeMap;

/// Marks the lines that are said.
pub(super) fn mark(lines: &mut [Features]) {
    // Of each label its lines, and how many of them are said or answered.
    let mut labels: BTreeMap<&'static str, (Vec<usize>, usize)> = BTreeMap::new();
    for at in 0..lines.len() {
        let line = &lines[at];
        let folded = line.folded();
        let Some((label, value)) = person_label(&folded) else { continue };
        let (places, said) = labels.entry(label).or_default();
        places.push(at);
        let below = || lines[at + 1..].iter().find(|line| !line.is_blank());
        let answered = || !is_personal_name(value) && below().is_some_and(answers);
        *said += usize::from(is_speech(value) || line.is_prose() || answered());
    }
    for (places, said) in labels.into_values() {
        if places.len() >= 2 && 2 * said >= places.len() {
            places.into_iter().for_each(|at| lines[at].speech = true);
        }
    }
}

/// `老李：三十年了`: words of a person who is no writer of the text.
fn answers(line: &Features) -> bool {
    speaker(line.text).is_some_and(|name| !is_label(&fold(name))) && person_label(&line.folded()).is_none()
}

/// Who speaks, if a line begins with a name and a colon.
pub(super) fn speaker(text: &str) -> Option<&str> {
    let (name, said) = text.split_once([':', '：'])?;
    let length = name.chars().count();
    let fits =
        (1..=20).contains(&length) && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '·' | '.'));
    (fits && !said.trim().is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speech(text: &str) -> Vec<bool> {
        let mut lines: Vec<Features> = text.lines().map(Features::new).collect();
        mark(&mut lines);
        lines.iter().map(|line| line.speech).collect()
    }

    #[test]
    fn questions_are_speech_and_names_are_not() {
        assert_eq!(speech("记者：现在呢？\n老李：铁船。\n记者：好的"), [true, false, true]);
        assert_eq!(
            speech("編輯：後來呢\n老李：走了\n編輯：去了哪裡\n老李：對岸"),
            [true, false, true, false]
        );
        let asked = "記者：您種茶多久了\n老陳：四十年。\n記者：謝謝您。";
        assert_eq!(speech(asked), [true, false, true]);
        assert_eq!(speech("作者：某某\n来源：某报\n船停了。\n作者：某甲\n来源：某报"), [false; 5]);
        assert_eq!(speech("记者：王某某\n编辑：李某某\n船停了。\n记者：张某某"), [false; 4]);
    }
}
