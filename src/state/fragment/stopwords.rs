//! The reader's stopwords in a fragment: `stop` for each word that is left out as well, `count` for each that counts all
//! the same.

use super::Writer;
use crate::state::stopwords::MOST_STOPWORDS;
use wenmai_protocol::Stoplist;

pub fn write(out: &mut Writer, list: &Stoplist) {
    list.added.iter().for_each(|word| out.text_pair("stop", word));
    list.kept.iter().for_each(|word| out.text_pair("count", word));
}

pub fn read(list: &mut Stoplist, key: &str, value: &str) -> bool {
    let words = match key {
        "stop" => &mut list.added,
        "count" => &mut list.kept,
        _ => return false,
    };
    let known = words.iter().any(|word| word == value);
    if !value.is_empty() && !known && words.len() < MOST_STOPWORDS {
        words.push(value.to_owned());
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::state::{decode, encode, Place};
    use wenmai_protocol::Stoplist;

    #[test]
    fn a_link_carries_the_list() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let stoplist = Stoplist { added: words(&["微信", "a&b=c", "的"]), kept: words(&["not"]) };
        let place = Place { stoplist, ..Place::default() };
        assert_eq!(encode(&place), "#overview?stop=微信&stop=a%26b%3Dc&stop=的&count=not");
        assert_eq!(decode(&encode(&place)), place);
        assert_eq!(decode("#words?stop=&stop=a&stop=a").stoplist.added, ["a"]);
    }
}
