//! Metadata of documents, as it is edited.

use wenmai_protocol::FieldType;

sentences! {
    pub struct Metadata {
        edit: &'static str {
            en: "Edit metadata…",
            zh_hans: "编辑元数据……",
            zh_hant: "編輯後設資料……",
        }
        title: &'static str {
            en: "Metadata of the documents",
            zh_hans: "文档的元数据",
            zh_hant: "文件的後設資料",
        }
        find: &'static str {
            en: "Find documents",
            zh_hans: "查找文档",
            zh_hant: "尋找文件",
        }
        from: &'static str {
            en: "Fields from",
            zh_hans: "字段起自",
            zh_hant: "欄位起自",
        }
        new_field: &'static str {
            en: "New field",
            zh_hans: "新建字段",
            zh_hant: "新增欄位",
        }
        name: &'static str {
            en: "Name of the field",
            zh_hans: "字段名称",
            zh_hant: "欄位名稱",
        }
        kind: &'static str {
            en: "Type",
            zh_hans: "类型",
            zh_hant: "類型",
        }
        kind_name: fn(FieldType) -> &'static str {
            en: |kind| match kind {
                FieldType::Text => "text",
                FieldType::Number => "number",
                FieldType::Date => "date",
                FieldType::List => "list",
            },
            zh_hans: |kind| match kind {
                FieldType::Text => "文本",
                FieldType::Number => "数字",
                FieldType::Date => "日期",
                FieldType::List => "列表",
            },
            zh_hant: |kind| match kind {
                FieldType::Text => "文字",
                FieldType::Number => "數字",
                FieldType::Date => "日期",
                FieldType::List => "清單",
            },
        }
        told: &'static str {
            en: "by its values",
            zh_hans: "由值判定",
            zh_hant: "依值判定",
        }
        note: &'static str {
            en: "Enter goes a row down, Tab a field on, Esc takes back what is typed. A list has ; between its texts.",
            zh_hans: "回车到下一行，Tab 到下一个字段，Esc 取消正在输入的内容。列表各项之间用分号隔开。",
            zh_hant: "Enter 到下一列，Tab 到下一個欄位，Esc 取消正在輸入的內容。清單各項之間用分號隔開。",
        }
        paste: &'static str {
            en: "Paste a table from a spreadsheet",
            zh_hans: "粘贴电子表格",
            zh_hant: "貼上試算表",
        }
        paste_note: &'static str {
            en: "The first row names the columns; one has the names or titles of the documents. Empty cells change nothing.",
            zh_hans: "第一行是列名，其中一列是文档名或标题。空单元格不改动任何内容。",
            zh_hant: "第一列是欄名，其中一欄是文件名稱或標題。空白儲存格不更改任何內容。",
        }
    }
}
