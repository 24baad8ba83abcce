//! The words of each document by tf-idf.

use super::PartAnswer;
use super::{document_head, page_of, unit_name, PartProps};
use crate::components::{Export, MeasureNote};
use crate::context::{lang_of_word, use_nav, use_text};
use crate::text::number::{fixed, score};
use wenmai_protocol::{MeasureId, OtherId, Saved, WeightRow};
use yew::{component, html, Html};

/// The rows of each document, which stand together.
pub fn by_document(rows: &[WeightRow]) -> Vec<&[WeightRow]> {
    rows.chunk_by(|one, other| one.document == other.document).collect()
}

/// The words of each document by tf-idf, each leading to its hits there.
#[component]
pub fn Weights(props: &PartProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let PartAnswer::Weights(rows) = &*props.answer else { return Html::default() };
    let compare = text.compare();
    let documents = by_document(rows);
    let (page, pager) = page_of(text, &nav, &documents);
    let export = Saved::from(nav.place.compare_ask());
    html! {
        <section class="figure">
            <header>
                <h2>{ compare.weights }</h2>
                <span class="note">
                    { compare.weights_note }{ " (" }
                    <MeasureNote measure={MeasureId::Other(OtherId::TfidfSmooth)} name="tf-idf" />{ ")" }
                </span>
                <span class="actions"><Export what={compare.weights} ask={export} /></span>
            </header>
            <table class="beside">
                <caption class="unseen">{ compare.weights }</caption>
                <thead><tr><th scope="col">{ unit_name(text, &nav) }</th><th scope="col">{ compare.weights }</th></tr></thead>
                <tbody>
                    { for documents[page].iter().map(|rows| html! {
                        <tr key={rows[0].document}>
                            { document_head(&nav, &props.units, rows[0].document) }
                            <td class="forms">
                                { for rows.iter().map(|row| html! {
                                    <a key={row.word.clone()} href={props.units.hits_in(&nav, &row.word, row.document)}
                                        title={(compare.weight)(&score(Some(row.smooth)), row.range)}>
                                        <span lang={lang_of_word(&row.word)}>{ &row.word }</span><small>{ " " }{ fixed(row.smooth, 2) }</small>
                                    </a>
                                }) }
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
            { pager }
        </section>
    }
}
