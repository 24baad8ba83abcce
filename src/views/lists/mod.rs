//! The lists that are kept with the corpus: words of the reader's own, stopwords, concepts.

mod add;
mod bring;
mod report;
mod sent;
pub mod state;
mod table;
pub mod text;

use crate::client::use_answer;
use crate::components::{failed, loading, pager, Choice, Export, Find};
use crate::context::{use_editor, use_nav, use_session, use_text, Edit as Wanted, Nav};
use crate::platform::focus;
use crate::state::Edit;
use crate::text::Text;
use add::{Add, FIRST};
use bring::Bring;
use report::report;
pub use state::{ListsView, ENTRIES_PER_PAGE, LISTS};
use std::rc::Rc;
use table::{table, Act};
use wenmai_protocol::{Change, ListEdit, ListPage, ListRow, Saved};
use yew::{component, html, use_effect_with, use_mut_ref, use_state_eq, Callback, Html, MouseEvent};

/// The lists that are kept with the corpus.
#[component]
pub fn Lists() -> Html {
    let (text, nav, session, editor) = (use_text(), use_nav(), use_session(), use_editor());
    let view = nav.place.views.lists.clone();
    let list = view.list;
    let bringing = use_state_eq(|| false);
    // The entry that is being edited, and the row that it stands in.
    let edited = use_state_eq(|| None::<(usize, ListRow)>);
    // The entry that is being removed.
    let removed = use_mut_ref(|| None::<(usize, String)>);
    use_effect_with(list, {
        let (edited, bringing) = (edited.setter(), bringing.setter());
        move |_| {
            edited.set(None);
            bringing.set(false);
        }
    });
    let asked = use_answer(Some(nav.place.filter.under(nav.place.list_ask())));
    // What is shown until the answer comes may be another page of this list, but not of another one.
    let page = asked.answer_to(|ask| ask.asked.list == list);
    // Its row takes the focus with it, which goes to the row that stands there then.
    use_effect_with(page.map(|page| Rc::as_ptr(page) as usize), {
        let (page, removed) = (page.cloned(), removed.clone());
        move |_| {
            let Some(page) = page else { return };
            let gone = |(_, name): &(usize, String)| page.rows.iter().all(|row| row.name != *name);
            if removed.borrow().as_ref().is_some_and(gone) {
                let place = removed.take().map_or(0, |(place, _)| place);
                match page.rows.len().checked_sub(1) {
                    Some(last) => focus::soon(Act::Remove.id(place.min(last))),
                    None => focus::soon(FIRST),
                }
            }
        }
    });
    let busy = matches!(session.edit, Some(Edit::Running(_)));
    let change = editor.edit.reform(move |edit: ListEdit| Wanted::Change(Change::List(list, edit)));
    let onfile = editor.edit.reform(move |(bytes, replace)| Wanted::File(list, bytes, replace));
    let onlist = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| {
                views.lists = ListsView { list: LISTS[place], ..ListsView::default() };
            }));
        })
    };
    let onorder = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.lists.by_frequency = place == 1));
        })
    };
    let onfind = {
        let nav = nav.clone();
        Callback::from(move |find: String| nav.replace(nav.place.with(|views| views.lists.find = find)))
    };
    let unfold = {
        let bringing = bringing.clone();
        Callback::from(move |_: MouseEvent| bringing.set(!*bringing))
    };
    let onact = {
        let (edited, change) = (edited.clone(), change.clone());
        Callback::from(move |(act, place, row): (Act, usize, ListRow)| match act {
            Act::Edit => edited.set(Some((place, row))),
            Act::Remove => {
                if edited.as_ref().is_some_and(|(_, edited)| edited.name == row.name) {
                    edited.set(None);
                }
                *removed.borrow_mut() = Some((place, row.name.clone()));
                change.emit(ListEdit::Remove(vec![row.name]));
            }
        })
    };
    // Done or not, the reader is where the editing began.
    let leave = {
        let edited = edited.clone();
        Callback::from(move |()| {
            if let Some((place, _)) = &*edited {
                focus::soon(Act::Edit.id(*place));
                edited.set(None);
            }
        })
    };
    let words = text.lists();
    html! {
        <article class="page dictionary" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.lists }</h1>
            if let Some(page) = page {
                <p class="sentence" role="status">{ (words.sentence)(list, page.total, page.found) }</p>
            }
            <div class="tools">
                <Choice label={words.lists} options={LISTS.map(|list| (words.list)(list).into()).to_vec()}
                    chosen={LISTS.iter().position(|one| *one == list)} onchoose={onlist} />
            </div>
            <p class="note">{ (words.note)(list) }</p>
            <Add key={format!("{list:?} {}", edited.as_ref().map_or("", |(_, row)| row.name.as_str()))} {list}
                row={edited.as_ref().map(|(_, row)| row.clone())} {busy} onchange={change} ondone={leave.clone()} oncancel={leave} />
            <div class="tools">
                <Choice label={words.order} options={vec![words.own_order.into(), words.by_freq.into()]}
                    chosen={Some(usize::from(view.by_frequency))} onchoose={onorder} />
                <Find label={text.words().find} value={view.find.clone()} {onfind} />
                <span class="actions">
                    <button type="button" class="quiet" aria-expanded={bringing.to_string()} onclick={unfold}>{ words.import }</button>
                    <Export what={(words.list)(list)} ask={Saved::List(list)} name={words.export} />
                </span>
            </div>
            if *bringing {
                <Bring {list} {busy} {onfile} />
            }
            { report(text, &nav, &session, list) }
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            if let Some(page) = page {
                if page.rows.is_empty() {
                    { nothing(text, &nav, page) }
                } else {
                    { table(text, &nav, list, &page.rows, busy, &onact) }
                    { pages(text, &nav, page) }
                }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

/// The list is empty, or nothing in it has what was looked for.
fn nothing(text: &Text, nav: &Nav, page: &ListPage) -> Html {
    let view = &nav.place.views.lists;
    if page.total == 0 {
        return html! { <p class="empty">{ (text.lists().empty)(view.list) }</p> };
    }
    let whole = nav.place.with(|views| views.lists.find = String::new());
    html! {
        <p class="empty">
            { (text.words().empty)(&view.find) }{ " " }
            <a class="quiet" href={nav.link(&whole)}>{ text.words().clear_find }</a>
        </p>
    }
}

fn pages(text: &Text, nav: &Nav, page: &ListPage) -> Html {
    let view = &nav.place.views.lists;
    let last = page.found.saturating_sub(1);
    // A link beyond the end shows the last page.
    let offset = view.offset.min(last - last % ENTRIES_PER_PAGE);
    let after = offset + page.rows.len() as u32;
    let at = |offset| nav.link(&nav.place.with(|views| views.lists.offset = offset));
    pager(
        text,
        (text.common.range)(offset + 1, after, page.found),
        (offset > 0).then(|| at(offset.saturating_sub(ENTRIES_PER_PAGE))),
        (after < page.found).then(|| at(after)),
    )
}
