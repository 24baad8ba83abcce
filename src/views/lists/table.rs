//! A page of a list as a table.

use crate::context::{lang_of_word, Nav};
use crate::text::number::count;
use crate::text::Text;
use crate::views::codes::state::CodesView;
use wenmai_protocol::{Criterion, Filter, List, ListRow, SUBCORPUS};
use yew::{html, Callback, Html, MouseEvent};

/// What a reader does with an entry.
#[derive(Clone, Copy, PartialEq)]
pub enum Act {
    Edit,
    Remove,
}

impl Act {
    /// The element of its button in a row.
    pub fn id(self, place: usize) -> String {
        match self {
            Act::Edit => format!("entry-edit-{place}"),
            Act::Remove => format!("entry-remove-{place}"),
        }
    }
}

/// The entries, each frequency leading to its hits.
pub fn table(
    text: &Text,
    nav: &Nav,
    list: List,
    rows: &[ListRow],
    busy: bool,
    onact: &Callback<(Act, usize, ListRow)>,
) -> Html {
    let words = text.lists();
    let heads: &[&str] = match list {
        List::Words => &[words.word, words.pos],
        List::Stopwords => &[words.word],
        List::Concepts => &[words.name, words.forms],
        List::Codes => &[words.name, words.rule],
        List::Subcorpora => &[words.name, words.criteria],
    };
    let button = |act: Act, place: usize, row: &ListRow| {
        let (onact, row) = (onact.clone(), row.clone());
        let (said, label) = match act {
            Act::Edit => (words.edit, (words.edit_this)(&row.name)),
            Act::Remove => (words.remove, (words.remove_this)(&row.name)),
        };
        // Disabled by its attribute it would lose the focus while the change is made.
        let onclick = Callback::from(move |_: MouseEvent| {
            if !busy {
                onact.emit((act, place, row.clone()));
            }
        });
        html! {
            <button id={act.id(place)} type="button" class="quiet" aria-disabled={busy.then_some("true")} aria-label={label} {onclick}>{ said }</button>
        }
    };
    let row = |(place, row): (usize, &ListRow)| {
        let hits = match list {
            List::Concepts => nav.place.search(&row.query),
            List::Subcorpora => nav.place.with_filter(Filter {
                fields: vec![Criterion::is(SUBCORPUS, vec![row.name.clone()])],
                ..Filter::default()
            }),
            List::Codes => nav.place.coded(&CodesView::default(), &row.name, None),
            _ => nav.place.hits_of_word(&row.name),
        };
        html! {
            <tr key={row.name.clone()}>
                <th scope="row" class="word" lang={lang_of_word(&row.name)}>{ &row.name }</th>
                { match list {
                    List::Words => tag(text, &row.tag),
                    List::Stopwords => Html::default(),
                    List::Concepts | List::Codes | List::Subcorpora => html! {
                        <td class="forms">
                            { for row.forms.iter().map(|form| html! { <span key={form.clone()} lang={lang_of_word(form)}>{ form }</span> }) }
                            if list == List::Subcorpora && !row.query.is_empty() { <br /><small>{ (text.column.with_hits)(&row.query) }</small> }
                            if row.incomplete { <br /><small>{ text.query.incomplete }</small> }
                        </td>
                    },
                } }
                <td class="number">
                    <a href={nav.link(&hits)}>{ count(row.freq) }</a>
                    if let Some(named) = row.given.filter(|named| list == List::Subcorpora && *named != row.freq) {
                        <br /><small>{ (words.when_named)(named) }</small>
                    }
                </td>
                <td class="acts">
                    if list != List::Stopwords { { button(Act::Edit, place, row) } }
                    { button(Act::Remove, place, row) }
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
                        <th scope="col" class="number">{ match list {
                            List::Codes => words.paragraphs,
                            List::Subcorpora => words.words,
                            _ => words.freq,
                        } }</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for rows.iter().enumerate().map(row) }</tbody>
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
                if let Some(name) = (text.word_lists().tag)(tag) { { " " }<small lang={text.word_lists().lang}>{ name }</small> }
            }
        </td>
    }
}
