//! 繁體中文，臺灣用語。

use super::Common;
use crate::text::number::count;

pub const TEXT: Common = Common {
    colon: "：",
    table: "表格",
    figure: "圖",
    link: "連結",
    copied: "已複製",
    not_copied: "無法複製：請從網址列複製",
    save_csv: |what| format!("將「{what}」存成 CSV"),
    save_svg: |what| format!("將「{what}」存成 SVG"),
    loading: "計算中……",
    retry: "再試一次",
    previous: "上一頁",
    next: "下一頁",
    range: |first, last, all| format!("第 {}–{} 筆，共 {} 筆", count(first), count(last), count(all)),
    small: |words| format!("只有 {} 詞納入計數：不滿一萬詞時，每百萬詞頻率與分散度只是概數。", count(words)),
    document: "文件",
    word: "詞",
    freq: "次數",
    rel_freq: "每百萬詞",
    rel_freq_characters: "每百萬字",
};
