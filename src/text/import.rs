//! What is said while texts are chosen, looked at and loaded.

use crate::text::number::count;
use wenmai_protocol::WordsGiven;

fn files(number: u32) -> String {
    format!("{} {}", count(number), if number == 1 { "file" } else { "files" })
}

sentences! {
    pub struct Import as import {
        /// The formats that are read, by the list of them.
        formats: fn(&str) -> String {
            en: |list| format!("Read are: {list}; zips of any of these; or a corpus saved here."),
            zh_hans: |list| format!("可读：{list}、以上文件的 zip 压缩包，以及在这里保存的语料库。"),
            zh_hant: |list| format!("可讀：{list}、以上檔案的 zip 壓縮檔，以及在這裡儲存的語料庫。"),
        }
        choose_folder: &'static str {
            en: "Choose a folder\u{2026}",
            zh_hans: "选择文件夹……",
            zh_hant: "選擇資料夾……",
        }
        gathering: &'static str {
            en: "Looking through the files\u{2026}",
            zh_hans: "正在清点文件……",
            zh_hant: "正在清點檔案……",
        }
        too_many: fn(u32) -> String {
            en: |most| format!("The folder has more than {}: only the first are taken.", files(most)),
            zh_hans: |most| format!("文件夹里的文件超过 {} 个：只取最前面的。", count(most)),
            zh_hant: |most| format!("資料夾裡的檔案超過 {} 個：只取最前面的。", count(most)),
        }
        chosen: fn(u32, &str) -> String {
            en: |number, bytes| format!("{} · {bytes}", files(number)),
            zh_hans: |number, bytes| format!("{} 个文件 · {bytes}", count(number)),
            zh_hant: |number, bytes| format!("{} 個檔案 · {bytes}", count(number)),
        }
        kind: fn(&str, u32) -> String {
            en: |ending, number| match ending {
                "" => format!("{} without an ending", count(number)),
                _ => format!("{} .{ending}", count(number)),
            },
            zh_hans: |ending, number| match ending {
                "" => format!("无扩展名 {}", count(number)),
                _ => format!(".{ending} {}", count(number)),
            },
            zh_hant: |ending, number| match ending {
                "" => format!("無副檔名 {}", count(number)),
                _ => format!(".{ending} {}", count(number)),
            },
        }
        more_kinds: fn(u32) -> String {
            en: |number| format!("{} other endings", count(number)),
            zh_hans: |number| format!("其他扩展名 {} 种", count(number)),
            zh_hant: |number| format!("其他副檔名 {} 種", count(number)),
        }
        load: fn(u32) -> String {
            en: |number| format!("Load {}", files(number)),
            zh_hans: |number| format!("打开 {} 个文件", count(number)),
            zh_hant: |number| format!("開啟 {} 個檔案", count(number)),
        }
        others: &'static str {
            en: "Choose others",
            zh_hans: "另选文件",
            zh_hant: "另選檔案",
        }
        preview: &'static str {
            en: "Preview",
            zh_hans: "预览",
            zh_hant: "預覽",
        }
        file_of: fn(u32, u32) -> String {
            en: |place, all| format!("file {} of {}", count(place), count(all)),
            zh_hans: |place, all| format!("第 {} 个，共 {} 个", count(place), count(all)),
            zh_hant: |place, all| format!("第 {} 個，共 {} 個", count(place), count(all)),
        }
        previous: &'static str {
            en: "Previous file",
            zh_hans: "上一个文件",
            zh_hant: "上一個檔案",
        }
        next: &'static str {
            en: "Next file",
            zh_hans: "下一个文件",
            zh_hant: "下一個檔案",
        }
        no_format: &'static str {
            en: "cannot be read",
            zh_hans: "无法读取",
            zh_hant: "無法讀取",
        }
        documents: fn(u32, bool) -> String {
            en: |number, partial| {
                let documents = if number == 1 && !partial { "document" } else { "documents" };
                match partial {
                    true => format!("{} {documents} or more", count(number)),
                    false => format!("{} {documents}", count(number)),
                }
            },
            zh_hans: |number, partial| match partial {
                true => format!("至少 {} 篇文档", count(number)),
                false => format!("{} 篇文档", count(number)),
            },
            zh_hant: |number, partial| match partial {
                true => format!("至少 {} 份文件", count(number)),
                false => format!("{} 份文件", count(number)),
            },
        }
        not_whole: &'static str {
            en: "It is large: only its beginning was looked at. All of it is loaded.",
            zh_hans: "文件较大，这里只看了开头；打开时会全部读入。",
            zh_hant: "檔案較大，這裡只看了開頭；開啟時會全部讀入。",
        }
        encoding: &'static str {
            en: "Encoding",
            zh_hans: "编码",
            zh_hant: "編碼",
        }
        as_found: fn(&str) -> String {
            en: |name| format!("as found: {name}"),
            zh_hans: |name| format!("自动识别：{name}"),
            zh_hant: |name| format!("自動偵測：{name}"),
        }
        detected: &'static str {
            en: "as found",
            zh_hans: "自动识别",
            zh_hant: "自動偵測",
        }
        unsure: &'static str {
            en: "The encoding is a guess. If the text below looks wrong, choose another.",
            zh_hans: "编码是推测的。如果下面的文字不对，请另选一种。",
            zh_hant: "編碼是推測的。如果下面的文字不對，請另選一種。",
        }
        for_all: fn(&str, u32) -> String {
            en: |ending, number| format!("Use it for all {} .{ending} files", count(number)),
            zh_hans: |ending, number| format!("{} 个 .{ending} 文件都用它", count(number)),
            zh_hant: |ending, number| format!("{} 個 .{ending} 檔案都用它", count(number)),
        }
        begins: &'static str {
            en: "How it begins",
            zh_hans: "开头的文字",
            zh_hant: "開頭的文字",
        }
        metadata: &'static str {
            en: "What the file says of it",
            zh_hans: "文件自带的信息",
            zh_hant: "檔案自帶的資訊",
        }
        field: fn(&str) -> Option<&'static str> {
            en: |name| match name {
                "title" => Some("title"),
                "author" => Some("author"),
                "date" => Some("date"),
                "site" => Some("site"),
                _ => None,
            },
            zh_hans: |name| match name {
                "title" => Some("标题"),
                "author" => Some("作者"),
                "date" => Some("日期"),
                "site" => Some("来源"),
                _ => None,
            },
            zh_hant: |name| match name {
                "title" => Some("標題"),
                "author" => Some("作者"),
                "date" => Some("日期"),
                "site" => Some("來源"),
                _ => None,
            },
        }
        columns: &'static str {
            en: "Columns",
            zh_hans: "各列",
            zh_hant: "各欄",
        }
        columns_of: fn(&str, u32) -> String {
            en: |ending, number| match number {
                0 | 1 => "What each column is".to_owned(),
                number => format!("What each column is, in all {} .{ending} files", count(number)),
            },
            zh_hans: |ending, number| match number {
                0 | 1 => "每一列是什么".to_owned(),
                number => format!("每一列是什么（适用于全部 {} 个 .{ending} 文件）", count(number)),
            },
            zh_hant: |ending, number| match number {
                0 | 1 => "每一欄是什麼".to_owned(),
                number => format!("每一欄是什麼（適用於全部 {} 個 .{ending} 檔案）", count(number)),
            },
        }
        column: &'static str {
            en: "Column",
            zh_hans: "列",
            zh_hant: "欄",
        }
        values: &'static str {
            en: "Values",
            zh_hans: "内容",
            zh_hant: "內容",
        }
        role: &'static str {
            en: "Is",
            zh_hans: "用作",
            zh_hant: "用作",
        }
        role_of: fn(&str) -> String {
            en: |column| format!("What \u{201c}{column}\u{201d} is"),
            zh_hans: |column| format!("“{column}”用作"),
            zh_hant: |column| format!("「{column}」用作"),
        }
        /// Text, metadata, left out.
        roles: [&'static str; 3] {
            en: ["text", "metadata", "left out"],
            zh_hans: ["正文", "元数据", "不要"],
            zh_hant: ["內文", "後設資料", "不要"],
        }
        rows: &'static str {
            en: "Rows",
            zh_hans: "各行",
            zh_hant: "各列",
        }
        /// Each row, or all rows together.
        rows_are: [&'static str; 2] {
            en: ["each a document", "one document together"],
            zh_hans: ["每行一篇文档", "合为一篇文档"],
            zh_hant: ["每列一份文件", "合為一份文件"],
        }
        names: &'static str {
            en: "Names of files",
            zh_hans: "文件名",
            zh_hant: "檔名",
        }
        pattern: &'static str {
            en: "Pattern",
            zh_hans: "格式",
            zh_hant: "格式",
        }
        pattern_note: &'static str {
            en: "What the names say, in braces: {author}_{year}, {site}/{year}-{month}-{day} {title}. {_} passes over \
                           something.",
            zh_hans: "文件名里的信息，用花括号标出：{author}_{year}、{site}/{year}-{month}-{day} {title}。{_} 表示略过。",
            zh_hant: "檔名裡的資訊，用大括號標出：{author}_{year}、{site}/{year}-{month}-{day} {title}。{_} 表示略過。",
        }
        file: &'static str {
            en: "File",
            zh_hans: "文件",
            zh_hant: "檔案",
        }
        gives: &'static str {
            en: "Gives",
            zh_hans: "得到",
            zh_hant: "得到",
        }
        no_fit: &'static str {
            en: "does not fit",
            zh_hans: "不符合",
            zh_hant: "不符合",
        }
        words: &'static str {
            en: "Words that are given",
            zh_hans: "文本中已分好的词",
            zh_hant: "文字中已斷好的詞",
        }
        words_are: fn(WordsGiven) -> &'static str {
            en: |words| match words {
                WordsGiven::Tagged => "kept where each has its part of speech (word/n)",
                WordsGiven::Spaces => "kept: words are what stands between spaces",
                WordsGiven::Never => "not kept: all texts are cut anew",
            },
            zh_hans: |words| match words {
                WordsGiven::Tagged => "带词性标注的（词/n）照用",
                WordsGiven::Spaces => "照用：以空格分词",
                WordsGiven::Never => "不用：全部重新分词",
            },
            zh_hant: |words| match words {
                WordsGiven::Tagged => "帶詞性標記的（詞/n）照用",
                WordsGiven::Spaces => "照用：以空格斷詞",
                WordsGiven::Never => "不用：全部重新斷詞",
            },
        }
        words_found: &'static str {
            en: "This text comes cut into words.",
            zh_hans: "这份文本已经分好词。",
            zh_hant: "這份文字已經斷好詞。",
        }
        stop: &'static str {
            en: "Stop and keep what is loaded",
            zh_hans: "停止，保留已读入的文件",
            zh_hant: "停止，保留已讀入的檔案",
        }
        stopping: &'static str {
            en: "Stopping after this file\u{2026}",
            zh_hans: "读完这个文件就停止……",
            zh_hant: "讀完這個檔案就停止……",
        }
        reached: fn(u32, u32, &str, &str) -> String {
            en: |done, total, bytes, all| {
                format!("{} of {} · {bytes} of {all}", count(done), files(total))
            },
            zh_hans: |done, total, bytes, all| {
                format!("已读 {} / {} 个文件 · {bytes} / {all}", count(done), count(total))
            },
            zh_hant: |done, total, bytes, all| {
                format!("已讀 {} / {} 個檔案 · {bytes} / {all}", count(done), count(total))
            },
        }
        left: fn(u32) -> String {
            en: |seconds| match seconds {
                0..=4 => "a few seconds left".to_owned(),
                5..=90 => format!("about {} s left", seconds.div_ceil(5) * 5),
                _ => format!("about {} min left", seconds.div_ceil(60)),
            },
            zh_hans: |seconds| match seconds {
                0..=4 => "还需几秒".to_owned(),
                5..=90 => format!("还需约 {} 秒", seconds.div_ceil(5) * 5),
                _ => format!("还需约 {} 分钟", seconds.div_ceil(60)),
            },
            zh_hant: |seconds| match seconds {
                0..=4 => "還要幾秒".to_owned(),
                5..=90 => format!("約剩 {} 秒", seconds.div_ceil(5) * 5),
                _ => format!("約剩 {} 分鐘", seconds.div_ceil(60)),
            },
        }
        unread: fn(u32) -> String {
            en: |number| match number {
                1 => "1 file was not read, since you stopped before.".to_owned(),
                number => format!("{} were not read, since you stopped before.", files(number)),
            },
            zh_hans: |number| format!("中途停止，还有 {} 个文件未读取。", count(number)),
            zh_hant: |number| format!("中途停止，還有 {} 個檔案未讀取。", count(number)),
        }
        more: fn(u32) -> String {
            en: |number| format!("and {} more", count(number)),
            zh_hans: |number| format!("另有 {} 个", count(number)),
            zh_hant: |number| format!("另有 {} 個", count(number)),
        }
    }
}
