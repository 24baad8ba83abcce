//! How varied the words of each document are.

use super::PartAnswer;
use super::{document_head, page_of, unit_name, PartProps};
use crate::components::scores::any;
use crate::components::{measure_head, named_head, Export, MeasureColumns};
use crate::context::{use_nav, use_text};
use crate::text::number::{count, score};
use wenmai_protocol::{DiversityId, DiversityRow, Family, Measure, MeasureId, OtherId, Saved};
use yew::{component, html, Callback, Html};

/// The diversity of each document, and of all as one text.
#[component]
pub fn Diverse(props: &PartProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let PartAnswer::Diversity(diversity) = &*props.answer else { return Html::default() };
    let compare = text.compare();
    let chosen: Vec<usize> = (0..diversity.measures.len())
        .filter(|place| nav.place.views.compare.measures.contains(&diversity.measures[*place]))
        .collect();
    let (single, whole): (Vec<&DiversityRow>, Vec<&DiversityRow>) =
        diversity.rows.iter().partition(|row| row.document.is_some());
    let (page, pager) = page_of(text, &nav, &single);
    let row = |row: &&DiversityRow| {
        html! {
            <tr key={row.document.map_or(-1, i64::from)}>
                { match row.document {
                    Some(document) => document_head(&nav, &props.units, document),
                    None => html! { <th scope="row" class="document whole">{ compare.whole }</th> },
                } }
                <td class="number">{ count(row.tokens) }</td>
                <td class="number">{ count(row.types) }</td>
                <td class="number">{ count(row.hapaxes) }</td>
                { for chosen.iter().map(|place| html! {
                    <td key={*place} class="number">{ score(row.values.get(*place).copied().flatten()) }</td>
                }) }
            </tr>
        }
    };
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |chosen: Vec<MeasureId>| {
            let measures = chosen.into_iter().filter_map(DiversityId::of_any).collect();
            nav.go(nav.place.with(|views| views.compare.measures = measures))
        })
    };
    let all = MeasureId::of(Family::Diversity);
    let shown = any(&nav.place.views.compare.measures);
    let window = diversity.rows.iter().map(|row| row.mattr_window).max().unwrap_or(0);
    let export = Saved::from(nav.place.compare_ask());
    html! {
        <section class="figure">
            <header>
                <h2>{ compare.diversity }</h2>
                <span class="note">{ (compare.diversity_note)(window) }</span>
                <span class="actions"><Export what={compare.diversity} ask={export} /></span>
            </header>
            <MeasureColumns {all} chosen={shown} {onchoose} />
            <div class="scroll" tabindex="0" role="region" aria-label={compare.diversity}>
                <table class="beside">
                    <caption class="unseen">{ compare.diversity }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ unit_name(text, &nav) }</th>
                            <th scope="col" class="number">{ compare.tokens }</th>
                            { named_head(OtherId::Types, compare.types) }
                            { named_head(OtherId::Hapaxes, compare.hapaxes) }
                            { for chosen.iter().map(|place| measure_head(diversity.measures[*place].into())) }
                        </tr>
                    </thead>
                    <tbody>
                        { for single[page].iter().map(row) }
                        if single.len() > 1 { { for whole.iter().map(row) } }
                    </tbody>
                </table>
            </div>
            { pager }
        </section>
    }
}
