//! How varied the words of a text are.

use super::{all, measures, said, About, Said, NAMED, UNIT, USUAL};

const EMPTY: Said = said!("none for an empty text", "空文本无值", "空文字無值");
const ONE_AND_ABOVE: Said = said!("1 and above", "1 以上", "1 以上");
const NONE_REPEATED: Said = said!(
    "none where no type is repeated, or for an empty text",
    "没有词重复或文本为空时无值",
    "沒有詞重複或文字為空時無值",
);

measures! {
    /// How varied the words of a text are.
    DiversityId of Diversity;

    Ttr("ttr") {
        head: all("TTR"),
        name: said!("type-token ratio", "类符形符比", "相異詞比"),
        formula: all("V/N"),
        source: USUAL,
        range: said!("0 to 1; falls as a text grows", "0 到 1；文本越长越低", "0 到 1；文字越長越低"),
        zero: EMPTY,
    },
    GuiraudR("guiraud_r") {
        head: all("Guiraud R"),
        name: said!(
            "root type-token ratio (Guiraud's R)",
            "根号类符形符比（Guiraud 的 R）",
            "方根相異詞比（Guiraud 的 R）",
        ),
        formula: all("V/√N"),
        source: all("Guiraud (1954)"),
        range: said!("0 to √N", "0 到 √N", "0 到 √N"),
        zero: EMPTY,
    },
    HerdanC("herdan_c") {
        head: all("Herdan C"),
        name: said!(
            "log type-token ratio (Herdan's C)",
            "对数类符形符比（Herdan 的 C）",
            "對數相異詞比（Herdan 的 C）",
        ),
        formula: all("ln V / ln N"),
        source: all("Herdan (1960)"),
        range: UNIT,
        zero: said!("none for fewer than two tokens", "不足两词时无值", "不足兩詞時無值"),
    },
    Mattr("mattr") {
        head: all("MATTR"),
        name: said!("moving-average type-token ratio", "移动平均类符形符比", "移動平均相異詞比"),
        formula: said!(
            "mean V/W over all windows of W tokens, W = 500 (or the text's length, if that is less) unless chosen",
            "所有 W 词窗口中 V/W 的平均，W 默认为 500（文本更短时取全文）",
            "所有 W 詞視窗中 V/W 的平均，W 預設為 500（文字更短時取全文）",
        ),
        source: all("Covington & McFall (2010), Journal of Quantitative Linguistics 17 (2)"),
        range: UNIT,
        zero: EMPTY,
    },
    Mtld("mtld") {
        head: all("MTLD"),
        name: said!(
            "measure of textual lexical diversity",
            "文本词汇多样性指数 MTLD",
            "文本詞彙多樣性指數 MTLD",
        ),
        formula: said!(
            "N / factors, mean of both directions; a factor ends where V/N falls under 0.72; the rest counts (1 − V/N) / 0.28",
            "N / 段数，取正反两个方向的平均；V/N 降到 0.72 以下即为一段，余下的按 (1 − V/N) / 0.28 计",
            "N / 段數，取正反兩個方向的平均；V/N 降到 0.72 以下即為一段，其餘按 (1 − V/N) / 0.28 計",
        ),
        source: all("McCarthy & Jarvis (2010), Behavior Research Methods 42 (2)"),
        range: ONE_AND_ABOVE,
        zero: NONE_REPEATED,
    },
    MtldTaaled("mtld_taaled") {
        head: all("MTLD (TAALED)"),
        name: said!("MTLD as TAALED has it", "MTLD（TAALED 的算法）", "MTLD（TAALED 的算法）"),
        formula: said!(
            "the same, with factors of at least 10 tokens; the last token ends none",
            "同 MTLD，但每段至少 10 词，最后一词不结束任何一段",
            "同 MTLD，但每段至少 10 詞，最後一詞不結束任何一段",
        ),
        source: all(
            "Kyle, Crossley & Jarvis (2021), Language Assessment Quarterly 18 (2); TAALED, lexical-diversity",
        ),
        range: ONE_AND_ABOVE,
        zero: NONE_REPEATED,
    },
    Hdd("hdd") {
        head: NAMED,
        name: all("HD-D"),
        formula: said!(
            "Σ over types of the probability to be among 42 tokens drawn without return, / 42",
            "各类符出现在不放回抽取的 42 词中的概率之和 / 42",
            "各相異詞出現在不放回抽取的 42 詞中的機率之和 / 42",
        ),
        source: all("McCarthy & Jarvis (2007), Language Testing 24 (4)"),
        range: UNIT,
        zero: said!("none for fewer than 42 tokens", "不足 42 词时无值", "不足 42 詞時無值"),
    },
    YuleK("yule_k") {
        head: all("Yule K"),
        name: said!("Yule's K", "Yule 的 K", "Yule 的 K"),
        formula: said!(
            "10⁴ (Σ f² − N) / N² over types",
            "10⁴ (Σ f² − N) / N²，对所有类符求和",
            "10⁴ (Σ f² − N) / N²，對所有相異詞求和",
        ),
        source: all("Yule (1944)"),
        range: said!(
            "0 (no type repeated) to 10⁴; high is monotonous",
            "0（无词重复）到 10⁴；越高越单调",
            "0（無詞重複）到 10⁴；越高越單調",
        ),
        zero: EMPTY,
    },
    HapaxShare("hapax_share") {
        head: all("V₁/V"),
        name: said!("hapax share of types", "单现词占类符的比例", "單現詞占相異詞的比例"),
        formula: all("V₁/V"),
        source: USUAL,
        range: UNIT,
        zero: EMPTY,
    },
    HapaxShareTokens("hapax_share_tokens") {
        head: all("V₁/N"),
        name: said!("hapax share of tokens", "单现词占形符的比例", "單現詞占總詞數的比例"),
        formula: all("V₁/N"),
        source: all("Baayen (2001), growth rate"),
        range: UNIT,
        zero: EMPTY,
    },
}
