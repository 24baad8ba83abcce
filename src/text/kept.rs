//! What is said about corpora that are kept in the browser.

use crate::text::number::count;
use wenmai_protocol::{KeptState, StoreFault};

sentences! {
    pub struct Kept {
        /// What stands between two sentences.
        between: &'static str {
            en: " ",
            zh_hans: "",
            zh_hant: "",
        }
        list: &'static str {
            en: "Kept corpora\u{2026}",
            zh_hans: "已保存的语料库……",
            zh_hant: "已儲存的語料庫……",
        }
        title: &'static str {
            en: "Kept corpora",
            zh_hans: "已保存的语料库",
            zh_hant: "已儲存的語料庫",
        }
        private: &'static str {
            en: "They are in this browser on this computer and nowhere else.",
            zh_hans: "只存在这台电脑的这个浏览器里，不会上传。",
            zh_hant: "只存在這台電腦的這個瀏覽器裡，不會上傳。",
        }
        empty: &'static str {
            en: "Nothing is kept yet.",
            zh_hans: "还没有保存任何语料库。",
            zh_hant: "還沒有儲存任何語料庫。",
        }
        automatic: &'static str {
            en: "Keep opened texts in this browser",
            zh_hans: "把打开的文本保存在浏览器中",
            zh_hant: "將開啟的文件儲存在瀏覽器中",
        }
        automatic_note: &'static str {
            en: "They then open again at once, and stay on this computer only.",
            zh_hans: "下次打开不用再等；内容只留在这台电脑上。",
            zh_hant: "下次開啟不必再等；內容只留在這台電腦上。",
        }
        resume: fn(&str) -> String {
            en: |name| format!("Continue with {name}"),
            zh_hans: |name| format!("继续使用“{name}”"),
            zh_hant: |name| format!("繼續使用「{name}」"),
        }
        unnamed: fn(&str, u32) -> String {
            en: |first, others| match others {
                0 => first.to_owned(),
                others => format!("{first} and {} more", count(others)),
            },
            zh_hans: |first, others| match others {
                0 => first.to_owned(),
                others => format!("{first}等 {} 篇", count(others + 1)),
            },
            zh_hant: |first, others| match others {
                0 => first.to_owned(),
                others => format!("{first}等 {} 篇", count(others + 1)),
            },
        }
        copy: fn(&str) -> String {
            en: |name| format!("{name} (copy)"),
            zh_hans: |name| format!("{name}（副本）"),
            zh_hant: |name| format!("{name}（副本）"),
        }
        about: fn(u32, u32, &str) -> String {
            en: |documents, words, bytes| {
                let one = |number, one: &'static str, many: &'static str| if number == 1 { one } else { many };
                format!(
                    "{} {} · {} {} · {bytes}",
                    count(documents),
                    one(documents, "document", "documents"),
                    count(words),
                    one(words, "word", "words")
                )
            },
            zh_hans: |documents, words, bytes| format!("{} 篇文档 · {} 词 · {bytes}", count(documents), count(words)),
            zh_hant: |documents, words, bytes| format!("{} 份文件 · {} 詞 · {bytes}", count(documents), count(words)),
        }
        saved_at: fn(&str) -> String {
            en: |moment| format!("saved {moment}"),
            zh_hans: |moment| format!("保存于 {moment}"),
            zh_hant: |moment| format!("儲存於 {moment}"),
        }
        open: &'static str {
            en: "Open",
            zh_hans: "打开",
            zh_hant: "開啟",
        }
        open_this: fn(&str) -> String {
            en: |name| format!("Open {name}"),
            zh_hans: |name| format!("打开“{name}”"),
            zh_hant: |name| format!("開啟「{name}」"),
        }
        is_open: &'static str {
            en: "open now",
            zh_hans: "当前打开",
            zh_hant: "目前開啟",
        }
        opening: &'static str {
            en: "Opening\u{2026}",
            zh_hans: "正在打开……",
            zh_hant: "正在開啟……",
        }
        rename: &'static str {
            en: "Rename",
            zh_hans: "重命名",
            zh_hant: "重新命名",
        }
        rename_this: fn(&str) -> String {
            en: |name| format!("Rename {name}"),
            zh_hans: |name| format!("重命名“{name}”"),
            zh_hant: |name| format!("重新命名「{name}」"),
        }
        new_name: &'static str {
            en: "New name",
            zh_hans: "新名称",
            zh_hant: "新名稱",
        }
        set_name: &'static str {
            en: "Save the name",
            zh_hans: "确定",
            zh_hant: "確定",
        }
        cancel: &'static str {
            en: "Cancel",
            zh_hans: "取消",
            zh_hant: "取消",
        }
        file: &'static str {
            en: "Save as file",
            zh_hans: "另存为文件",
            zh_hant: "另存成檔案",
        }
        file_this: fn(&str) -> String {
            en: |name| format!("Save {name} as file"),
            zh_hans: |name| format!("把“{name}”另存为文件"),
            zh_hant: |name| format!("將「{name}」另存成檔案"),
        }
        remove: &'static str {
            en: "Remove",
            zh_hans: "删除",
            zh_hant: "刪除",
        }
        remove_this: fn(&str) -> String {
            en: |name| format!("Remove {name}"),
            zh_hans: |name| format!("删除“{name}”"),
            zh_hant: |name| format!("刪除「{name}」"),
        }
        remove_ask: fn(&str) -> String {
            en: |name| format!("Remove {name} from this browser for good?"),
            zh_hans: |name| format!("从浏览器中彻底删除“{name}”？"),
            zh_hant: |name| format!("要從瀏覽器中徹底刪除「{name}」嗎？"),
        }
        remove_yes: &'static str {
            en: "Remove it",
            zh_hans: "删除",
            zh_hant: "刪除",
        }
        remove_no: &'static str {
            en: "Leave it",
            zh_hans: "不删除",
            zh_hant: "不刪除",
        }
        now: &'static str {
            en: "Keep the open corpus",
            zh_hans: "保存当前语料库",
            zh_hant: "儲存目前的語料庫",
        }
        saving: &'static str {
            en: "Saving in this browser\u{2026}",
            zh_hans: "正在存入浏览器……",
            zh_hant: "正在存入瀏覽器……",
        }
        is_kept: &'static str {
            en: "Kept in this browser",
            zh_hans: "已存入浏览器",
            zh_hant: "已存入瀏覽器",
        }
        room: fn(&str, &str) -> String {
            en: |used, left| format!("{used} used, {left} left."),
            zh_hans: |used, left| format!("已用 {used}，还可用 {left}。"),
            zh_hant: |used, left| format!("已用 {used}，還可用 {left}。"),
        }
        persistent: &'static str {
            en: "The browser will not clear it by itself.",
            zh_hans: "浏览器不会自行清除。",
            zh_hant: "瀏覽器不會自行清除。",
        }
        not_persistent: &'static str {
            en: "When the disk is nearly full the browser may clear it: save what matters as a file, too.",
            zh_hans: "磁盘空间紧张时，浏览器可能会自行清除：重要的语料库请同时另存为文件。",
            zh_hant: "磁碟空間不足時，瀏覽器可能會自行清除：重要的語料庫請同時另存成檔案。",
        }
        state: fn(KeptState) -> &'static str {
            en: |state| match state {
                KeptState::Whole => "",
                KeptState::Newer => "Saved by a newer version of Wenmai: reload the page to open it.",
                KeptState::Older => {
                    "Saved by an older version of Wenmai, which this one does not read: open the texts again."
                }
                KeptState::Broken => "The browser has lost its data: remove it and open the texts again.",
            },
            zh_hans: |state| match state {
                KeptState::Whole => "",
                KeptState::Newer => "由较新版本的文脉保存：请重新加载页面后再打开。",
                KeptState::Older => "由旧版本的文脉保存，当前版本无法读取：请重新打开原来的文本。",
                KeptState::Broken => "浏览器丢失了它的数据：请删除后重新打开原来的文本。",
            },
            zh_hant: |state| match state {
                KeptState::Whole => "",
                KeptState::Newer => "由較新版本的文脈儲存：請重新載入頁面後再開啟。",
                KeptState::Older => "由舊版本的文脈儲存，目前的版本無法讀取：請重新開啟原來的文件。",
                KeptState::Broken => "瀏覽器遺失了它的資料：請刪除後重新開啟原來的文件。",
            },
        }
        fault: fn(StoreFault) -> &'static str {
            en: |fault| {
                match fault {
                StoreFault::Unavailable => {
                    "This browser keeps nothing for this page, as in a private window: save the corpus as a file instead."
                }
                StoreFault::Full => {
                    "There is no room left in the browser: remove a kept corpus, or save this one as a file."
                }
                StoreFault::Newer => "A newer version of Wenmai has saved this: reload the page. Nothing was touched.",
                StoreFault::Older => "An older version of Wenmai has saved this, which this one does not read: open the texts again.",
                StoreFault::Broken => "Its data is gone or damaged: remove it and open the texts again.",
                StoreFault::Gone => "It has been removed, perhaps in another tab.",
            }
            },
            zh_hans: |fault| match fault {
                StoreFault::Unavailable => "浏览器不允许本页保存数据（例如无痕窗口）：请把语料库另存为文件。",
                StoreFault::Full => "浏览器的存储空间已满：请删除一个已保存的语料库，或把当前语料库另存为文件。",
                StoreFault::Newer => "数据由较新版本的文脉保存，未作任何改动：请重新加载页面。",
                StoreFault::Older => "由旧版本的文脉保存，当前版本无法读取：请重新打开原来的文本。",
                StoreFault::Broken => "数据已丢失或损坏：请删除后重新打开原来的文本。",
                StoreFault::Gone => "这个语料库已被删除，可能是在另一个标签页里删的。",
            },
            zh_hant: |fault| match fault {
                StoreFault::Unavailable => "瀏覽器不允許本頁儲存資料（例如無痕視窗）：請將語料庫另存成檔案。",
                StoreFault::Full => "瀏覽器的儲存空間已滿：請刪除一個已儲存的語料庫，或將目前的語料庫另存成檔案。",
                StoreFault::Newer => "資料由較新版本的文脈儲存，未做任何更動：請重新載入頁面。",
                StoreFault::Older => "由舊版本的文脈儲存，目前的版本無法讀取：請重新開啟原來的文件。",
                StoreFault::Broken => "資料已遺失或損毀：請刪除後重新開啟原來的文件。",
                StoreFault::Gone => "這個語料庫已被刪除，可能是在另一個分頁裡刪的。",
            },
        }
        not_kept: &'static str {
            en: "The open corpus is not kept as it is now.",
            zh_hans: "当前语料库的最新状态没有保存。",
            zh_hant: "目前語料庫的最新狀態沒有儲存。",
        }
        copied: &'static str {
            en: "Another tab has changed this corpus: yours is now kept as a copy beside it.",
            zh_hans: "另一个标签页改动过这个语料库：这里的改动已另存为副本。",
            zh_hant: "另一個分頁更動過這個語料庫：這裡的更動已另存為副本。",
        }
        open_linked: &'static str {
            en: "Open that corpus, which is kept here",
            zh_hans: "打开那个语料库（已保存在这里）",
            zh_hant: "開啟那個語料庫（已儲存在這裡）",
        }
    }
}
