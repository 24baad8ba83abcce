//! What the lists of words say beside their rows: parts of speech, the cloud, the editable stopwords, the calculator of
//! dispersion and diversity, how robust a ranking is, and what is saved beside a figure.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::lists`](super::Text::lists).
pub struct Lists {
    pub lang: &'static str,
    pub tag: fn(&str) -> Option<&'static str>,
    pub pos_note: &'static str,
    pub drawn: &'static str,
    pub bars: &'static str,
    pub cloud: &'static str,
    pub cloud_title: &'static str,
    pub cloud_note: &'static str,
    pub by_document: &'static str,
    pub stopwords: fn(u32) -> String,
    pub stop_note: &'static str,
    pub stop_add: &'static str,
    pub stop_add_button: &'static str,
    pub stop_added: &'static str,
    pub stop_remove: fn(&str) -> String,
    pub stop_count: fn(&str) -> String,
    pub stop_restore: &'static str,
    pub leave_out: fn(&str) -> String,
    pub inside: &'static str,
    pub inside_note: &'static str,
    pub windows: &'static str,
    pub one_document: &'static str,
    pub family: fn(Calculation) -> &'static str,
    pub freqs: &'static str,
    pub sizes: &'static str,
    pub parts_note: &'static str,
    pub parts_wrong: &'static str,
    pub text: &'static str,
    pub text_note: &'static str,
    pub window: &'static str,
    pub read: fn(&str) -> Option<&'static str>,
    pub caution: fn(&str) -> Option<&'static str>,
    pub values: &'static str,
    pub save_png: fn(&str) -> String,
    pub about_file: &'static str,
    pub save_about: fn(&str) -> String,
}

/// What is calculated from counts that are typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calculation {
    /// How a word tells two corpora apart.
    #[default]
    Keyness,
    /// How two words attract one another.
    Association,
    /// How evenly a word is spread.
    Dispersion,
    /// How varied the words of a text are.
    Diversity,
}

impl Calculation {
    /// All of them.
    pub const ALL: [Calculation; 4] =
        [Calculation::Keyness, Calculation::Association, Calculation::Dispersion, Calculation::Diversity];
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use crate::state::Lang;

    /// Tags of jieba's dictionary and those that the engine gives.
    const TAGS: &str =
        "a ad ag an b c d dg e eng f g h i j k l m mg mq n ng nr nrfg nrt ns nt nz o p q r rg rr rz s t tg \
                        u ud ug uj ul uv uz v vd vg vi vn vq x y z zg";

    #[test]
    fn every_tag_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            let lists = &text(lang).lists;
            for tag in TAGS.split_whitespace() {
                assert!((lists.tag)(tag).is_some_and(|name| !name.is_empty()), "{tag} in {lang:?}");
            }
            assert_eq!((lists.tag)("none"), None);
            for id in ["freq", "n", "parts", "tokens", "types", "hapaxes", "mattr_window"] {
                assert!((lists.read)(id).is_some(), "{id} in {lang:?}");
            }
            let notes =
                ["empty_part_left_out", "one_part", "window_longer_than_text", "text_under_42_tokens"];
            for id in notes {
                assert!((lists.caution)(id).is_some_and(|note| note.len() > 8), "{id} in {lang:?}");
            }
        }
    }
}
