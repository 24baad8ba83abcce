//! 繁體中文，臺灣用語。

use super::Load;
use crate::text::number::count;
use wenmai_protocol::{FileFault, Stage};

pub const TEXT: Load = Load {
    open: "開啟自己的文件……",
    title: "開啟自己的文件",
    private: "一次最多 10 萬個檔案，也可以是資料夾；只在這台電腦上讀取，不會上傳。",
    choose: "選擇檔案……",
    drop: "也可以把檔案或資料夾拖曳到頁面上任何地方。",
    drop_here: "放開即可開啟這些文件",
    paste: "或貼上一段文字",
    pasted_name: "貼上的文字.txt",
    load_pasted: "開啟貼上的文字",
    reading: "正在讀取檔案……",
    stage: |stage| match stage {
        Stage::Dictionary => "正在取得詞典……",
        Stage::Texts => "正在清理與斷詞……",
        Stage::Index => "正在彙整……",
        Stage::Opening => "正在建立索引……",
    },
    cancel: "取消",
    done: |loaded, all| match loaded == all {
        true => format!("已開啟 {} 個檔案。", count(all as u32)),
        false => format!("{} 個檔案中開啟了 {} 個。", count(all as u32), count(loaded as u32)),
    },
    loaded: "已開啟",
    fault: |fault| match fault {
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
    back: "回到種子語料",
};
