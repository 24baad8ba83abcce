//! What repeats in the corpus.

use super::numbers::Props;
use crate::context::{lang_of, use_corpus, use_nav, use_text, Nav};
use crate::text::number::percent;
use crate::text::Text;
use wenmai_protocol::{Corpus, RepeatGroup};
use yew::{component, html, Html};

/// Passages and documents that repeat an earlier one, each leading to both places.
#[component]
pub fn Repeated(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let Some(corpus) = corpus else { return Html::default() };
    let (overview, repeats) = (text.overview(), &props.overview.repeats);
    html! {
        <section class="figure repeats">
            <header>
                <h2>{ overview.repeats }</h2>
                <span class="note">{ (overview.repeats_note)(repeats.passages, repeats.words) }</span>
            </header>
            if repeats.documents_total > 0 {
                <ul class="copied">
                    { for repeats.documents.iter().map(|&(document, source, share)| html! {
                        <li key={document}>
                            { reading(&nav, &corpus, document, None) }{ " " }
                            { (overview.repeats_document)(&percent(share)) }{ " " }
                            { reading(&nav, &corpus, source, None) }
                        </li>
                    }) }
                </ul>
            }
            if repeats.groups.is_empty() {
                <p class="empty">{ overview.no_repeats }</p>
            } else {
                <ul class="passages">{ for (0..).zip(&repeats.groups).map(|(number, group)| passage(text, &nav, &corpus, number, group)) }</ul>
            }
        </section>
    }
}

/// A document's label as a link to a line of it.
fn reading(nav: &Nav, corpus: &Corpus, document: u32, line: Option<u32>) -> Html {
    let (label, title) = match corpus.documents.get(document as usize) {
        Some(document) => (document.label.clone(), document.title.clone()),
        None => (String::new(), String::new()),
    };
    html! { <a href={nav.link(&nav.place.reading(document, line))} {title}>{ label }</a> }
}

/// A passage by its number: two may begin in one line.
fn passage(text: &Text, nav: &Nav, corpus: &Corpus, number: u32, group: &RepeatGroup) -> Html {
    let more = group.copies_total - group.copies.len() as u32;
    html! {
        <li key={number}>
            <span class="excerpt" lang={lang_of(group.script)}>{ &group.text }{ "…" }</span>
            <span class="places">
                { reading(nav, corpus, group.first.0, Some(group.first.1)) }
                { " → " }
                { for (0..).zip(&group.copies).map(|(number, copy)| html! {
                    <span class="place" key={number as u32}>
                        { reading(nav, corpus, copy.document, Some(copy.line)) }{ " " }
                        <span class="note">{ (text.overview().same_words)(copy.same, copy.words) }</span>
                    </span>
                }) }
                if more > 0 { <span class="note">{ (text.column.more)(more) }</span> }
            </span>
        </li>
    }
}
