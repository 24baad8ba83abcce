//! How evenly a word is spread over the parts of a corpus.

use super::{all, measures, said, About, Said, NAMED, UNIT, USUAL};

const NONE: Said = said!(
    "none for a frequency of 0 or fewer than two parts",
    "频数为 0 或不足两个部分时无值",
    "次數為 0 或不足兩個部分時無值",
);
const EVEN: Said = said!("0 to 1 (even)", "0 到 1（均匀）", "0 到 1（平均）");
const LEAST_EVEN: Said = said!("min s to 1 (even)", "min s 到 1（均匀）", "min s 到 1（平均）");

measures! {
    /// How evenly a word is spread over the parts of a corpus.
    DispersionId of Dispersion;

    Range("range") {
        head: all("range"),
        name: said!("range", "文档数", "文件數"),
        formula: said!("parts that have the word", "有该词的部分（文档）数", "有該詞的部分（文件）數"),
        source: USUAL,
        range: said!("0 to the number of parts", "0 到部分总数", "0 到部分總數"),
        zero: said!("0 for a frequency of 0", "频数为 0 时为 0", "次數為 0 時為 0"),
    },
    RelativeRange("relative_range") {
        head: all("range %"),
        name: said!("relative range", "文档比例", "文件比例"),
        formula: said!("range / parts", "有该词的部分数 / 部分总数", "有該詞的部分數 / 部分總數"),
        source: USUAL,
        range: UNIT,
        zero: said!(
            "0 for a frequency of 0; none without parts",
            "频数为 0 时为 0；没有部分时无值",
            "次數為 0 時為 0；沒有部分時無值",
        ),
    },
    Dp("dp") {
        head: all("DP"),
        name: said!("deviation of proportions", "比例偏差", "比例偏差"),
        formula: said!(
            "½ Σ |vᵢ − sᵢ|, vᵢ and sᵢ the part's shares of the frequency and of the corpus",
            "½ Σ |vᵢ − sᵢ|，vᵢ、sᵢ 为该部分在频数和在语料库中所占的比例",
            "½ Σ |vᵢ − sᵢ|，vᵢ、sᵢ 為該部分在次數與在語料庫中所占的比例",
        ),
        source: all("Gries (2008), International Journal of Corpus Linguistics 13 (4)"),
        range: said!("0 (even) to 1 − min s", "0（均匀）到 1 − min s", "0（平均）到 1 − min s"),
        zero: NONE,
    },
    DpNorm("dp_norm") {
        head: all("DPnorm"),
        name: said!("deviation of proportions, normalised", "规范化的比例偏差", "標準化的比例偏差"),
        formula: all("DP / (1 − min s)"),
        source: all("Lijffijt & Gries (2012), International Journal of Corpus Linguistics 17 (1)"),
        range: said!(
            "0 (even) to 1 (all in the smallest part)",
            "0（均匀）到 1（全在最小的部分）",
            "0（平均）到 1（全在最小的部分）",
        ),
        zero: NONE,
    },
    OneMinusDp("one_minus_dp") {
        head: all("1 − DP"),
        name: said!("DP, conventional scaling", "DP，按通行方向（1 为均匀）", "DP，採慣用方向（1 為平均）"),
        formula: all("1 − DP"),
        source: all("Egbert, Burch & Biber (2020), International Journal of Corpus Linguistics 25 (1)"),
        range: LEAST_EVEN,
        zero: NONE,
    },
    OneMinusDpNorm("one_minus_dp_norm") {
        head: all("1 − DPnorm"),
        name: said!(
            "DP normalised, conventional scaling",
            "规范化的 DP，按通行方向（1 为均匀）",
            "標準化的 DP，採慣用方向（1 為平均）",
        ),
        formula: all("1 − DP / (1 − min s)"),
        source: all("Lijffijt & Gries (2012)"),
        range: EVEN,
        zero: NONE,
    },
    VariationCoefficient("variation_coefficient") {
        head: all("VC"),
        name: said!("variation coefficient", "变异系数", "變異係數"),
        formula: said!(
            "σ/μ of the relative frequencies fᵢ/nᵢ, population standard deviation",
            "各部分相对频率 fᵢ/nᵢ 的 σ/μ，取总体标准差",
            "各部分相對次數 fᵢ/nᵢ 的 σ/μ，取母體標準差",
        ),
        source: all("Gries (2008)"),
        range: said!("0 (even) to √(n − 1)", "0（均匀）到 √(n − 1)", "0（平均）到 √(n − 1)"),
        zero: NONE,
    },
    JuillandD("juilland_d") {
        head: all("Juilland D"),
        name: said!("Juilland's D", "Juilland 的 D", "Juilland 的 D"),
        formula: said!(
            "1 − V/√(n − 1), V the variation coefficient of the relative frequencies",
            "1 − V/√(n − 1)，V 为各部分相对频率的变异系数",
            "1 − V/√(n − 1)，V 為各部分相對次數的變異係數",
        ),
        source: all("Juilland, Brodin & Davidovitch (1970); Gries (2008)"),
        range: EVEN,
        zero: NONE,
    },
    CarrollD2("carroll_d2") {
        head: all("Carroll D₂"),
        name: said!("Carroll's D2", "Carroll 的 D₂", "Carroll 的 D₂"),
        formula: said!(
            "−Σ pᵢ log₂ pᵢ / log₂ n, pᵢ the part's share of the sum of relative frequencies",
            "−Σ pᵢ log₂ pᵢ / log₂ n，pᵢ 为该部分在相对频率总和中所占的比例",
            "−Σ pᵢ log₂ pᵢ / log₂ n，pᵢ 為該部分在相對次數總和中所占的比例",
        ),
        source: all("Carroll (1970); Gries (2008)"),
        range: EVEN,
        zero: NONE,
    },
    RosengrenS("rosengren_s") {
        head: all("Rosengren S"),
        name: said!("Rosengren's S", "Rosengren 的 S", "Rosengren 的 S"),
        formula: all("(Σ √(sᵢ fᵢ))² / f"),
        source: all("Rosengren (1971); Gries (2008)"),
        range: LEAST_EVEN,
        zero: NONE,
    },
    Kld("kld") {
        head: all("KLD"),
        name: said!("Kullback-Leibler divergence", "KL 散度（相对熵）", "KL 散度（相對熵）"),
        formula: all("Σ vᵢ log₂(vᵢ/sᵢ)"),
        source: all("Gries (2020), A practical handbook of corpus linguistics, ch. 5"),
        range: said!("0 (even) and above", "0（均匀）以上", "0（平均）以上"),
        zero: NONE,
    },
    KldNorm("kld_norm") {
        head: all("KLDnorm"),
        name: said!("Kullback-Leibler divergence, normalised", "规范化的 KL 散度", "標準化的 KL 散度"),
        formula: all("1 − e^(−KLD)"),
        source: all(
            "Gries (2021), A new approach to (key) keywords analysis, Research in Corpus Linguistics 9 (2)",
        ),
        range: said!("0 (even) to 1", "0（均匀）到 1", "0（平均）到 1"),
        zero: NONE,
    },
    DklO2p("dkl_o2p") {
        head: all("DKL"),
        name: said!(
            "KLD, conventional scaling, odds to probability",
            "KLD，按通行方向，由优势比换算为概率",
            "KLD，採慣用方向，由勝算換算為機率",
        ),
        formula: all("1 / (1 + KLD)"),
        source: all("Gries (2024), Frequency, dispersion, association, and keyness; tlda"),
        range: EVEN,
        zero: NONE,
    },
    Da("da") {
        head: NAMED,
        name: all("DA"),
        formula: said!(
            "1 − mean over i < j of |rᵢ − rⱼ| / 2 r̄, rᵢ the relative frequencies",
            "1 − |rᵢ − rⱼ| / 2 r̄ 对所有 i < j 的平均，rᵢ 为各部分相对频率",
            "1 − |rᵢ − rⱼ| / 2 r̄ 對所有 i < j 的平均，rᵢ 為各部分相對次數",
        ),
        source: all(
            "Burch, Egbert & Biber (2017), Journal of Research Design and Statistics in Linguistics 3 (2)",
        ),
        range: EVEN,
        zero: NONE,
    },
}
