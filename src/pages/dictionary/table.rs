//! A page of a list as a table.

use crate::context::{lang_of_word, Nav};
use crate::text::number::count;
use crate::text::Text;
use wenmai_protocol::{List, ListEdit, ListRow};
use yew::{html, Callback, Html, MouseEvent};

/// The entries, each frequency leading to its hits.
pub fn table(
    text: &Text,
    nav: &Nav,
    list: List,
    rows: &[ListRow],
    busy: bool,
    change: &Callback<ListEdit>,
    onedit: &Callback<Option<ListRow>>,
) -> Html {
    let words = &text.dictionary;
    let heads: &[&str] = match list {
        List::Words => &[words.word, words.pos],
        List::Stopwords => &[words.word],
        List::Concepts => &[words.name, words.forms],
    };
    let row = |row: &ListRow| {
        let hits = match list {
            List::Concepts => nav.place.search(&row.query),
            _ => nav.place.hits_of_word(&row.name),
        };
        let name = row.name.clone();
        let remove = change.reform(move |_: MouseEvent| ListEdit::Remove(vec![name.clone()]));
        let edited = row.clone();
        let edit = onedit.reform(move |_: MouseEvent| Some(edited.clone()));
        html! {
            <tr key={row.name.clone()}>
                <th scope="row" class="word" lang={lang_of_word(&row.name)}>{ &row.name }</th>
                { match list {
                    List::Words => tag(text, &row.tag),
                    List::Stopwords => Html::default(),
                    List::Concepts => html! { <td class="forms">{ for row.forms.iter().map(|form| html! { <span key={form.clone()} lang={lang_of_word(form)}>{ form }</span> }) }</td> },
                } }
                <td class="number"><a href={nav.link(&hits)}>{ count(row.freq) }</a></td>
                <td class="acts">
                    if list != List::Stopwords {
                        <button type="button" class="quiet" disabled={busy} aria-label={(words.edit_this)(&row.name)} onclick={edit}>{ words.edit }</button>
                    }
                    <button type="button" class="quiet" disabled={busy} aria-label={(words.remove_this)(&row.name)} onclick={remove}>{ words.remove }</button>
                </td>
            </tr>
        }
    };
    html! {
        <div class="scroll">
            <table class="list">
                <caption class="unseen">{ (words.list)(list) }</caption>
                <thead>
                    <tr>
                        { for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }
                        <th scope="col" class="number">{ words.freq }</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// A part of speech by its tag and its name.
fn tag(text: &Text, tag: &str) -> Html {
    html! {
        <td>
            if !tag.is_empty() {
                <span lang="en">{ tag }</span>
                if let Some(name) = (text.lists.tag)(tag) { { " " }<small lang={text.lists.lang}>{ name }</small> }
            }
        </td>
    }
}
