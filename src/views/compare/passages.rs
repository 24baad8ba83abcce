//! Passages that two documents share, side by side.

use super::CompareView;
use super::PartAnswer;
use super::PartProps;
use crate::client::use_answer;
use crate::components::{failed, loading, Export, Select};
use crate::context::{document_lang, lang_of, use_nav, use_text, Nav};
use crate::text::Text;
use wenmai_protocol::{Corpus, PairsAsk, PassageSide, PassagesAsk, Saved, SharedPassage, SharedPassages};
use yew::{component, html, AttrValue, Callback, Html};

/// Pairs that are listed.
const PAIRS: usize = 12;

/// The pair of the link, or the one that shares most, or the first two.
fn pair(view: &CompareView, answer: &PartAnswer, corpus: &Corpus) -> (u32, u32) {
    let there = |pair: &(u32, u32)| (pair.0.max(pair.1) as usize) < corpus.documents.len();
    let most = match answer {
        PartAnswer::Passages(pairs) => pairs.first().map(|pair| (pair.first, pair.second)),
        _ => None,
    };
    view.pair.filter(there).or(most).unwrap_or((0, 1))
}

/// Another document on one side; the same on both sides changes places with the other.
fn with_side(pair: (u32, u32), side: usize, document: u32) -> (u32, u32) {
    match (side, pair) {
        (0, (first, second)) if document == second => (second, first),
        (0, (_, second)) => (document, second),
        (_, (first, second)) if document == first => (second, first),
        (_, (first, _)) => (first, document),
    }
}

/// Passages that two documents share, side by side.
#[component]
pub fn Passages(props: &PartProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (compare, corpus) = (text.compare(), &props.corpus);
    let chosen = pair(&nav.place.views.compare, &props.answer, corpus);
    let ask = PassagesAsk { first: chosen.0, second: chosen.1 };
    let asked = use_answer(Some(nav.place.filter.under(ask)));
    let options: Vec<AttrValue> = corpus
        .documents
        .iter()
        .map(|document| match document.title == document.label {
            true => document.label.clone().into(),
            false => format!("{} {}", document.label, document.title).into(),
        })
        .collect();
    let side = |side: usize, label: &'static str, document: u32| {
        let nav = nav.clone();
        let onchoose = Callback::from(move |place: usize| {
            let pair = Some(with_side(chosen, side, place as u32));
            nav.go(nav.place.with(|views| views.compare.pair = pair))
        });
        html! { <Select {label} options={options.clone()} chosen={Some(document as usize)} {onchoose} /> }
    };
    html! {
        <>
            { pairs(text, &nav, corpus, &props.answer, chosen) }
            <section class="figure shared" aria-busy={asked.pending.to_string()}>
                <header>
                    <h2>{ compare.aligned }</h2>
                    if let Some(shared) = asked.answer() {
                        <span class="note" role="status">{ (compare.shared)(shared.total, shared.words) }</span>
                    }
                    <span class="actions"><Export what={compare.aligned} ask={Saved::from(ask)} /></span>
                </header>
                <div class="tools" role="group" aria-label={compare.pair}>
                    { side(0, compare.first, chosen.0) }
                    { side(1, compare.second, chosen.1) }
                </div>
                if let Some(failure) = asked.fault() { { failed(text, failure, &asked.retry()) } }
                { match asked.answer() {
                    Some(shared) if shared.total == 0 => html! { <p class="empty">{ compare.none }</p> },
                    Some(shared) => aligned(text, &nav, corpus, chosen, shared),
                    None if asked.fault().is_none() => loading(text),
                    None => Html::default(),
                } }
            </section>
        </>
    }
}

/// The pairs that share most.
fn pairs(text: &Text, nav: &Nav, corpus: &Corpus, answer: &PartAnswer, chosen: (u32, u32)) -> Html {
    let compare = text.compare();
    let PartAnswer::Passages(pairs) = answer else { return Html::default() };
    let name = |number: u32| {
        let document = corpus.documents.get(number as usize);
        document.map_or_else(Html::default, |document| html! {
            <><span class="label">{ &document.label }</span>{ " " }
            if document.title != document.label { <span lang={document_lang(document)}>{ &document.title }</span> }</>
        })
    };
    html! {
        <section class="figure">
            <header>
                <h2>{ compare.pairs }</h2>
                <span class="note">{ compare.pairs_note }</span>
                <span class="actions"><Export what={compare.pairs} ask={Saved::from(PairsAsk)} /></span>
            </header>
            if pairs.is_empty() {
                <p class="empty">{ compare.no_pairs }</p>
            } else {
                <ul class="pairs">
                    { for pairs.iter().take(PAIRS).map(|pair| {
                        let both = (pair.first, pair.second);
                        let view = CompareView { pair: Some(both), ..nav.place.views.compare.clone() };
                        html! {
                            <li key={format!("{both:?}")}>
                                <a href={nav.link(&nav.place.with(|views| views.compare = view))} aria-current={(both == chosen).then_some("true")}>
                                    <span>{ name(pair.first) }</span><span class="with" aria-hidden="true">{ "↔" }</span>
                                    <span>{ name(pair.second) }</span>
                                    <span class="note">{ (compare.shared)(pair.passages, pair.words) }</span>
                                </a>
                            </li>
                        }
                    }) }
                </ul>
            }
        </section>
    }
}

fn aligned(text: &Text, nav: &Nav, corpus: &Corpus, pair: (u32, u32), shared: &SharedPassages) -> Html {
    let compare = text.compare();
    let shown = shared.passages.len() as u32;
    let uneven = shared
        .passages
        .iter()
        .any(|passage| passage.sides.iter().any(|side| side.pieces.iter().any(|piece| !piece.1)));
    html! {
        <>
            if uneven { <p class="note"><span class="unlike">{ compare.different }</span></p> }
            <ol class="aligned">
                { for shared.passages.iter().enumerate().map(|(number, passage)| {
                    html! { <li key={number}>{ passage_of(text, nav, corpus, pair, passage) }</li> }
                }) }
            </ol>
            if shown < shared.total { <p class="note">{ (compare.first_of)(shown, shared.total) }</p> }
        </>
    }
}

fn passage_of(text: &Text, nav: &Nav, corpus: &Corpus, pair: (u32, u32), passage: &SharedPassage) -> Html {
    let side = |(document, side): (u32, &PassageSide)| {
        let label = corpus.documents.get(document as usize).map_or("", |document| document.label.as_str());
        html! {
            <div key={document} class="side">
                <a class="quiet" href={nav.link(&nav.place.reading(document, Some(side.line)))}>{ label }{ ":" }{ side.line + 1 }</a>
                <p lang={lang_of(side.script)}>
                    { for side.pieces.iter().map(|(piece, same)| match same {
                        true => html! { piece },
                        false => html! { <span class="unlike">{ piece }</span> },
                    }) }
                    if side.cut { { "…" } }
                </p>
            </div>
        }
    };
    html! {
        <>
            <p class="note">{ (text.overview().same_words)(passage.same, passage.words) }</p>
            <div class="two">{ for [pair.0, pair.1].into_iter().zip(&passage.sides).map(side) }</div>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_never_beside_itself() {
        assert_eq!(with_side((0, 1), 0, 3), (3, 1));
        assert_eq!(with_side((0, 1), 0, 1), (1, 0));
        assert_eq!(with_side((0, 1), 1, 0), (1, 0));
        assert_eq!(with_side((0, 1), 1, 2), (0, 2));
    }
}
