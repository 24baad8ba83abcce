//! The keywords as a table that sorts by its heads.

use super::Against;
use crate::components::scores::{defined, score_cell, sorting_head, warning, Shown};
use crate::components::{measure_name, named, named_head, Definitions};
use crate::context::{lang_of_word, Nav};
use crate::state::{first_row, SCORES_PER_PAGE};
use crate::text::number::{count, grouped, per_million, probability};
use crate::text::Text;
use wenmai_protocol::{
    Correction, KeynessId, KeywordColumn as Column, KeywordRow, KeywordSort, KeywordsAsk, KeywordsPage,
    OtherId, SumAsk,
};
use yew::{html, Callback, Html};

/// The table of the page's rows.
pub fn table(
    text: &'static Text,
    nav: &Nav,
    asks: &KeywordsAsk,
    page: &KeywordsPage,
    onshow: &Callback<Shown>,
) -> Html {
    let (keywords, common, view) = (text.keywords(), &text.common, &nav.place.views.keywords);
    let head = |sort: KeywordSort, name: &str, class: &'static str| {
        let sorted = (view.sort == sort).then_some(if sort == KeywordSort::Column(Column::Word) {
            "ascending"
        } else {
            "descending"
        });
        sorting_head(name, class, sorted, nav.link(&nav.place.with(|views| views.keywords.sort = sort)))
    };
    let column = |column: Column, name: &str, class| head(KeywordSort::Column(column), name, class);
    let first = first_row(view.offset, page.offset, page.rows.len());
    let skipped = (first - page.offset) as usize;
    let rows = page.rows.iter().zip(page.offset + 1..).skip(skipped).take(SCORES_PER_PAGE as usize);
    let listed = view.against == Against::List;
    let mut definitions = defined(text, &view.shown(), keywords.range);
    definitions.push(named(OtherId::Freq, common.freq));
    html! {
        <div class="scroll">
            <table class="list">
                <caption class="unseen">{ text.titles.keywords }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number rank">{ text.words().rank }</th>
                        { column(Column::Word, common.word, "word") }
                        { for view.shown().iter().map(|&id| head(KeywordSort::Measure(id), measure_name(text, id), "number")) }
                        { column(Column::Freq, common.freq, "number") }
                        { column(Column::RefFreq, keywords.ref_freq, "number") }
                        { named_head(OtherId::RelFreq, common.rel_freq) }
                        { named_head(OtherId::RelFreq, keywords.ref_rel_freq) }
                        { column(Column::Range, keywords.range, "number") }
                        if !listed { { column(Column::RefRange, keywords.ref_range, "number") } }
                        { match view.correction {
                            Correction::None => named_head(OtherId::P, "p"),
                            correction => named_head(corrected(correction), &format!("p ({})", (keywords.correction)(correction))),
                        } }
                        <th scope="col"><span class="unseen">{ text.sums().beware }</span></th>
                    </tr>
                </thead>
                <tbody>{ for rows.map(|(item, rank)| row(text, nav, asks, item, rank, onshow)) }</tbody>
            </table>
            <Definitions measures={definitions} />
        </div>
    }
}

/// The measure that p is under a correction.
fn corrected(correction: Correction) -> OtherId {
    match correction {
        Correction::None => OtherId::P,
        Correction::Holm => OtherId::Holm,
        Correction::Bh => OtherId::BenjaminiHochberg,
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
    let cell = |(id, value): (KeynessId, &Option<f64>)| {
        let onclick = onshow.reform({
            let (asks, word) = (asks.clone(), row.word.clone());
            move |_| Shown::Score(Box::new(SumAsk::Keyword(asks.clone(), word.clone(), id)), word.clone())
        });
        score_cell(text, &row.word, id, *value, onclick)
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
