//! How a word tells a target corpus from a reference corpus.

use super::{all, measures, said, About, Said, ANY, NAMED, POSITIVE, UNIT};

const EMPTY: Said = said!(
    "none where both corpora are empty; 0 where one is",
    "两边都为空时无值；一方为空时为 0",
    "兩邊皆為空時無值；一方為空時為 0",
);
const NEGATED: Said = said!(
    "any; swapping the corpora negates it",
    "任何数；目标与参照互换则变号",
    "任何數；目標與參照互換則變號",
);
const ZERO_MARGIN: Said = said!("0 for a margin of 0", "有边缘合计为 0 时为 0", "有邊際總和為 0 時為 0");
const ONE_MARGIN: Said = said!("1 for a margin of 0", "有边缘合计为 0 时为 1", "有邊際總和為 0 時為 1");
const TO_BOTH: Said = said!("0 to N1 + N2", "0 到 N1 + N2", "0 到 N1 + N2");

measures! {
    /// How a word tells a target corpus from a reference corpus.
    KeynessId of Keyness;

    LogLikelihood("log_likelihood") {
        head: said!("log-likelihood", "对数似然", "對數概似"),
        name: said!("log-likelihood, four cells", "对数似然，四格", "對數概似，四格"),
        formula: all("2 Σ O ln(O/E), O = a, b, N1−a, N2−b"),
        source: all("Dunning (1993), Computational Linguistics 19 (1)"),
        range: said!(
            "0 and above; over 3.84, 6.63, 10.83, 15.13 p is under .05, .01, .001, .0001",
            "0 以上；超过 3.84、6.63、10.83、15.13，p 依次小于 .05、.01、.001、.0001",
            "0 以上；超過 3.84、6.63、10.83、15.13，p 依序小於 .05、.01、.001、.0001",
        ),
        zero: EMPTY,
    },
    LogLikelihoodSigned("log_likelihood_signed") {
        head: said!("log-likelihood, signed", "对数似然（带符号）", "對數概似（帶正負號）"),
        name: said!(
            "log-likelihood, four cells, signed",
            "对数似然，四格，带符号",
            "對數概似，四格，帶正負號",
        ),
        formula: said!(
            "log-likelihood, negative where a/N1 < b/N2",
            "对数似然，a/N1 < b/N2 时取负",
            "對數概似，a/N1 < b/N2 時取負",
        ),
        source: all("Dunning (1993); AntConc"),
        range: NEGATED,
        zero: EMPTY,
    },
    LogLikelihoodRayson("log_likelihood_rayson") {
        head: said!("log-likelihood, two cells", "对数似然（两格）", "對數概似（兩格）"),
        name: said!("log-likelihood, two cells", "对数似然，两格", "對數概似，兩格"),
        formula: all("2 (a ln(a/E1) + b ln(b/E2)), Eᵢ = Nᵢ (a+b)/(N1+N2)"),
        source: all("Rayson & Garside (2000), Comparing corpora using frequency profiling"),
        range: said!("0 and above, with the same thresholds", "0 以上，界值相同", "0 以上，界值相同"),
        zero: EMPTY,
    },
    LogLikelihoodRaysonSigned("log_likelihood_rayson_signed") {
        head: said!(
            "log-likelihood, two cells, signed",
            "对数似然（两格，带符号）",
            "對數概似（兩格，帶正負號）",
        ),
        name: said!("log-likelihood, two cells, signed", "对数似然，两格，带符号", "對數概似，兩格，帶正負號"),
        formula: said!(
            "two-cell log-likelihood, negative where a/N1 < b/N2",
            "两格对数似然，a/N1 < b/N2 时取负",
            "兩格對數概似，a/N1 < b/N2 時取負",
        ),
        source: all("Rayson & Garside (2000), Comparing corpora using frequency profiling"),
        range: NEGATED,
        zero: EMPTY,
    },
    LogLikelihoodWilliams("log_likelihood_williams") {
        head: said!("log-likelihood, Williams", "对数似然（Williams 校正）", "對數概似（Williams 校正）"),
        name: said!(
            "log-likelihood with Williams' correction",
            "对数似然，Williams 校正",
            "對數概似，Williams 校正",
        ),
        formula: said!(
            "log-likelihood / q, q = 1 + (N/R1 + N/R2 − 1)(N/C1 + N/C2 − 1) / 6N",
            "对数似然 / q，q = 1 + (N/R1 + N/R2 − 1)(N/C1 + N/C2 − 1) / 6N",
            "對數概似 / q，q = 1 + (N/R1 + N/R2 − 1)(N/C1 + N/C2 − 1) / 6N",
        ),
        source: all("Williams (1976); quanteda textstat_keyness, measure lr"),
        range: POSITIVE,
        zero: said!("none for a margin of 0", "有边缘合计为 0 时无值", "有邊際總和為 0 時無值"),
    },
    ChiSquared("chi_squared") {
        head: NAMED,
        name: said!("χ²", "卡方 χ²", "卡方 χ²"),
        formula: all("Σ (O − E)² / E"),
        source: all("Pearson (1900)"),
        range: TO_BOTH,
        zero: ZERO_MARGIN,
    },
    ChiSquaredYates("chi_squared_yates") {
        head: said!("χ², Yates", "卡方（Yates 校正）", "卡方（Yates 校正）"),
        name: said!("χ² with Yates' correction", "卡方 χ²，Yates 校正", "卡方 χ²，Yates 校正"),
        formula: all("Σ (|O − E| − min(½, |O − E|))² / E"),
        source: all("Yates (1934); R chisq.test"),
        range: TO_BOTH,
        zero: ZERO_MARGIN,
    },
    ChiSquaredQuanteda("chi_squared_quanteda") {
        head: said!("χ², quanteda", "卡方（quanteda）", "卡方（quanteda）"),
        name: said!(
            "χ² as quanteda has it, signed",
            "卡方 χ²（quanteda 的算法），带符号",
            "卡方 χ²（quanteda 的算法），帶正負號",
        ),
        formula: said!(
            "χ², Yates' correction only where |O11 O22 − O12 O21| ≥ N/2, negative where a/N1 < b/N2",
            "χ²，仅当 |O11 O22 − O12 O21| ≥ N/2 时作 Yates 校正，a/N1 < b/N2 时取负",
            "χ²，僅當 |O11 O22 − O12 O21| ≥ N/2 時作 Yates 校正，a/N1 < b/N2 時取負",
        ),
        source: all("quanteda textstat_keyness, measure chi2"),
        range: ANY,
        zero: ZERO_MARGIN,
    },
    FisherGreater("fisher_greater") {
        head: said!("Fisher, greater", "Fisher 检验（偏多）", "Fisher 檢定（偏多）"),
        name: said!("Fisher's exact test, one-sided", "Fisher 精确检验，单侧", "Fisher 精確檢定，單尾"),
        formula: said!(
            "Σ over k ≥ a of the hypergeometric probability",
            "超几何概率对 k ≥ a 求和",
            "超幾何機率對 k ≥ a 求和",
        ),
        source: all("Fisher (1935)"),
        range: UNIT,
        zero: ONE_MARGIN,
    },
    FisherLess("fisher_less") {
        head: said!("Fisher, less", "Fisher 检验（偏少）", "Fisher 檢定（偏少）"),
        name: said!(
            "Fisher's exact test, the other side",
            "Fisher 精确检验，另一侧",
            "Fisher 精確檢定，另一尾",
        ),
        formula: said!(
            "Σ over k ≤ a of the hypergeometric probability",
            "超几何概率对 k ≤ a 求和",
            "超幾何機率對 k ≤ a 求和",
        ),
        source: all("Fisher (1935)"),
        range: UNIT,
        zero: ONE_MARGIN,
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
        zero: ONE_MARGIN,
    },
    LogRatio("log_ratio") {
        head: NAMED,
        name: said!("log ratio", "对数比", "對數比"),
        formula: said!(
            "log₂((a/N1) / (b/N2)), 0 replaced by 0.5",
            "log₂((a/N1) / (b/N2))，以 0.5 代替 0",
            "log₂((a/N1) / (b/N2))，以 0.5 代替 0",
        ),
        source: all("Hardie (2014); CQPweb"),
        range: said!(
            "any; each point doubles; swapping the corpora negates it",
            "任何数；每增 1 即翻一倍；目标与参照互换则变号",
            "任何數；每增 1 即加倍；目標與參照互換則變號",
        ),
        zero: said!(
            "0.5 in place of 0; none where both are 0 or a corpus is empty",
            "以 0.5 代替 0；两边都为 0 或有一方为空时无值",
            "以 0.5 代替 0；兩邊皆為 0 或有一方為空時無值",
        ),
    },
    PercentDiff("percent_diff") {
        head: NAMED,
        name: all("%DIFF"),
        formula: said!(
            "100 (a/N1 − b/N2) / (b/N2), 0 replaced by 10⁻¹⁸",
            "100 (a/N1 − b/N2) / (b/N2)，以 10⁻¹⁸ 代替 0",
            "100 (a/N1 − b/N2) / (b/N2)，以 10⁻¹⁸ 代替 0",
        ),
        source: all("Gabrielatos & Marchi (2011)"),
        range: said!(
            "−100 and above; 100 is twice as frequent",
            "−100 以上；100 即多一倍",
            "−100 以上；100 即多一倍",
        ),
        zero: said!(
            "10⁻¹⁸ in place of b/N2 = 0; none where both are 0 or a corpus is empty",
            "b/N2 = 0 时以 10⁻¹⁸ 代替；两边都为 0 或有一方为空时无值",
            "b/N2 = 0 時以 10⁻¹⁸ 代替；兩邊皆為 0 或有一方為空時無值",
        ),
    },
    SimpleMaths("simple_maths") {
        head: NAMED,
        name: said!("simple maths", "简单数学法", "簡單數學法"),
        formula: said!(
            "(10⁶ a/N1 + n) / (10⁶ b/N2 + n), n = 1 unless chosen",
            "(10⁶ a/N1 + n) / (10⁶ b/N2 + n)，n 默认为 1",
            "(10⁶ a/N1 + n) / (10⁶ b/N2 + n)，n 預設為 1",
        ),
        source: all("Kilgarriff (2009); Sketch Engine"),
        range: said!(
            "above 0; 1 for the same frequency; swapping the corpora gives the reciprocal",
            "大于 0；两边频率相同时为 1；目标与参照互换得倒数",
            "大於 0；兩邊頻率相同時為 1；目標與參照互換得倒數",
        ),
        zero: said!(
            "n stands in for 0; none where a corpus is empty",
            "有 n 在，0 也有值；有一方为空时无值",
            "有 n 在，0 也有值；有一方為空時無值",
        ),
    },
    OddsRatio("odds_ratio") {
        head: NAMED,
        name: said!("odds ratio", "优势比", "勝算比"),
        formula: all("(a / (N1−a)) / (b / (N2−b))"),
        source: all("Pojanapunya & Watson Todd (2018), Corpus Linguistics and Linguistic Theory 14 (1)"),
        range: said!(
            "0 and above; 1 for the same frequency",
            "0 以上；两边频率相同时为 1",
            "0 以上；兩邊頻率相同時為 1",
        ),
        zero: said!(
            "none where b is 0 or a is N1",
            "b 为 0 或 a 等于 N1 时无值",
            "b 為 0 或 a 等於 N1 時無值",
        ),
    },
    LogOddsRatio("log_odds_ratio") {
        head: said!("log odds ratio", "对数优势比", "對數勝算比"),
        name: said!("log odds ratio, discounted", "对数优势比，各格加半", "對數勝算比，各格加半"),
        formula: said!(
            "ln of the odds ratio with ½ added to each cell",
            "各格加 ½ 后优势比的自然对数",
            "各格加 ½ 後勝算比的自然對數",
        ),
        source: all("Haldane (1956); Gart & Zweifel (1967)"),
        range: NEGATED,
        zero: said!("defined for any counts", "任何频数都有定义", "任何次數都有定義"),
    },
    RelativeRisk("relative_risk") {
        head: NAMED,
        name: said!("relative risk", "相对风险", "相對風險"),
        formula: all("(a/N1) / (b/N2)"),
        source: all("Kilgarriff (2001); Rayson's log-likelihood calculator (RRisk)"),
        range: said!(
            "0 and above; 1 for the same frequency",
            "0 以上；两边频率相同时为 1",
            "0 以上；兩邊頻率相同時為 1",
        ),
        zero: said!(
            "none where b is 0 or a corpus is empty",
            "b 为 0 或有一方为空时无值",
            "b 為 0 或有一方為空時無值",
        ),
    },
    Bic("bic") {
        head: all("BIC"),
        name: said!("Bayes factor (BIC), four cells", "贝叶斯因子（BIC），四格", "貝氏因子（BIC），四格"),
        formula: said!(
            "four-cell log-likelihood − ln(N1 + N2)",
            "四格对数似然 − ln(N1 + N2)",
            "四格對數概似 − ln(N1 + N2)",
        ),
        source: all("Wilson (2013), Embracing Bayes factors for key item analysis"),
        range: said!(
            "any; over 2, 6, 10: positive, strong, very strong evidence of a difference",
            "任何数；超过 2、6、10，依次为有、强、极强的证据表明有差异",
            "任何數；超過 2、6、10，依序為有、強、極強的證據顯示有差異",
        ),
        zero: EMPTY,
    },
    BicRayson("bic_rayson") {
        head: said!("BIC, two cells", "BIC（两格）", "BIC（兩格）"),
        name: said!("Bayes factor (BIC), two cells", "贝叶斯因子（BIC），两格", "貝氏因子（BIC），兩格"),
        formula: said!(
            "two-cell log-likelihood − ln(N1 + N2)",
            "两格对数似然 − ln(N1 + N2)",
            "兩格對數概似 − ln(N1 + N2)",
        ),
        source: all("Wilson (2013); Rayson's log-likelihood calculator"),
        range: said!("any, likewise", "任何数，解读同上", "任何數，解讀同上"),
        zero: EMPTY,
    },
    Ell("ell") {
        head: all("ELL"),
        name: said!("effect size of log-likelihood", "对数似然的效应量", "對數概似的效果量"),
        formula: said!(
            "two-cell log-likelihood / (N ln(min E))",
            "两格对数似然 / (N ln(min E))",
            "兩格對數概似 / (N ln(min E))",
        ),
        source: all("Johnston, Berry & Mielke (2006); Rayson's log-likelihood calculator (ELL)"),
        range: said!(
            "0 to 1 where the smaller expected frequency is above 1",
            "较小的期望频数大于 1 时为 0 到 1",
            "較小的期望次數大於 1 時為 0 到 1",
        ),
        zero: said!(
            "none where that is 1 or less",
            "较小的期望频数不大于 1 时无值",
            "較小的期望次數不大於 1 時無值",
        ),
    },
    DeltaP("delta_p") {
        head: NAMED,
        name: all("ΔP"),
        formula: all("a/N1 − b/N2"),
        source: all("Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)"),
        range: said!(
            "−1 to 1; swapping the corpora negates it",
            "−1 到 1；目标与参照互换则变号",
            "−1 到 1；目標與參照互換則變號",
        ),
        zero: said!("none where a corpus is empty", "有一方为空时无值", "有一方為空時無值"),
    },
    Lrc("lrc") {
        head: NAMED,
        name: said!("conservative log ratio", "保守对数比", "保守對數比"),
        formula: said!(
            "log₂((p/(1−p)) (N2/N1)), p the bound that is nearer to no difference of the Clopper-Pearson interval of a/(a+b) at \
             level 1 − 0.05/m, m the words that are tested (1 for counts by themselves); 0 where no difference is inside it",
            "log₂((p/(1−p)) (N2/N1))，p 为 a/(a+b) 的 Clopper-Pearson 区间较接近无差异的一端，水平为 1 − 0.05/m，m 为所检验的词数（单算一组频数时为 1）；\
             区间包含无差异时为 0",
            "log₂((p/(1−p)) (N2/N1))，p 為 a/(a+b) 的 Clopper-Pearson 區間較接近無差異的一端，水準為 1 − 0.05/m，m 為所檢定的詞數（單算一組次數時為 1）；\
             區間包含無差異時為 0",
        ),
        source: all("Evert (2022), Measuring keyness, Digital Humanities 2022; R package corpora, keyness(), measure LRC"),
        range: said!(
            "any; each point doubles; 0 where no difference is sure; swapping the corpora negates it",
            "任何数；每增 1 即翻倍；不能确定有差异时为 0；目标与参照互换则变号",
            "任何數；每增 1 即加倍；不能確定有差異時為 0；目標與參照互換則變號",
        ),
        zero: said!(
            "0 where the other count is too low to tell; none where both are 0 or a corpus is empty",
            "另一方频数太低、不足以判断时为 0；两边都为 0 或有一方为空时无值",
            "另一方次數太低、不足以判斷時為 0；兩邊皆為 0 或有一方為空時無值",
        ),
    },
    Specificity("specificity") {
        head: said!("specificity", "特异度", "特異度"),
        name: said!("specificity, hypergeometric", "特异度，超几何模型", "特異度，超幾何模型"),
        formula: said!(
            "−log₁₀ P(X ≥ a) where a ≥ N1 (a+b)/(N1+N2), else log₁₀ P(X ≤ a); X hypergeometric: a+b words, each in the target \
             or not, N1 of N1+N2 being in it",
            "a ≥ N1 (a+b)/(N1+N2) 时为 −log₁₀ P(X ≥ a)，否则为 log₁₀ P(X ≤ a)；X 服从超几何分布：该词共 a+b 次，全部 N1+N2 词中有 N1 个在目标里",
            "a ≥ N1 (a+b)/(N1+N2) 時為 −log₁₀ P(X ≥ a)，否則為 log₁₀ P(X ≤ a)；X 服從超幾何分布：該詞共 a+b 次，全部 N1+N2 詞中有 N1 個在目標裡",
        ),
        source: all("Lafon (1980), Sur la variabilité de la fréquence des formes, Mots 1; R package textometry, specificities(); TXM"),
        range: said!(
            "any; 2 and more in size: p under .01; swapping the corpora negates it, unless a is just what is expected",
            "任何数；绝对值在 2 以上，p 小于 .01；目标与参照互换则变号，除非 a 恰为期望频数",
            "任何數；絕對值在 2 以上，p 小於 .01；目標與參照互換則變號，除非 a 恰為期望次數",
        ),
        zero: EMPTY,
    },
    LogRatioLow("log_ratio_low") {
        head: NAMED,
        name: said!("log ratio, lower bound", "对数比下限", "對數比下限"),
        formula: said!(
            "log₂((p/(1−p)) (N2/N1)), p the lower bound of the Clopper-Pearson interval of a/(a+b) at level 1 − 0.05/m, m the words \
             that are tested (1 for counts by themselves)",
            "log₂((p/(1−p)) (N2/N1))，p 为 a/(a+b) 的 Clopper-Pearson 区间的下限，水平为 1 − 0.05/m，m 为所检验的词数（单算一组频数时为 1）",
            "log₂((p/(1−p)) (N2/N1))，p 為 a/(a+b) 的 Clopper-Pearson 區間的下限，水準為 1 − 0.05/m，m 為所檢定的詞數（單算一組次數時為 1）",
        ),
        source: all("Clopper & Pearson (1934), Biometrika 26 (4); Evert (2022), Measuring keyness, Digital Humanities 2022"),
        range: said!(
            "any; of a hundred such intervals ninety-five have the true log ratio, or all of m words together",
            "任何数；此类区间平均百分之九十五包含真实的对数比（m 个词时为全体同时成立）",
            "任何數；此類區間平均百分之九十五包含真實的對數比（m 個詞時為全體同時成立）",
        ),
        zero: said!("none where the word is not in the target", "目标里没有该词时无值", "目標裡沒有該詞時無值"),
    },
    LogRatioHigh("log_ratio_high") {
        head: NAMED,
        name: said!("log ratio, upper bound", "对数比上限", "對數比上限"),
        formula: said!(
            "log₂((p/(1−p)) (N2/N1)), p the upper bound of the Clopper-Pearson interval of a/(a+b) at level 1 − 0.05/m, m the words \
             that are tested (1 for counts by themselves)",
            "log₂((p/(1−p)) (N2/N1))，p 为 a/(a+b) 的 Clopper-Pearson 区间的上限，水平为 1 − 0.05/m，m 为所检验的词数（单算一组频数时为 1）",
            "log₂((p/(1−p)) (N2/N1))，p 為 a/(a+b) 的 Clopper-Pearson 區間的上限，水準為 1 − 0.05/m，m 為所檢定的詞數（單算一組次數時為 1）",
        ),
        source: all("Clopper & Pearson (1934), Biometrika 26 (4); Evert (2022), Measuring keyness, Digital Humanities 2022"),
        range: said!(
            "any; of a hundred such intervals ninety-five have the true log ratio, or all of m words together",
            "任何数；此类区间平均百分之九十五包含真实的对数比（m 个词时为全体同时成立）",
            "任何數；此類區間平均百分之九十五包含真實的對數比（m 個詞時為全體同時成立）",
        ),
        zero: said!("none where the word is not in the reference", "参照里没有该词时无值", "參照裡沒有該詞時無值"),
    },
}
