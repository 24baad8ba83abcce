//! The keywords as a table that sorts by its heads.

use super::first_row;
use super::{Against, KeywordsView, SCORES_PER_PAGE};
use crate::components::scores::{defined, measure_name, score_cell, sorting_head, warning, Shown};
use crate::components::{named_head, Definitions};
use crate::context::{lang_of_word, Nav};
use crate::text::number::{count, grouped, per_million, probability};
use crate::text::Text;
use crate::views::Page;
use wenmai_protocol::{Correction, KeywordRow, KeywordsAsk, KeywordsPage, SumAsk};
use yew::{html, Callback, Html};

/// The table of the page's rows.
pub fn table(
    text: &'static Text,
    nav: &Nav,
    asks: &KeywordsAsk,
    page: &KeywordsPage,
    onshow: &Callback<Shown>,
) -> Html {
    let (keywords, common, view) = (&text.keywords, &text.common, &nav.place.views.keywords);
    let head = |sort: &str, name: &str, class: &'static str| {
        let sorted = (view.sort == sort).then_some(if sort == "word" { "ascending" } else { "descending" });
        let view = KeywordsView { sort: sort.to_owned(), offset: 0, ..view.clone() };
        sorting_head(name, class, sorted, nav.link(&nav.place.with(|views| views.keywords = view)))
    };
    let first = first_row(view.offset, page.offset, page.rows.len());
    let skipped = (first - page.offset) as usize;
    let rows = page.rows.iter().zip(page.offset + 1..).skip(skipped).take(SCORES_PER_PAGE as usize);
    let listed = view.against == Against::List;
    let mut definitions = defined(text, "keyness", &view.shown(), keywords.range);
    definitions.push(("other", "freq".into(), common.freq.into()));
    html! {
        <div class="scroll">
            <table class="list">
                <caption class="unseen">{ (text.frame.page)(Page::Keywords) }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number rank">{ text.words.rank }</th>
                        { head("word", common.word, "word") }
                        { for view.shown().iter().map(|id| head(id, &measure_name(text, id), "number")) }
                        { head("freq", common.freq, "number") }
                        { head("ref_freq", keywords.ref_freq, "number") }
                        { named_head("other", "rel_freq", common.rel_freq) }
                        { named_head("other", "rel_freq", keywords.ref_rel_freq) }
                        { head("range", keywords.range, "number") }
                        if !listed { { head("ref_range", keywords.ref_range, "number") } }
                        { match corrected(view.correction) {
                            None => named_head("other", "p", "p"),
                            Some(id) => named_head("other", id, &format!("p ({})", (keywords.correction)(view.correction))),
                        } }
                        <th scope="col"><span class="unseen">{ text.sums.beware }</span></th>
                    </tr>
                </thead>
                <tbody>{ for rows.map(|(item, rank)| row(text, nav, asks, item, rank, onshow)) }</tbody>
            </table>
            <Definitions measures={definitions} />
        </div>
    }
}

/// The measure that a correction of p is.
fn corrected(correction: Correction) -> Option<&'static str> {
    match correction {
        Correction::None => None,
        Correction::Holm => Some("holm"),
        Correction::Bh => Some("benjamini_hochberg"),
    }
}

fn row(
    text: &'static Text,
    nav: &Nav,
    asks: &KeywordsAsk,
    row: &KeywordRow,
    rank: u32,
    onshow: &Callback<Shown>,
) -> Html {
    let view = &nav.place.views.keywords;
    let target = nav.link(&nav.place.hits_under(nav.place.filter.clone(), &row.query));
    // The rest of the corpus is no filter, and a list has no hits.
    let reference = (view.against == Against::Part)
        .then(|| nav.link(&nav.place.hits_under(view.part.clone(), &row.query)));
    let cell = |(id, value): (String, &Option<f64>)| {
        let onclick = onshow.reform({
            let (asks, word, id) = (asks.clone(), row.word.clone(), id.clone());
            move |_| {
                let asks = KeywordsAsk { sort: id.clone(), ..asks.clone() };
                Shown::Score(Box::new(SumAsk::Keyword(asks, word.clone())), word.clone())
            }
        });
        score_cell(text, &row.word, &id, *value, onclick)
    };
    html! {
        <tr key={row.word.clone()}>
            <td class="number rank">{ count(rank) }</td>
            <th scope="row" class="word"><a href={target.clone()} lang={lang_of_word(&row.word)}>{ &row.word }</a></th>
            { for view.shown().into_iter().zip(&row.values).map(cell) }
            <td class="number"><a href={target}>{ grouped(row.freqs.0) }</a></td>
            <td class="number">
                if let Some(href) = reference {
                    <a {href}>{ grouped(row.freqs.1) }</a>
                } else {
                    { grouped(row.freqs.1) }
                }
            </td>
            <td class="number">{ per_million(row.rel_freqs.0) }</td>
            <td class="number">{ per_million(row.rel_freqs.1) }</td>
            <td class="number">{ count(row.ranges.0) }</td>
            if view.against != Against::List { <td class="number">{ row.ranges.1.map_or_else(|| "–".to_owned(), count) }</td> }
            <td class="number">{ probability(row.p.1) }</td>
            <td>{ warning(text, &row.notes) }</td>
        </tr>
    }
}
