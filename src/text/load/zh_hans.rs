//! 简体中文。

use super::Load;
use crate::text::number::count;
use wenmai_protocol::{FileFault, Stage};

pub const TEXT: Load = Load {
    open: "打开自己的文本……",
    title: "打开自己的文本",
    private: "一次最多 10 万个文件，也可以是文件夹；只在本机读取，不会上传。",
    choose: "选择文件……",
    drop: "也可以把文件或文件夹拖到页面任意位置。",
    drop_here: "松开即可打开这些文本",
    paste: "或者粘贴一段文字",
    pasted_name: "粘贴的文字.txt",
    load_pasted: "打开粘贴的文字",
    reading: "正在读取文件……",
    stage: |stage| match stage {
        Stage::Dictionary => "正在获取词典……",
        Stage::Texts => "正在清洗和分词……",
        Stage::Index => "正在汇总……",
        Stage::Opening => "正在建立索引……",
    },
    cancel: "取消",
    done: |loaded, all| match loaded == all {
        true => format!("已打开 {} 个文件。", count(all as u32)),
        false => format!("{} 个文件中打开了 {} 个。", count(all as u32), count(loaded as u32)),
    },
    loaded: "已打开",
    fault: |fault| match fault {
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
    back: "回到种子语料",
};
