//! How strongly two words attract one another.

use super::{all, measures, said, About, Said, ANY, NAMED, POSITIVE, TO_N, UNIT};

const NEEDS_TABLE: Said = said!(
    "none where a cell would be negative or the table is empty; a cell of 0 adds 0",
    "有格会成负数或全表为空时无值；为 0 的格计 0",
    "有格會成負數或全表為空時無值；為 0 的格計 0",
);
const NONE_FOR_ZERO: Said =
    said!("none for O11 = 0 or E11 = 0", "O11 = 0 或 E11 = 0 时无值", "O11 = 0 或 E11 = 0 時無值");
const ZERO_MARGIN: Said = said!(
    "0 for a margin of 0; none where a cell would be negative",
    "有边缘合计为 0 时为 0；有格会成负数时无值",
    "有邊際總和為 0 時為 0；有格會成負數時無值",
);
const FAVOURS_FREQUENT: Said =
    said!("any; favours frequent words", "任何数；偏重高频词", "任何數；偏重高頻詞");
const UNIT_OR_MORE: Said = said!(
    "0 to 1 (more where windows hold a collocate several times)",
    "0 到 1（同一跨距里搭配词多次出现时可更大）",
    "0 到 1（同一跨距內搭配詞多次出現時可更大）",
);

measures! {
    /// How strongly two words attract one another.
    AssociationId of Association;

    LogLikelihood("log_likelihood") {
        head: NAMED,
        name: said!("log-likelihood", "对数似然", "對數概似"),
        formula: said!("2 Σ O ln(O/E) over four cells", "2 Σ O ln(O/E)，四格之和", "2 Σ O ln(O/E)，四格之和"),
        source: all("Dunning (1993), Computational Linguistics 19 (1)"),
        range: said!(
            "0 and above; over 3.84, 6.63, 10.83, 15.13 p is under .05, .01, .001, .0001",
            "0 以上；超过 3.84、6.63、10.83、15.13，p 依次小于 .05、.01、.001、.0001",
            "0 以上；超過 3.84、6.63、10.83、15.13，p 依序小於 .05、.01、.001、.0001",
        ),
        zero: NEEDS_TABLE,
    },
    LogLikelihoodSigned("log_likelihood_signed") {
        head: said!("log-likelihood, signed", "对数似然（带符号）", "對數概似（帶正負號）"),
        name: said!("log-likelihood, signed", "对数似然，带符号", "對數概似，帶正負號"),
        formula: said!(
            "log-likelihood, negative where O11 < E11",
            "对数似然，O11 < E11 时取负",
            "對數概似，O11 < E11 時取負",
        ),
        source: all("Evert (2008), Corpora and collocations; UCS toolkit"),
        range: said!(
            "any; negative for words that avoid one another",
            "任何数；互相回避的词为负",
            "任何數；互相迴避的詞為負",
        ),
        zero: NEEDS_TABLE,
    },
    ChiSquared("chi_squared") {
        head: NAMED,
        name: said!("χ²", "卡方 χ²", "卡方 χ²"),
        formula: all("Σ (O − E)² / E"),
        source: all("Pearson (1900); Manning & Schütze (1999), 5.3.3"),
        range: TO_N,
        zero: ZERO_MARGIN,
    },
    ChiSquaredYates("chi_squared_yates") {
        head: said!("χ², Yates", "卡方（Yates 校正）", "卡方（Yates 校正）"),
        name: said!("χ² with Yates' correction", "卡方 χ²，Yates 校正", "卡方 χ²，Yates 校正"),
        formula: all("Σ (|O − E| − min(½, |O − E|))² / E"),
        source: all("Yates (1934); R chisq.test"),
        range: TO_N,
        zero: ZERO_MARGIN,
    },
    FisherGreater("fisher_greater") {
        head: said!("Fisher, greater", "Fisher 检验（偏多）", "Fisher 檢定（偏多）"),
        name: said!("Fisher's exact test, one-sided", "Fisher 精确检验，单侧", "Fisher 精確檢定，單尾"),
        formula: said!(
            "Σ over k ≥ O11 of the hypergeometric probability",
            "超几何概率对 k ≥ O11 求和",
            "超幾何機率對 k ≥ O11 求和",
        ),
        source: all("Fisher (1935); Pedersen (1996); R fisher.test, alternative greater"),
        range: UNIT,
        zero: NEEDS_TABLE,
    },
    FisherLess("fisher_less") {
        head: said!("Fisher, less", "Fisher 检验（偏少）", "Fisher 檢定（偏少）"),
        name: said!(
            "Fisher's exact test, the other side",
            "Fisher 精确检验，另一侧",
            "Fisher 精確檢定，另一尾",
        ),
        formula: said!(
            "Σ over k ≤ O11 of the hypergeometric probability",
            "超几何概率对 k ≤ O11 求和",
            "超幾何機率對 k ≤ O11 求和",
        ),
        source: all("Fisher (1935)"),
        range: UNIT,
        zero: NEEDS_TABLE,
    },
    FisherTwoSided("fisher_two_sided") {
        head: said!("Fisher, two-sided", "Fisher 检验（双侧）", "Fisher 檢定（雙尾）"),
        name: said!("Fisher's exact test, two-sided", "Fisher 精确检验，双侧", "Fisher 精確檢定，雙尾"),
        formula: said!(
            "Σ over tables that are no more probable than this one",
            "对所有概率不大于本表的表求和",
            "對所有機率不大於本表的表求和",
        ),
        source: all("Fisher (1935); R fisher.test"),
        range: UNIT,
        zero: NEEDS_TABLE,
    },
    FisherStrength("fisher_strength") {
        head: NAMED,
        name: said!("collostruction strength", "搭配构式强度", "搭配構式強度"),
        formula: said!(
            "−log₁₀ of the one-sided p of Fisher's test, negative where O11 < E11",
            "Fisher 检验单侧 p 值的 −log₁₀，O11 < E11 时取负",
            "Fisher 檢定單尾 p 值的 −log₁₀，O11 < E11 時取負",
        ),
        source: all("Stefanowitsch & Gries (2003), International Journal of Corpus Linguistics 8 (2)"),
        range: said!(
            "any; 1.30 and more in size: p under .05",
            "任何数；绝对值在 1.30 以上，p 小于 .05",
            "任何數；絕對值在 1.30 以上，p 小於 .05",
        ),
        zero: NEEDS_TABLE,
    },
    Mi("mi") {
        head: said!("MI", "互信息 MI", "相互訊息 MI"),
        name: said!("mutual information", "互信息", "相互訊息"),
        formula: all("log₂(O11/E11)"),
        source: all("Church & Hanks (1990), Computational Linguistics 16 (1)"),
        range: said!(
            "any; 0 at chance, favours rare words",
            "任何数；0 为偶然水平，偏重低频词",
            "任何數；0 為偶然水準，偏重低頻詞",
        ),
        zero: NONE_FOR_ZERO,
    },
    Mi2("mi2") {
        head: all("MI²"),
        name: said!("MI²", "互信息 MI²", "相互訊息 MI²"),
        formula: all("log₂(O11²/E11)"),
        source: all("Daille (1994); Evert (2008)"),
        range: ANY,
        zero: NONE_FOR_ZERO,
    },
    Mi3("mi3") {
        head: all("MI³"),
        name: said!("MI³", "互信息 MI³", "相互訊息 MI³"),
        formula: all("log₂(O11³/E11)"),
        source: all("Daille (1994); Evert (2008)"),
        range: FAVOURS_FREQUENT,
        zero: NONE_FOR_ZERO,
    },
    MiLogF("mi_log_f") {
        head: all("MI.log f"),
        name: said!("MI weighted by log frequency", "按对数频数加权的互信息", "以對數次數加權的相互訊息"),
        formula: all("MI × ln(O11 + 1)"),
        source: all("Sketch Engine, Statistics used in Sketch Engine (MI.log_f)"),
        range: ANY,
        zero: NONE_FOR_ZERO,
    },
    TScore("t_score") {
        head: NAMED,
        name: said!("t-score", "t 值", "t 值"),
        formula: all("(O11 − E11) / √O11"),
        source: all("Church, Gale, Hanks & Hindle (1991); Manning & Schütze (1999), 5.3.1"),
        range: FAVOURS_FREQUENT,
        zero: said!("none for O11 = 0", "O11 = 0 时无值", "O11 = 0 時無值"),
    },
    ZScore("z_score") {
        head: NAMED,
        name: said!("z-score", "z 值", "z 值"),
        formula: all("(O11 − E11) / √E11"),
        source: all("Berry-Rogghe (1973); Evert (2008)"),
        range: ANY,
        zero: said!("none for E11 = 0", "E11 = 0 时无值", "E11 = 0 時無值"),
    },
    Dice("dice") {
        head: NAMED,
        name: said!("Dice", "Dice 系数", "Dice 係數"),
        formula: all("2 O11 / (f1 + f2)"),
        source: all("Dice (1945); Smadja, McKeown & Hatzivassiloglou (1996)"),
        range: UNIT_OR_MORE,
        zero: said!(
            "0 for O11 = 0; none where both words have the frequency 0",
            "O11 = 0 时为 0；两词频数都为 0 时无值",
            "O11 = 0 時為 0；兩詞次數皆為 0 時無值",
        ),
    },
    LogDice("log_dice") {
        head: NAMED,
        name: all("logDice"),
        formula: all("14 + log₂ Dice"),
        source: all("Rychlý (2008), RASLAN"),
        range: said!(
            "to 14; 7 or so is a strong collocation; does not depend on the corpus' size",
            "最大 14；7 上下即为强搭配；不受语料库大小影响",
            "最大 14；7 上下即為強搭配；不受語料庫大小影響",
        ),
        zero: said!("none for O11 = 0", "O11 = 0 时无值", "O11 = 0 時無值"),
    },
    Jaccard("jaccard") {
        head: NAMED,
        name: said!("Jaccard", "Jaccard 系数", "Jaccard 係數"),
        formula: all("O11 / (f1 + f2 − O11)"),
        source: all("Jaccard (1901); Manning & Schütze (1999), 8.5"),
        range: UNIT,
        zero: said!(
            "0 for O11 = 0; none where the divisor is not above 0",
            "O11 = 0 时为 0；除数不大于 0 时无值",
            "O11 = 0 時為 0；除數不大於 0 時無值",
        ),
    },
    MinSensitivity("min_sensitivity") {
        head: NAMED,
        name: said!("minimum sensitivity", "最小敏感度", "最小敏感度"),
        formula: all("min(O11/f1, O11/f2)"),
        source: all("Pedersen & Bruce (1996); Sketch Engine"),
        range: UNIT_OR_MORE,
        zero: said!("none where a word has the frequency 0", "有一词频数为 0 时无值", "有一詞次數為 0 時無值"),
    },
    DeltaP2Given1("delta_p_2_given_1") {
        head: said!("ΔP (collocate | node)", "ΔP（搭配词 | 节点词）", "ΔP（搭配詞 | 節點詞）"),
        name: said!("ΔP (collocate given node)", "ΔP（由节点词到搭配词）", "ΔP（由節點詞到搭配詞）"),
        formula: all("O11/R1 − O21/R2"),
        source: all("Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)"),
        range: said!("−1 to 1", "−1 到 1", "−1 到 1"),
        zero: said!("none where a row is empty", "有一行为空时无值", "有一列為空時無值"),
    },
    DeltaP1Given2("delta_p_1_given_2") {
        head: said!("ΔP (node | collocate)", "ΔP（节点词 | 搭配词）", "ΔP（節點詞 | 搭配詞）"),
        name: said!("ΔP (node given collocate)", "ΔP（由搭配词到节点词）", "ΔP（由搭配詞到節點詞）"),
        formula: all("O11/C1 − O12/C2"),
        source: all("Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)"),
        range: said!("−1 to 1", "−1 到 1", "−1 到 1"),
        zero: said!("none where a column is empty", "有一列为空时无值", "有一欄為空時無值"),
    },
    OddsRatio("odds_ratio") {
        head: NAMED,
        name: said!("odds ratio", "优势比", "勝算比"),
        formula: all("O11 O22 / (O12 O21)"),
        source: all("Evert (2008); UCS toolkit"),
        range: said!("0 and above; 1 at chance", "0 以上；1 为偶然水平", "0 以上；1 為偶然水準"),
        zero: said!("none where O12 or O21 is 0", "O12 或 O21 为 0 时无值", "O12 或 O21 為 0 時無值"),
    },
    LogOddsRatio("log_odds_ratio") {
        head: said!("log odds ratio", "对数优势比", "對數勝算比"),
        name: said!("log odds ratio, discounted", "对数优势比，各格加半", "對數勝算比，各格加半"),
        formula: all("ln((O11+½)(O22+½) / ((O12+½)(O21+½)))"),
        source: all("Evert (2008); UCS toolkit, odds.ratio.disc (in log₁₀)"),
        range: said!("any; 0 at chance", "任何数；0 为偶然水平", "任何數；0 為偶然水準"),
        zero: said!(
            "½ is added to each cell, so it is defined for any table",
            "各格加 ½，任何表都有定义",
            "各格加 ½，任何表都有定義",
        ),
    },
    LogRatio("log_ratio") {
        head: NAMED,
        name: said!("log ratio", "对数比", "對數比"),
        formula: said!(
            "log₂((O11/R1) / (O21/R2)), 0 replaced by ½",
            "log₂((O11/R1) / (O21/R2))，以 ½ 代替 0",
            "log₂((O11/R1) / (O21/R2))，以 ½ 代替 0",
        ),
        source: all("Hardie (2014); CQPweb"),
        range: said!("any; each point doubles", "任何数；每增 1 即翻一倍", "任何數；每增 1 即加倍"),
        zero: said!(
            "½ in place of 0; none where both are 0 or a row is empty",
            "以 ½ 代替 0；两边都为 0 或有一行为空时无值",
            "以 ½ 代替 0；兩邊皆為 0 或有一列為空時無值",
        ),
    },
    PhiSquared("phi_squared") {
        head: NAMED,
        name: all("φ²"),
        formula: all("χ² / N"),
        source: all("Gale & Church (1991); NLTK phi_sq"),
        range: UNIT,
        zero: ZERO_MARGIN,
    },
    MiLike("mi_like") {
        head: NAMED,
        name: said!("MI-like", "类互信息", "類相互訊息"),
        formula: all("O11³ / (R1 C1)"),
        source: all("NLTK mi_like"),
        range: POSITIVE,
        zero: said!("none for a margin of 0", "有边缘合计为 0 时无值", "有邊際總和為 0 時無值"),
    },
    PoissonStirling("poisson_stirling") {
        head: NAMED,
        name: all("Poisson-Stirling"),
        formula: all("O11 (log₂(O11/E11) − 1)"),
        source: all("NLTK poisson_stirling; Quasthoff & Wolff (2002), with ln"),
        range: ANY,
        zero: NONE_FOR_ZERO,
    },
}
