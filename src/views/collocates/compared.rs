//! The collocates here against those of the same query in the rest of the corpus, or in another part of it.

use super::state::Compared as With;
use super::CollocatesView;
use crate::client::use_answer;
use crate::components::scores::{score_cell, warning, Shown};
use crate::components::{failed, loading, measure_name, named_head, Choice, Export};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::text::number::grouped;
use crate::text::Text;
use crate::views::keywords::{Against, KeywordsView, Part};
use wenmai_protocol::{
    CollocatesAsk, CompareCollocatesAsk, Filter, KeynessId, KeywordRow, KeywordsAsk, KeywordsPage, Saved,
    Side, SumAsk,
};
use yew::{component, html, Callback, Html, Properties};

/// Rows of each half.
const ENDS: u32 = 15;

/// Properties of [`Compared`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose collocates.
    pub asks: CollocatesAsk,
    /// How they are compared.
    pub against: KeywordsAsk,
    /// Opens the dialog.
    pub onshow: Callback<Shown>,
    /// Other settings.
    pub onview: Callback<CollocatesView>,
}

/// The words that stand more often in the windows here, then those that do elsewhere.
#[component]
pub fn Compared(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, keywords) = (text.collocates(), text.keywords());
    let view = &nav.place.views.collocates;
    let is_part = view.compared == With::Part;
    let onchoose = {
        let view = view.clone();
        let compared = [With::Rest, With::Part];
        props.onview.reform(move |place: usize| CollocatesView { compared: compared[place], ..view.clone() })
    };
    let onpart = {
        let view = view.clone();
        props.onview.reform(move |part: Filter| CollocatesView { part, ..view.clone() })
    };
    let title = if is_part { words.compared_part } else { words.compared };
    let of = |side: Side| KeywordsAsk { side, limit: ENDS, ..props.against.clone() };
    let question = |side: Side| CompareCollocatesAsk { around: props.asks.clone(), keywords: of(side) };
    let ask = |side: Side| nav.place.filter.under(question(side));
    let here = use_answer(Some(ask(Side::Positive)));
    let elsewhere = use_answer(Some(ask(Side::Negative)));
    let fault = here.fault().map(|fault| (fault, here.retry()));
    let fault = fault.or_else(|| elsewhere.fault().map(|fault| (fault, elsewhere.retry())));
    let pending = here.pending || elsewhere.pending;
    html! {
        <section class="figure compared" aria-busy={pending.to_string()}>
            <header>
                <h2>{ title }</h2>
                <span class="note">{ words.compared_note }</span>
                <span class="actions"><Export what={title} ask={Saved::from(question(Side::Both))} /></span>
            </header>
            <div class="tools">
                <Choice label={keywords.against} options={[Against::Rest, Against::Part].map(|one| (keywords.versus)(&one).into()).to_vec()}
                    chosen={Some(usize::from(is_part))} {onchoose} />
            </div>
            if is_part { <Part part={view.part.clone()} {onpart} /> }
            if let Some((fault, retry)) = fault {
                { failed(text, fault, &retry) }
            } else if let Some((here, elsewhere)) = here.answer().zip(elsewhere.answer()) {
                if here.n1 == 0 || here.n2 == 0 {
                    <p class="empty">{ if is_part { keywords.no_reference } else { words.compare_whole } }</p>
                } else if here.shared > 0 && here.shared == here.n1 && here.shared == here.n2 {
                    <p class="empty">{ keywords.same }</p>
                } else {
                    if here.shared > 0 { <p class="note">{ (keywords.overlap)(here.shared as u32) }</p> }
                    <div class="halves">
                        { half(text, &nav, here, words.here, &props.onshow) }
                        { half(text, &nav, elsewhere, words.elsewhere, &props.onshow) }
                    </div>
                }
            } else {
                { loading(text) }
            }
        </section>
    }
}

fn half(
    text: &'static Text,
    nav: &Nav,
    page: &KeywordsPage,
    name: &'static str,
    onshow: &Callback<Shown>,
) -> Html {
    let words = text.collocates();
    html! {
        <div class="scroll">
            <table class="list">
                <caption>{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="word">{ text.common.word }</th>
                        { for KeywordsView::ALWAYS.map(|id| named_head(id, measure_name(text, id))) }
                        <th scope="col" class="number">{ words.here }</th>
                        <th scope="col" class="number">{ words.elsewhere }</th>
                        <th scope="col"><span class="unseen">{ text.sums().beware }</span></th>
                    </tr>
                </thead>
                <tbody>{ for page.rows.iter().map(|item| row(text, nav, page, item, onshow)) }</tbody>
            </table>
            if page.rows.is_empty() { <p class="empty">{ words.none }</p> }
        </div>
    }
}

fn row(
    text: &'static Text,
    nav: &Nav,
    page: &KeywordsPage,
    row: &KeywordRow,
    onshow: &Callback<Shown>,
) -> Html {
    let ((a, b), n1, n2) = (row.freqs, page.n1, page.n2);
    let cell = |(measure, value): (KeynessId, &Option<f64>)| {
        let word = row.word.clone();
        let onclick = onshow.reform(move |_| {
            let ask = SumAsk::Keyness { a, n1, b, n2, measure };
            Shown::Score(Box::new(ask), word.clone())
        });
        score_cell(text, &row.word, measure, *value, onclick)
    };
    let near = nav.place.hits_of_collocate(&row.query);
    let view = &nav.place.views.collocates;
    // The rest of the corpus is no filter.
    let there = (view.compared == With::Part).then(|| near.with_filter(view.part.clone()));
    let near = nav.link(&near);
    html! {
        <tr key={row.word.clone()}>
            <th scope="row" class="word"><a href={near.clone()} lang={lang_of_word(&row.word)}>{ &row.word }</a></th>
            { for KeywordsView::ALWAYS.into_iter().zip(&row.values).map(cell) }
            <td class="number"><a href={near}>{ grouped(a) }</a></td>
            <td class="number">
                if let Some(there) = there { <a href={nav.link(&there)}>{ grouped(b) }</a> } else { { grouped(b) } }
            </td>
            <td>{ warning(text, &row.notes) }</td>
        </tr>
    }
}
