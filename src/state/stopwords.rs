//! The reader's changes to the list of stopwords. They are part of the place, so that a link counts as it was counted
//! and the browser's way back undoes them.

use wenmai_protocol::Stoplist;

/// Words that are added at once, or that a link carries, at most.
pub const MOST_STOPWORDS: usize = 2000;

/// The list with the words of a text beside it.
pub fn with_stopwords(list: &Stoplist, typed: &str) -> Stoplist {
    let mut list = list.clone();
    let parted = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；');
    for word in typed.split(parted).filter(|word| !word.is_empty()) {
        list.kept.retain(|kept| kept != word);
        if !list.added.iter().any(|added| added == word) && list.added.len() < MOST_STOPWORDS {
            list.added.push(word.to_owned());
        }
    }
    list
}

/// The list in which one of the corpus' own words is counted, or is left out again.
pub fn kept_or_not(list: &Stoplist, word: &str) -> Stoplist {
    let kept = super::toggled(&list.kept, word.to_owned());
    Stoplist { kept, ..list.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_added_once_and_come_back() {
        let list = with_stopwords(&Stoplist::default(), " 微信、支付宝 微信，app\n");
        assert_eq!(list.added, ["微信", "支付宝", "app"]);
        let list = kept_or_not(&list, "的");
        assert_eq!(list.kept, ["的"]);
        assert!(kept_or_not(&list, "的").kept.is_empty());
        assert!(with_stopwords(&list, "的").kept.is_empty());
        assert_eq!(with_stopwords(&list, " ，").added.len(), 3);
    }
}
