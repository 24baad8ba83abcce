//! The words that are typical of each document.

use super::heat::HeatMap;
use super::PartAnswer;
use super::{document_head, page_of, unit_name, PartProps};
use crate::components::{Export, MeasureNote};
use crate::context::{lang_of_word, use_nav, use_text};
use crate::text::number::score;
use wenmai_protocol::{KeynessId, MeasureId, Saved};
use yew::{component, html, Html};

/// The words that are typical of each document, each leading to its hits there.
#[component]
pub fn Typical(props: &PartProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let PartAnswer::Typical(documents) = &*props.answer else { return Html::default() };
    let compare = text.compare();
    let (page, pager) = page_of(text, &nav, documents);
    let export = Saved::from(nav.place.compare_ask());
    html! {
        <>
            <section class="figure">
                <header>
                    <h2>{ compare.typical }</h2>
                    <span class="note">{ compare.typical_note }{ " (" }<MeasureNote measure={MeasureId::Keyness(KeynessId::LogLikelihoodSigned)} name="LL" />{ ")" }</span>
                    <span class="actions"><Export what={compare.typical} ask={export} /></span>
                </header>
                <table class="beside">
                    <caption class="unseen">{ compare.typical }</caption>
                    <thead><tr><th scope="col">{ unit_name(text, &nav) }</th><th scope="col">{ compare.typical }</th></tr></thead>
                    <tbody>
                        { for documents[page].iter().map(|document| html! {
                            <tr key={document.document}>
                                { document_head(&nav, &props.units, document.document) }
                                <td class="forms">
                                    { for document.words.iter().map(|(word, here, elsewhere, value)| html! {
                                        <a key={word.clone()} href={props.units.hits_in(&nav, word, document.document)}
                                            title={(compare.here)(*here, *elsewhere)}>
                                            <span lang={lang_of_word(word)}>{ word }</span><small>{ " " }{ score(Some(*value)) }</small>
                                        </a>
                                    }) }
                                </td>
                            </tr>
                        }) }
                    </tbody>
                </table>
                { pager }
            </section>
            <HeatMap units={props.units.clone()} />
        </>
    }
}
