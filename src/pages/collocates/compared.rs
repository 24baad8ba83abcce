//! The collocates here against those of the same query in the rest of the corpus.

use crate::client::use_answer;
use crate::components::scores::{measure_name, score_cell, warning, Shown};
use crate::components::{failed, loading, Export};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::state::{KeywordsView, LinesView};
use crate::text::number::{count, grouped};
use crate::text::Text;
use wenmai_protocol::{
    Answer, Ask, CollocatesAsk, KeywordRow, KeywordsAsk, KeywordsPage, StatisticsAnswer, StatisticsAsk,
    SumAsk,
};
use yew::{component, html, Callback, Html, Properties};

/// Rows at each end of the list.
const ENDS: usize = 15;

/// Properties of [`Compared`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose collocates.
    pub asks: CollocatesAsk,
    /// How they are compared.
    pub against: KeywordsAsk,
    /// Opens the dialog.
    pub onshow: Callback<Shown>,
}

/// The words that stand more often in the windows here, then those that do elsewhere.
#[component]
pub fn Compared(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = &text.collocates;
    let question = StatisticsAsk::CompareCollocates(props.asks.clone(), props.against.clone());
    let ask = Ask::Statistics(nav.place.filter.clone(), question.clone());
    let asked = use_answer(Some(ask), |answer| match answer {
        Answer::Statistics(StatisticsAnswer::Keywords(page)) => Some(page),
        _ => None,
    });
    html! {
        <section class="figure compared" aria-busy={asked.pending.to_string()}>
            <header>
                <h2>{ words.compared }</h2>
                <span class="note">{ words.compared_note }</span>
                <span class="actions"><Export what={words.compared} ask={question} /></span>
            </header>
            if let Some(fault) = asked.fault() {
                { failed(text, fault, &asked.retry()) }
            } else if let Some(page) = asked.answer() {
                if page.n1 == 0 || page.n2 == 0 {
                    <p class="empty">{ words.compare_whole }</p>
                } else if page.rows.is_empty() {
                    <p class="empty">{ words.none }</p>
                } else {
                    { both_ends(text, &nav, page, &props.onshow) }
                }
            } else {
                { loading(text) }
            }
        </section>
    }
}

fn both_ends(text: &'static Text, nav: &Nav, page: &KeywordsPage, onshow: &Callback<Shown>) -> Html {
    let words = &text.collocates;
    // The list goes from the strongest here to the strongest elsewhere.
    let here = page.rows.iter().filter(|row| row.rel_freqs.0 > row.rel_freqs.1).take(ENDS);
    let elsewhere = page.rows.iter().rev().filter(|row| row.rel_freqs.0 < row.rel_freqs.1).take(ENDS);
    let here: Html = here.map(|item| row(text, nav, page, item, onshow)).collect();
    let elsewhere: Html = elsewhere.map(|item| row(text, nav, page, item, onshow)).collect();
    let part = |name: &'static str, rows: Html| {
        html! {
            <div class="scroll">
                <table class="list">
                    <caption>{ name }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="word">{ text.common.word }</th>
                            { for KeywordsView::ALWAYS.map(|id| html! { <th scope="col" class="number">{ measure_name(text, id) }</th> }) }
                            <th scope="col" class="number">{ words.here }</th>
                            <th scope="col" class="number">{ words.elsewhere }</th>
                            <th scope="col" class="number">{ text.keywords.range }</th>
                            <th scope="col"><span class="unseen">{ text.sums.beware }</span></th>
                        </tr>
                    </thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        }
    };
    html! { <div class="halves">{ part(words.here, here) }{ part(words.elsewhere, elsewhere) }</div> }
}

fn row(
    text: &'static Text,
    nav: &Nav,
    page: &KeywordsPage,
    row: &KeywordRow,
    onshow: &Callback<Shown>,
) -> Html {
    let ((a, b), n1, n2) = (row.freqs, page.n1, page.n2);
    let cell = |(id, value): (&'static str, &Option<f64>)| {
        let word = row.word.clone();
        let onclick = onshow.reform(move |_| {
            let ask = SumAsk::Keyness { a, n1, b, n2, measure: id.to_owned() };
            Shown::Score(Box::new(ask), word.clone())
        });
        score_cell(text, &row.word, id, *value, onclick)
    };
    let mut near = nav.place.search(&nav.place.query);
    near.lines = LinesView { hits: wenmai_protocol::HitSet::Words, ..near.lines };
    html! {
        <tr key={row.word.clone()}>
            <th scope="row" class="word"><a href={nav.link(&near)} lang={lang_of_word(&row.word)}>{ &row.word }</a></th>
            { for KeywordsView::ALWAYS.into_iter().zip(&row.values).map(cell) }
            <td class="number">{ grouped(a) }</td>
            <td class="number">{ grouped(b) }</td>
            <td class="number">{ count(row.ranges.0) }</td>
            <td>{ warning(text, &row.notes) }</td>
        </tr>
    }
}
