//! Measures that are not one number of one table.

use super::{all, measures, said, About, Said, NAMED, TO_N, UNIT, USUAL};

const EMPTY: Said = said!("0 in an empty text", "空文本中为 0", "空文字中為 0");
const EMPTY_CORPUS: Said = said!("0 in an empty corpus", "空语料库中为 0", "空語料庫中為 0");
const NOT_NEAR: Said = said!("0 where no hit has it near", "附近从未出现时为 0", "附近從未出現時為 0");
const LACKING: Said =
    said!("0 for a word that the document lacks", "文档中没有的词为 0", "文件中沒有的詞為 0");
const ONE_TEST: Said = said!("p itself for one test", "只检验一次时即 p 本身", "只檢定一次時即 p 本身");

measures! {
    /// Measures that are not one number of one table.
    OtherId of Other;

    Freq("freq") {
        head: NAMED,
        name: said!("frequency", "频数", "次數"),
        formula: said!(
            "f, how often it stands in the N words that are counted: letters, Han and digits, neither punctuation nor space",
            "f，在计入统计的 N 个词中出现的次数：字母、汉字和数字算词，标点和空白不算",
            "f，在計入統計的 N 個詞中出現的次數：字母、漢字和數字算詞，標點和空白不算",
        ),
        source: USUAL,
        range: TO_N,
        zero: EMPTY_CORPUS,
    },
    RelFreq("rel_freq") {
        head: NAMED,
        name: said!("frequency per million", "每百万词频数", "每百萬詞次數"),
        formula: all("10⁶ f / N"),
        source: USUAL,
        range: said!("0 to 10⁶", "0 到 10⁶", "0 到 10⁶"),
        zero: EMPTY_CORPUS,
    },
    Types("types") {
        head: NAMED,
        name: said!("types", "词种数", "詞種數"),
        formula: said!(
            "V, how many different words there are among the N words; spellings that mean one word are one",
            "V，N 个词中不同的词的个数；同一个词的不同写法算一个",
            "V，N 個詞中不同的詞的個數；同一個詞的不同寫法算一個",
        ),
        source: USUAL,
        range: TO_N,
        zero: EMPTY,
    },
    Hapaxes("hapaxes") {
        head: NAMED,
        name: said!("words that stand once", "只出现一次的词", "只出現一次的詞"),
        formula: said!(
            "V₁, how many of the V different words stand only once",
            "V₁，V 个不同的词中只出现一次的个数",
            "V₁，V 個不同的詞中只出現一次的個數",
        ),
        source: USUAL,
        range: said!("0 to V", "0 到 V", "0 到 V"),
        zero: EMPTY,
    },
    Together("together") {
        head: NAMED,
        name: said!("times near the node", "与节点词共现的次数", "與節點詞共現的次數"),
        formula: said!(
            "O11, the word's occurrences that are in the span of at least one hit of the node; each is counted once",
            "O11，该词落在至少一处节点词跨距之内的次数，每处只计一次",
            "O11，該詞落在至少一處節點詞跨距之內的次數，每處只計一次",
        ),
        source: all("Evert (2008), Corpora and collocations"),
        range: said!("0 to the word's frequency", "0 到该词的频数", "0 到該詞的次數"),
        zero: NOT_NEAR,
    },
    Beside("beside") {
        head: NAMED,
        name: said!("times left or right of the node", "在节点词左边、右边的次数", "在節點詞左邊、右邊的次數"),
        formula: said!(
            "those of O11 that are before a hit of the node, and those that are after one; one between two hits is in both",
            "O11 中位于某处节点词之前的次数，以及位于某处节点词之后的次数；夹在两处节点词之间的，两边都计",
            "O11 中位於某處節點詞之前的次數，以及位於某處節點詞之後的次數；夾在兩處節點詞之間的，兩邊都計",
        ),
        source: all("Evert (2008), Corpora and collocations"),
        range: said!(
            "0 to O11 each; together O11 or more",
            "各为 0 到 O11，两者之和不小于 O11",
            "各為 0 到 O11，兩者之和不小於 O11",
        ),
        zero: NOT_NEAR,
    },
    Arf("arf") {
        head: all("ARF"),
        name: said!("average reduced frequency", "平均缩减频数", "平均縮減次數"),
        formula: said!(
            "f/N Σ min(dᵢ, N/f), dᵢ the distance from each occurrence to the next, the last to the first around the end",
            "f/N Σ min(dᵢ, N/f)，dᵢ 为每次出现到下一次的距离，末次接回首次",
            "f/N Σ min(dᵢ, N/f)，dᵢ 為每次出現到下一次的距離，末次接回首次",
        ),
        source: all("Savický & Hlaváčová (2002), J. Quantitative Linguistics 9 (3); Sketch Engine"),
        range: said!(
            "1 (all in one place) to f (even)",
            "1（全在一处）到 f（均匀）",
            "1（全在一處）到 f（平均）",
        ),
        zero: said!("0 for a frequency of 0", "频数为 0 时为 0", "次數為 0 時為 0"),
    },
    Wilson("wilson") {
        head: all("Wilson"),
        name: said!(
            "Wilson's 95% interval of a proportion",
            "比例的 Wilson 95% 置信区间",
            "比例的 Wilson 95% 信賴區間",
        ),
        formula: all("(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964"),
        source: all("Wilson (1927), J. American Statistical Association 22"),
        range: said!("0 to 1, around the proportion", "0 到 1，在该比例的两侧", "0 到 1，在該比例的兩側"),
        zero: said!("none where there is no word", "没有词时无值", "沒有詞時無值"),
    },
    Expected("expected") {
        head: NAMED,
        name: said!("expected frequency", "期望频数", "期望次數"),
        formula: said!(
            "R1 C1 / N: what O11 would be if node and collocate had nothing to do with one another",
            "R1 C1 / N：假如节点词与搭配词互不相干，O11 应有的值",
            "R1 C1 / N：假如節點詞與搭配詞互不相干，O11 應有的值",
        ),
        source: all("Evert (2008), Corpora and collocations"),
        range: said!("0 to the smaller of R1 and C1", "0 到 R1、C1 中较小者", "0 到 R1、C1 中較小者"),
        zero: said!(
            "0 for a margin of 0; none in an empty corpus",
            "边际和为 0 时为 0；语料为空时无定义",
            "邊際和為 0 時為 0；語料為空時無定義",
        ),
    },
    Correspondence("correspondence") {
        head: NAMED,
        name: said!(
            "place on the map, by correspondence analysis",
            "分布图上的位置（对应分析）",
            "分布圖上的位置（對應分析）",
        ),
        formula: said!(
            "singular value decomposition of (pᵢⱼ − rᵢ cⱼ) / √(rᵢ cⱼ), p the shares of documents by words, r and c their margins; principal coordinates",
            "对 (pᵢⱼ − rᵢ cⱼ) / √(rᵢ cⱼ) 作奇异值分解，p 为文档与词的频数占总数的比例，r、c 为其边际和；取主坐标",
            "對 (pᵢⱼ − rᵢ cⱼ) / √(rᵢ cⱼ) 作奇異值分解，p 為文件與詞的次數占總數的比例，r、c 為其邊際和；取主座標",
        ),
        source: all("Benzécri (1973); Greenacre (2017), Correspondence analysis in practice"),
        range: said!(
            "any; 0 is the average, an axis' share of all differences is 0 to 1",
            "任意；0 为平均，某轴在全部差异中所占的比例为 0 到 1",
            "任意；0 為平均，某軸在全部差異中所占的比例為 0 到 1",
        ),
        zero: said!(
            "a document or word without a count is left out; no axis for fewer than two documents or words",
            "没有计数的文档或词不参与；文档或词不足两个时没有轴",
            "沒有計數的文件或詞不參與；文件或詞不足兩個時沒有軸",
        ),
    },
    TfidfSmooth("tfidf_smooth") {
        head: NAMED,
        name: said!("tf-idf, smoothed and normalised", "tf-idf，平滑并规范化", "tf-idf，平滑並標準化"),
        formula: said!(
            "tf (ln((1 + D)/(1 + df)) + 1), divided by the document's Euclidean length",
            "tf (ln((1 + D)/(1 + df)) + 1)，再除以文档向量的欧氏长度",
            "tf (ln((1 + D)/(1 + df)) + 1)，再除以文件向量的歐氏長度",
        ),
        source: all("scikit-learn TfidfVectorizer, as it comes (smooth_idf, norm l2)"),
        range: UNIT,
        zero: LACKING,
    },
    TfidfPlain("tfidf_plain") {
        head: NAMED,
        name: said!("tf-idf, plain", "tf-idf，原始", "tf-idf，原始"),
        formula: all("tf ln(D/df)"),
        source: all("Spärck Jones (1972), J. Documentation 28"),
        range: said!(
            "0 and above; 0 for a word in every document",
            "0 以上；每篇文档都有的词为 0",
            "0 以上；每份文件都有的詞為 0",
        ),
        zero: LACKING,
    },
    P("p") {
        head: NAMED,
        name: said!(
            "probability of χ² or log-likelihood at least as large by chance",
            "偶然得到不小于此的 χ² 或对数似然的概率",
            "偶然得到不小於此之 χ² 或對數概似的機率",
        ),
        formula: said!(
            "erfc(√(x/2)) with one degree of freedom; else Γ(df/2, x/2) / Γ(df/2)",
            "自由度为 1 时 erfc(√(x/2))；否则 Γ(df/2, x/2) / Γ(df/2)",
            "自由度為 1 時 erfc(√(x/2))；否則 Γ(df/2, x/2) / Γ(df/2)",
        ),
        source: said!("χ² distribution", "χ² 分布", "χ² 分布"),
        range: UNIT,
        zero: said!("1 for a score of 0", "得分为 0 时为 1", "得分為 0 時為 1"),
    },
    TableChiSquared("chi_squared") {
        head: all("χ²"),
        name: said!("chi-squared of a table of any size", "任意大小交叉表的卡方", "任意大小交叉表的卡方"),
        formula: said!(
            "Σ (O − E)²/E over all cells, E = R C / N; (rows − 1)(columns − 1) degrees of freedom, not corrected for continuity",
            "各格 (O − E)²/E 之和，E = R C / N；自由度 (行数 − 1)(列数 − 1)，不作连续性校正",
            "各格 (O − E)²/E 之和，E = R C / N；自由度 (列數 − 1)(欄數 − 1)，不作連續性校正",
        ),
        source: all("Pearson (1900), Philosophical Magazine 50; R chisq.test(correct = FALSE)"),
        range: said!("0 and above", "0 以上", "0 以上"),
        zero: said!(
            "rows and columns of 0 are left out; none where fewer than two are left",
            "全为 0 的行、列不参与；剩下不足两行或两列时无值",
            "全為 0 的列、欄不參與；剩下不足兩列或兩欄時無值",
        ),
    },
    AdjustedResidual("residual") {
        head: NAMED,
        name: said!("adjusted standardized residual", "调整后标准化残差", "調整後標準化殘差"),
        formula: all("(O − E) / √(E (1 − R/N) (1 − C/N))"),
        source: all("Haberman (1973), Biometrics 29"),
        range: said!(
            "any; beyond ±1.96 p is under .05, for one cell",
            "任意；单看一格，超过 ±1.96 时 p 小于 .05",
            "任意；單看一格，超過 ±1.96 時 p 小於 .05",
        ),
        zero: said!(
            "none where the row or column has nothing, or all",
            "所在行或列为空或占全部时无值",
            "所在列或欄為空或占全部時無值",
        ),
    },
    CramersV("cramers_v") {
        head: all("V"),
        name: said!("Cramér's V", "克莱默 V 系数", "克萊默 V 係數"),
        formula: said!(
            "√(χ² / (N (k − 1))), k the smaller of rows and columns",
            "√(χ² / (N (k − 1)))，k 为行数、列数中较小者",
            "√(χ² / (N (k − 1)))，k 為列數、欄數中較小者",
        ),
        source: all("Cramér (1946), Mathematical Methods of Statistics"),
        range: UNIT,
        zero: said!("none where χ² has none", "χ² 无值时无值", "χ² 無值時無值"),
    },
    Holm("holm") {
        head: NAMED,
        name: said!(
            "p corrected for many tests, familywise",
            "多重检验校正后的 p 值，控制总体错误率",
            "多重檢定校正後的 p 值，控制整體誤差率",
        ),
        formula: said!(
            "max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎)",
            "min(1, (m − j + 1) p₍ⱼ₎) 对 j ≤ i 的最大值",
            "min(1, (m − j + 1) p₍ⱼ₎) 對 j ≤ i 的最大值",
        ),
        source: all("Holm (1979), Scandinavian J. Statistics 6"),
        range: UNIT,
        zero: ONE_TEST,
    },
    BenjaminiHochberg("benjamini_hochberg") {
        head: NAMED,
        name: said!(
            "p corrected for many tests, false discovery rate",
            "多重检验校正后的 p 值，控制错误发现率",
            "多重檢定校正後的 p 值，控制偽發現率",
        ),
        formula: said!(
            "min over j ≥ i of min(1, m p₍ⱼ₎/j)",
            "min(1, m p₍ⱼ₎/j) 对 j ≥ i 的最小值",
            "min(1, m p₍ⱼ₎/j) 對 j ≥ i 的最小值",
        ),
        source: all("Benjamini & Hochberg (1995), J. Royal Statistical Society B 57"),
        range: UNIT,
        zero: ONE_TEST,
    },
}
