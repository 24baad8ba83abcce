//! What each document consists of.

use super::numbers::Props;
use crate::charts::{stacked, Stack};
use crate::components::{Figure, Table};
use crate::context::{document_lang, use_corpus, use_nav, use_text};
use crate::text::number::count;
use wenmai_protocol::{Corpus, DocumentShares, OverviewAsk, TableAsk};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent};

/// How many documents are drawn at first, and more at a time: the table has them all.
const DRAWN: usize = 40;

/// What each document consists of: body, replies and what is set aside. Each leads to its document.
#[component]
pub fn Shares(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let drawn = use_state_eq(|| DRAWN);
    let Some(corpus) = corpus else { return Html::default() };
    let overview = text.overview();
    let names = [overview.body, overview.reply, overview.aside];
    let stack = |shares: &DocumentShares| {
        let document = corpus.documents.get(shares.document as usize)?;
        let parts = [shares.body, shares.reply, shares.aside];
        let read = parts.iter().zip(names).map(|(words, name)| format!("{name} {}", count(*words)));
        Some(Stack {
            label: document.title.clone(),
            lang: document_lang(document),
            parts,
            total: document.words,
            shown: count(document.words),
            href: nav.link(&nav.place.reading(shares.document, None)),
            name: format!("{}: {}", document.title, read.collect::<Vec<_>>().join(", ")),
        })
    };
    let all = &props.overview.by_document;
    let stacks: Vec<Stack> = all.iter().take(*drawn).filter_map(stack).collect();
    let more = {
        let drawn = drawn.clone();
        Callback::from(move |_: MouseEvent| drawn.set(*drawn + DRAWN))
    };
    let label = overview.shares;
    let draw = Callback::from(move |width| stacked(&stacks, label, width));
    let legend = html! {
        <>
        if all.len() > *drawn {
            <button type="button" class="quiet" onclick={more}>{ (text.column.more)((all.len() - *drawn) as u32) }</button>
        }
        <ul class="legend">
            { for names.into_iter().enumerate().map(|(part, name)| html! {
                <li key={part}>
                    <svg width="10" height="10" aria-hidden="true">
                        <rect class={format!("part part-{part}")} width="10" height="10" />
                    </svg>
                    { name }
                </li>
            }) }
        </ul>
        </>
    };
    let table = table(&props.overview.by_document, &corpus, text.common.document, names);
    html! { <Figure title={label} note={overview.shares_note} file="wenmai-documents" {table}
    asked={TableAsk::from(OverviewAsk)} own=true {draw} {legend} /> }
}

fn table(
    shares: &[DocumentShares],
    corpus: &Corpus,
    document: &'static str,
    names: [&'static str; 3],
) -> Table {
    let row = |shares: &DocumentShares| {
        let title = crate::context::title(corpus, shares.document).to_owned();
        vec![title, shares.body.to_string(), shares.reply.to_string(), shares.aside.to_string()]
    };
    let heads = std::iter::once(document).chain(names).map(Into::into).collect();
    Table { heads, rows: shares.iter().map(row).collect() }
}
