//! What numbers should not be read without.

use crate::named::named;
use crate::{said, Lang};

named! {
    /// What a score should not be read without.
    Note, "note" {
        /// The smallest expected frequency is under 5: χ² and log-likelihood have no reliable p.
        ExpectedUnder5 = "expected_under_5",
        /// The corpus (or one of the two) has fewer than 10,000 words.
        CorpusUnder10000 = "corpus_under_10000",
        /// There is no word in one of the corpora.
        EmptyCorpus = "empty_corpus",
        /// A count of 0 was replaced, or left out of a sum.
        ZeroCount = "zero_count",
        /// There are more co-occurrences than occurrences of the node: no table of four cells; windows hold several.
        O11ExceedsR1 = "o11_exceeds_r1",
        /// Words of a text are no independent draws, as the test assumes: p is too small.
        TokensAreDependent = "tokens_are_dependent",
    }
}

impl Note {
    /// As a sentence.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let sentence = match self {
            Note::ExpectedUnder5 => said!(
                "An expected frequency is under 5: p of log-likelihood and χ² is not reliable; Fisher\u{2019}s test is.",
                "有期望频数不到 5：对数似然和卡方的 p 值不可靠，宜看 Fisher 检验。",
                "有期望次數不到 5：對數概似與卡方的 p 值不可靠，宜看 Fisher 檢定。",
            ),
            Note::CorpusUnder10000 => said!(
                "Under 10,000 words: scores are rough.",
                "不足一万词：数值只是约数。",
                "不滿一萬詞：數值只是概數。",
            ),
            Note::EmptyCorpus => said!(
                "One of the two has no word at all.",
                "其中一方没有任何词。",
                "其中一方沒有任何詞。",
            ),
            Note::ZeroCount => said!(
                "A count is 0: measures replace it or leave it out, as each says.",
                "有频数为 0：各统计量或以小数代替，或略去不计，见各自说明。",
                "有次數為 0：各統計量或以小數代替，或略去不計，見各自說明。",
            ),
            Note::O11ExceedsR1 => said!(
                "There are more co-occurrences than occurrences of the node, because a window holds the word several times: \
                 tests of four cells are not defined.",
                "共现次数多于节点词的频数，因为同一跨距里该词不止一次：四格表的检验无法进行。",
                "共現次數多於節點詞的次數，因為同一跨距內該詞不只一次：四格表的檢定無法進行。",
            ),
            Note::TokensAreDependent => said!(
                "Words of a text are no independent draws, as the test assumes: p is too small. Look at the number of \
                 documents, too.",
                "文本中的词并非检验所假定的独立抽样，p 值因此偏小；请一并看文档数。",
                "文中的詞並非檢定所假定的獨立抽樣，p 值因此偏小；請一併參考文件數。",
            ),
        };
        sentence.of(lang)
    }
}

named! {
    /// What the measures of parts or of a text should not be read without.
    Caution, "note" {
        /// Fewer than 5 occurrences are expected in a part.
        ExpectedUnder5 = "expected_under_5",
        /// Parts without words are left out.
        EmptyPartLeftOut = "empty_part_left_out",
        /// There is one part only.
        OnePart = "one_part",
        /// The window of MATTR is longer than the text.
        WindowLongerThanText = "window_longer_than_text",
        /// HD-D is not defined.
        TextUnder42Tokens = "text_under_42_tokens",
    }
}

impl Caution {
    /// As a sentence.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let sentence = match self {
            Caution::ExpectedUnder5 => said!(
                "Fewer than 5 occurrences are expected in a part: chance alone makes such a word look uneven.",
                "有的部分期望频数不到 5：单凭偶然，这样的词看上去也会分布不均。",
                "有的部分期望次數不到 5：單憑偶然，這樣的詞看起來也會分布不均。",
            ),
            Caution::EmptyPartLeftOut => said!(
                "Parts without words are left out.",
                "没有词的部分略去不计。",
                "沒有詞的部分略去不計。",
            ),
            Caution::OnePart => said!(
                "There is one part only, so nothing can be spread: most measures are not defined.",
                "只有一个部分，谈不上分布：多数统计量没有定义。",
                "只有一個部分，談不上分布：多數統計量沒有定義。",
            ),
            Caution::WindowLongerThanText => said!(
                "The text is shorter than the window of MATTR, which is then the whole text.",
                "文本比 MATTR 的窗口短，窗口就取全文。",
                "文字比 MATTR 的視窗短，視窗便取全文。",
            ),
            Caution::TextUnder42Tokens => said!(
                "The text has fewer than 42 words: HD-D is not defined, and no measure of a text this short says much.",
                "文本不足 42 词：HD-D 没有定义；这么短的文本，各统计量都说明不了什么。",
                "文字不足 42 詞：HD-D 沒有定義；這麼短的文字，各統計量都說明不了什麼。",
            ),
        };
        sentence.of(lang)
    }
}

named! {
    /// A number that is read from what is typed to calculate with.
    CountRead, "number" {
        /// Occurrences of the word.
        Freq = "freq",
        /// Words in all.
        N = "n",
        /// Parts with words.
        Parts = "parts",
        /// Tokens of the text.
        Tokens = "tokens",
        Types = "types",
        /// Types that occur once.
        Hapaxes = "hapaxes",
        /// The window that MATTR has.
        MattrWindow = "mattr_window",
    }
}

impl CountRead {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        let name = match self {
            CountRead::Freq => said!("frequency", "频数", "次數"),
            CountRead::N => said!("words", "词数", "詞數"),
            CountRead::Parts => said!("parts", "部分", "部分"),
            CountRead::Tokens => said!("tokens", "形符", "詞數"),
            CountRead::Types => said!("types", "类符", "相異詞"),
            CountRead::Hapaxes => said!("hapaxes", "只出现一次的词", "僅出現一次的詞"),
            CountRead::MattrWindow => said!("window of MATTR", "MATTR 的窗口", "MATTR 的視窗"),
        };
        name.of(lang)
    }
}
