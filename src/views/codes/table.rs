//! Codes by parts as a table.

use super::part_name;
use crate::components::{measure_name, named, Definitions, Named};
use crate::context::{lang_of_word, Nav};
use crate::text::number::{count, fixed, percent, probability, score};
use crate::text::Text;
use wenmai_protocol::{ChiSquared, CodeRow, Codes, CodesPart, OtherId};
use yew::{classes, html, Html};

/// Residuals beyond this are more than chance has them at .05.
const STRONG: f64 = 1.96;

/// The table; each number leads to the units that it counts.
pub fn table(text: &'static Text, nav: &Nav, found: &Codes) -> Html {
    let (own, view) = (text.codes(), &nav.place.views.codes);
    let parted = !found.field.is_empty();
    let shown = || {
        found.parts.iter().skip(found.first_part as usize).take(if parted { found.parts.len() } else { 0 })
    };
    let cell = |row: &CodeRow,
                part: &CodesPart,
                &(coded, share, residual): &(u32, Option<f64>, Option<f64>)| {
        let units = nav.place.coded(view, &row.name, Some(&part.value));
        let strong = residual.is_some_and(|residual| residual.abs() >= STRONG);
        html! {
            <td class="number">
                <a href={nav.link(&units)}>{ count(coded) }</a>
                <small>{ " " }{ share.map_or_else(|| "–".to_owned(), percent) }</small>
                { " " }<span class={classes!("score", strong.then_some("strong"))}>{ score(residual) }</span>
            </td>
        }
    };
    let row = |row: &CodeRow| {
        let units = nav.place.coded(view, &row.name, None);
        html! {
            <tr key={row.name.clone()}>
                <th scope="row" class="word"><span lang={lang_of_word(&row.name)}>{ &row.name }</span><small lang="zh">{ " " }{ &row.rule }</small></th>
                <td class="number"><a href={nav.link(&units)}>{ count(row.coded) }</a></td>
                { for shown().zip(&row.cells).map(|(part, one)| cell(row, part, one)) }
                if parted { <td class="number">{ row.test.as_ref().map_or_else(|| html! { "–" }, test) }</td> }
            </tr>
        }
    };
    let ids = [OtherId::AdjustedResidual, OtherId::TableChiSquared, OtherId::P, OtherId::CramersV];
    let definitions: Vec<Named> = ids.map(|id| named(id, measure_name(text, id))).to_vec();
    html! {
        <div class="scroll">
            <table class="list">
                if parted { <caption>{ own.cells }</caption> }
                <thead>
                    <tr>
                        <th scope="col" class="word">{ text.lists().name }</th>
                        <th scope="col" class="number">{ (own.unit)(view.unit) }</th>
                        { for shown().take(found.rows.first().map_or(0, |row| row.cells.len())).map(|part| html! {
                            <th key={part.value.clone()} scope="col" class="number part">{ part_name(text, &part.value) }{ " · " }{ count(part.units) }</th>
                        }) }
                        if parted { <th scope="col" class="number">{ "χ²" }</th> }
                    </tr>
                </thead>
                <tbody>{ for found.rows.iter().map(row) }</tbody>
            </table>
            if parted { <Definitions measures={definitions} /> }
        </div>
    }
}

/// χ² with its degrees of freedom, p and Cramér's V, and how many cells have too little expected.
fn test(test: &ChiSquared) -> Html {
    html! {
        <>
            { score(Some(test.value)) }
            <small>
                { " df " }{ count(test.df) }{ " p " }{ probability(test.p) }{ " V " }{ fixed(test.cramers_v, 2) }
                if test.low > 0 { { " E < 5: " }{ count(test.low) }{ "/" }{ count(test.cells) } }
            </small>
        </>
    }
}
