//! Opening texts: from the first button to what became of each file.

use crate::text::number::{count, grouped, plural, plural_of};
use wenmai_protocol::{FileFault, Stage};

sentences! {
    pub struct Load {
        open: &'static str {
            en: "Open your own texts\u{2026}",
            zh_hans: "打开自己的文本……",
            zh_hant: "開啟自己的文件……",
        }
        title: &'static str {
            en: "Open your own texts",
            zh_hans: "打开自己的文本",
            zh_hant: "開啟自己的文件",
        }
        private: &'static str {
            en: "Up to 100,000 files, and folders of them. They are read on this computer and never leave it.",
            zh_hans: "一次最多 10 万个文件，也可以是文件夹；只在本机读取，不会上传。",
            zh_hant: "一次最多 10 萬個檔案，也可以是資料夾；只在這台電腦上讀取，不會上傳。",
        }
        choose: &'static str {
            en: "Choose files\u{2026}",
            zh_hans: "选择文件……",
            zh_hant: "選擇檔案……",
        }
        drop: &'static str {
            en: "You can also drop files and folders anywhere on the page.",
            zh_hans: "也可以把文件或文件夹拖到页面任意位置。",
            zh_hant: "也可以把檔案或資料夾拖曳到頁面上任何地方。",
        }
        drop_here: &'static str {
            en: "Drop the texts to open them",
            zh_hans: "松开即可打开这些文本",
            zh_hant: "放開即可開啟這些文件",
        }
        paste: &'static str {
            en: "Or paste a text",
            zh_hans: "或者粘贴一段文字",
            zh_hant: "或貼上一段文字",
        }
        pasted_name: &'static str {
            en: "pasted text.txt",
            zh_hans: "粘贴的文字.txt",
            zh_hant: "貼上的文字.txt",
        }
        load_pasted: &'static str {
            en: "Open the pasted text",
            zh_hans: "打开粘贴的文字",
            zh_hant: "開啟貼上的文字",
        }
        reading: &'static str {
            en: "Reading the files…",
            zh_hans: "正在读取文件……",
            zh_hant: "正在讀取檔案……",
        }
        stage: fn(Stage) -> &'static str {
            en: |stage| match stage {
                Stage::Dictionary => "Fetching the dictionary…",
                Stage::Texts => "Cleaning and segmenting…",
                Stage::Index => "Putting the corpus together…",
                Stage::Opening => "Building the index…",
            },
            zh_hans: |stage| match stage {
                Stage::Dictionary => "正在获取词典……",
                Stage::Texts => "正在清洗和分词……",
                Stage::Index => "正在汇总……",
                Stage::Opening => "正在建立索引……",
            },
            zh_hant: |stage| match stage {
                Stage::Dictionary => "正在取得詞典……",
                Stage::Texts => "正在清理與斷詞……",
                Stage::Index => "正在彙整……",
                Stage::Opening => "正在建立索引……",
            },
        }
        cancel: &'static str {
            en: "Cancel",
            zh_hans: "取消",
            zh_hant: "取消",
        }
        done: fn(usize, usize) -> String {
            en: |loaded, all| match loaded == all {
                true => format!("{} opened.", plural(all as u32, "file", "files")),
                false => format!("{} of {} opened.", count(loaded as u32), plural(all as u32, "file", "files")),
            },
            zh_hans: |loaded, all| match loaded == all {
                true => format!("已打开 {} 个文件。", count(all as u32)),
                false => format!("{} 个文件中打开了 {} 个。", count(all as u32), count(loaded as u32)),
            },
            zh_hant: |loaded, all| match loaded == all {
                true => format!("已開啟 {} 個檔案。", count(all as u32)),
                false => format!("{} 個檔案中開啟了 {} 個。", count(all as u32), count(loaded as u32)),
            },
        }
        accounted: fn(u64, u64, u64) -> String {
            en: |found, taken, left| format!(
                "Text: {} characters found, {} in documents, {} left out.",
                grouped(found), grouped(taken), grouped(left)
            ),
            zh_hans: |found, taken, left| format!(
                "文字：共 {} 字，进入文档 {} 字，略去 {} 字。", grouped(found), grouped(taken), grouped(left)
            ),
            zh_hant: |found, taken, left| format!(
                "文字：共 {} 字，進入文件 {} 字，略去 {} 字。", grouped(found), grouped(taken), grouped(left)
            ),
        }
        left_out: fn(u64, u64) -> String {
            en: |pieces, characters| format!(
                "{}: {}",
                plural_of(pieces, "piece left out", "pieces left out"),
                plural_of(characters, "character", "characters")
            ),
            zh_hans: |pieces, characters| format!("略去 {} 处，共 {} 字", grouped(pieces), grouped(characters)),
            zh_hant: |pieces, characters| format!("略去 {} 處，共 {} 字", grouped(pieces), grouped(characters)),
        }
        more_left_out: fn(u64) -> String {
            en: |pieces| format!("{} more", grouped(pieces)),
            zh_hans: |pieces| format!("另有 {} 处", grouped(pieces)),
            zh_hant: |pieces| format!("另有 {} 處", grouped(pieces)),
        }
        left_out_head: [&'static str; 3] {
            en: ["Where", "Why it is in no document", "Text"],
            zh_hans: ["位置", "略去的原因", "文字"],
            zh_hant: ["位置", "略去的原因", "文字"],
        }
        documents: fn(u32) -> String {
            en: |documents| plural(documents, "document", "documents"),
            zh_hans: |documents| format!("{} 篇文档", count(documents)),
            zh_hant: |documents| format!("{} 篇文件", count(documents)),
        }
        loaded: &'static str {
            en: "opened",
            zh_hans: "已打开",
            zh_hant: "已開啟",
        }
        fault: fn(FileFault) -> &'static str {
            en: |fault| match fault {
                FileFault::Empty => "There is nothing in it.",
                FileFault::Binary => "It is no format that is read here: save its text as .txt and open that.",
                FileFault::OldFormat => "It is in an old office format: save it as docx, xlsx or text and open that.",
                FileFault::TooLarge => "It is, or unpacks to, too much: split it into several files.",
                FileFault::Encrypted => "It is protected by a password: save it without one and open that.",
                FileFault::Broken => "It is damaged or cut short: save or download it again.",
                FileFault::NoText => {
                    "There is no text in it. If it has pictures of pages, turn them into text first."
                }
                FileFault::NoCharacters => {
                    "Its fonts do not say which characters they show: copy its text by other means."
                }
                FileFault::NoColumn => "It has no text column of this name: choose one that it has.",
                FileFault::TooDeep => "It is a zip inside other zips: unpack it first.",
                FileFault::NoEncoding => "There is no encoding of this name: choose another.",
                FileFault::OtherVersion => "is a corpus saved by another version of Wenmai: load its texts again.",
                FileFault::Damaged => "is a saved corpus that is damaged or cut short: save it or download it again.",
                FileFault::NotAlone => "is a saved corpus: open it alone.",
                FileFault::Unreadable => "The browser could not read it: choose it again.",
                FileFault::Stopped => "You stopped before its turn came.",
            },
            zh_hans: |fault| match fault {
                FileFault::Empty => "文件是空的。",
                FileFault::Binary => "无法读取这种格式：请把文字另存为 .txt 后再打开。",
                FileFault::OldFormat => "这是旧的办公软件格式：请另存为 docx、xlsx 或纯文本后再打开。",
                FileFault::TooLarge => "文件过大，或解压后过大：请拆成几个文件。",
                FileFault::Encrypted => "文件有密码保护：请去掉密码另存后再打开。",
                FileFault::Broken => "文件已损坏或不完整：请重新保存或下载。",
                FileFault::NoText => "里面没有文字。如果是扫描的页面，请先识别成文字。",
                FileFault::NoCharacters => "PDF 字体缺少字符映射，无法提取文字：请改用文字识别等方式。",
                FileFault::NoColumn => "没有这个名称的正文列：请选择已有的列。",
                FileFault::TooDeep => "压缩包嵌套过深：请先解压。",
                FileFault::NoEncoding => "没有这个名称的编码：请另选一个。",
                FileFault::OtherVersion => "这是另一个版本的文脉保存的语料库：请重新打开原来的文本。",
                FileFault::Damaged => "这个语料库文件已损坏或不完整：请重新保存或下载。",
                FileFault::NotAlone => "这是保存下来的语料库：请单独打开。",
                FileFault::Unreadable => "浏览器读不到这个文件：请重新选择。",
                FileFault::Stopped => "加载中途停止，未读取此文件。",
            },
            zh_hant: |fault| match fault {
                FileFault::Empty => "檔案是空的。",
                FileFault::Binary => "這種格式無法讀取：請把文字另存為 .txt 再開啟。",
                FileFault::OldFormat => "這是舊的辦公軟體格式：請另存為 docx、xlsx 或純文字再開啟。",
                FileFault::TooLarge => "檔案過大，或解壓縮後過大：請拆成幾個檔案。",
                FileFault::Encrypted => "檔案有密碼保護：請去掉密碼另存再開啟。",
                FileFault::Broken => "檔案已損壞或不完整：請重新儲存或下載。",
                FileFault::NoText => "裡面沒有文字。如果是掃描的頁面，請先辨識成文字。",
                FileFault::NoCharacters => "PDF 字型缺少字元對應表，無法擷取文字：請改用文字辨識等方式。",
                FileFault::NoColumn => "沒有這個名稱的內文欄：請選擇已有的欄。",
                FileFault::TooDeep => "壓縮檔的層數過多：請先解壓縮。",
                FileFault::NoEncoding => "沒有這個名稱的編碼：請另選一個。",
                FileFault::OtherVersion => "這是其他版本的文脈所儲存的語料庫：請重新開啟原來的文字檔。",
                FileFault::Damaged => "這個語料庫檔案已損壞或不完整：請重新儲存或下載。",
                FileFault::NotAlone => "這是儲存下來的語料庫：請單獨開啟。",
                FileFault::Unreadable => "瀏覽器讀不到這個檔案：請重新選擇。",
                FileFault::Stopped => "載入中途停止，未讀取這個檔案。",
            },
        }
        back: &'static str {
            en: "Back to the seed corpus",
            zh_hans: "回到种子语料",
            zh_hant: "回到種子語料",
        }
    }
}
