//! What tells one part of the corpus from another.

mod figures;
mod reference;
pub mod state;
mod table;
pub mod text;
mod tools;

use crate::client::use_answer;
use crate::components::scores::{Robust, Shown, SumDialog};
use crate::components::{failed, loading, pager, small};
use crate::context::{document_lang, use_corpus, use_nav, use_text, use_word_list, Nav};
use crate::state::{first_row, FilterExt, ROBUST_TOP, SCORES_PER_PAGE};
use crate::text::Text;
use figures::figures;
use reference::List;
pub use reference::Part;
pub use state::{Against, KeywordsView};
use table::table;
use tools::Tools;
use wenmai_protocol::{
    Corpus, Correction, Failure, Fault, Filter, KeywordSort, KeywordsAsk, KeywordsPage, MeasureId, Ranked,
    RobustAsk, Script, TableAsk,
};
use yew::{component, html, use_state_eq, Callback, Html};

/// What tells one part of the corpus from another.
#[component]
pub fn Keywords() -> Html {
    let list = use_word_list();
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let shown = use_state_eq(Shown::default);
    let view = &nav.place.views.keywords;
    let asks = nav.place.keywords_ask(&list.text);
    let asked = use_answer(asks.clone().map(|ask| nav.place.filter.under(ask)));
    let onshow = {
        let shown = shown.setter();
        Callback::from(move |next: Shown| shown.set(next))
    };
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: KeywordsView| nav.go(nav.place.with(|views| views.keywords = view)))
    };
    // A list that does not parse is said beside the list.
    let bad_list = match asked.fault() {
        Some(Failure::Asked(Fault::WordListLine(line))) => Some((text.keywords().list_bad)(Some(*line))),
        Some(Failure::Asked(Fault::WordListEmpty)) => Some((text.keywords().list_bad)(None)),
        _ => None,
    };
    let page = asked.answer().filter(|_| asks.is_some() && asked.fault().is_none());
    html! {
        <article class="page keywords" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.keywords }</h1>
            if let Some(page) = page.filter(|page| page.n2 > 0 || view.against != Against::Rest) {
                <p class="sentence" role="status">
                    { (text.keywords().sentence)(view.side, page.items) }{ " · " }{ (text.keywords().sizes)(page.n1, page.n2) }
                </p>
                { small(text, page.n1.min(page.n2) as u32) }
                if page.shared > 0 && !same(page) { <p class="note">{ (text.keywords().overlap)(page.shared as u32) }</p> }
                if view.correction != Correction::None { <p class="note">{ (text.keywords().tested)(page.tested) }</p> }
            }
            <Tools view={view.clone()} onview={onview.clone()} onshow={onshow.clone()} ask={asks.clone()} />
            if view.against == Against::Part {
                <Part part={view.part.clone()} onpart={onview.reform({
                    let view = view.clone();
                    move |part| KeywordsView { part, ..view.clone() }
                })} />
            }
            if view.against == Against::List {
                <List list={list.text} onlist={list.change} bad={bad_list.clone()} />
            }
            if let Some(fault) = asked.fault().filter(|_| asks.is_some() && bad_list.is_none()) {
                { failed(text, fault, &asked.retry()) }
            }
            { match (page, corpus, asks) {
                (Some(page), Some(corpus), Some(asks)) => match nothing(text, &nav, page, &corpus) {
                    Some(nothing) => nothing,
                    None => html! {
                        <>
                            if view.robust {
                                <Robust ask={RobustAsk {
                                        ranked: Ranked::Keywords(KeywordsAsk { sort: KeywordSort::Measure(view.measure()), ..asks.clone() }),
                                        choices: nav.place.keyword_choices(),
                                        top: ROBUST_TOP,
                                    }} measure={MeasureId::from(view.measure())} />
                            } else {
                                { figures(text, &nav, page, &TableAsk::from(asks.clone())) }
                            }
                            { table(text, &nav, &asks, page, &onshow) }
                            { pages(text, &nav, page) }
                        </>
                    },
                },
                (None, _, Some(_)) if asked.fault().is_none() => loading(text),
                _ => Html::default(),
            } }
            <SumDialog shown={(*shown).clone()} {onshow} />
        </article>
    }
}

/// Whether target and reference are the same text, however it was chosen.
fn same(page: &KeywordsPage) -> bool {
    page.shared > 0 && page.shared == page.n1 && page.shared == page.n2
}

/// Why there is no list, and what to do.
fn nothing(text: &'static Text, nav: &Nav, page: &KeywordsPage, corpus: &Corpus) -> Option<Html> {
    let (keywords, view) = (text.keywords(), &nav.place.views.keywords);
    let sentence = match (page.n1, page.n2) {
        (0, _) => keywords.no_target,
        (_, 0) if view.against == Against::Rest => return Some(whole(text, nav, corpus)),
        (_, 0) => keywords.no_reference,
        _ if same(page) => keywords.same,
        _ if page.items == 0 => keywords.none,
        _ => return None,
    };
    Some(html! { <p class="empty">{ sentence }</p> })
}

/// The whole corpus is the target: parts of it that could be.
fn whole(text: &'static Text, nav: &Nav, corpus: &Corpus) -> Html {
    const DOCUMENTS: usize = 8;
    const SCRIPTS: [Script; 3] = [Script::Hans, Script::Hant, Script::Latn];
    let filter = &nav.place.filter;
    let link = |filter: Filter| nav.link(&nav.place.with_filter(filter));
    let has = |script: &Script| corpus.documents.iter().any(|document| document.script == *script);
    let scripts: Vec<Script> = SCRIPTS.into_iter().filter(has).collect();
    html! {
        <section class="ask">
            <p>{ text.keywords().whole }</p>
            <h2>{ text.keywords().whole_ways }</h2>
            if scripts.len() > 1 {
                <p class="ways">
                    { for scripts.into_iter().map(|script| html! {
                        <a class="quiet" href={link(Filter { scripts: vec![script], ..filter.clone() })}>{ (text.column.script)(script) }</a>
                    }) }
                </p>
            }
            <ul class="documents">
                { for corpus.documents.iter().zip(0..).take(DOCUMENTS).map(|(document, number)| html! {
                    <li key={number}>
                        <a href={link(filter.only_document(number))} lang={document_lang(document)}>{ &document.title }</a>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn pages(text: &Text, nav: &Nav, page: &KeywordsPage) -> Html {
    let first = first_row(nav.place.views.keywords.offset, page.offset, page.rows.len());
    let last = (first + SCORES_PER_PAGE).min(page.items);
    let at = |offset| nav.link(&nav.place.with(|views| views.keywords.offset = offset));
    pager(
        text,
        (text.common.range)(first + 1, last, page.items),
        (first > 0).then(|| at(first.saturating_sub(SCORES_PER_PAGE))),
        (last < page.items).then(|| at(last)),
    )
}
