//! What cleaning did.

use super::numbers::Props;
use crate::context::{document_lang, use_corpus, use_nav, use_text, Nav};
use crate::text::number::count;
use crate::text::Text;
use wenmai_protocol::{Corpus, RuleCount};
use yew::{component, html, Html};

/// What cleaning did, rule by rule, each with a place to look at.
#[component]
pub fn Cleaning(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let Some(corpus) = corpus else { return Html::default() };
    let overview = text.overview();
    html! {
        <section class="figure cleaning">
            <header>
                <h2>{ overview.cleaning }</h2>
                <span class="note">{ overview.cleaning_note }</span>
            </header>
            if props.overview.cleaning.is_empty() {
                <p class="empty">{ overview.clean }</p>
            } else {
                <table>
                    <caption class="unseen">{ overview.cleaning }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ overview.rule_head }</th>
                            <th scope="col">{ overview.example }</th>
                            <th scope="col" class="number">{ overview.times }</th>
                        </tr>
                    </thead>
                    <tbody>{ for props.overview.cleaning.iter().map(|rule| row(text, &nav, &corpus, rule)) }</tbody>
                </table>
            }
        </section>
    }
}

fn row(text: &Text, nav: &Nav, corpus: &Corpus, rule: &RuleCount) -> Html {
    let [before, original, replacement, after] = &rule.example;
    let lang = corpus.documents.get(rule.document as usize).map(document_lang);
    html! {
        <tr key={rule.rule.id()}>
            <th scope="row">
                { rule.rule.name(text.lang) }
                if rule.rule.norm_only() { <span class="note">{ " · " }{ text.overview().norm_only }</span> }
            </th>
            <td>
                <a class="example" {lang} href={nav.link(&nav.place.reading(rule.document, Some(rule.line)))}>
                    { before }
                    if rule.rule.norm_only() {
                        { original }{ after }
                        <span class="arrow">{ " → " }</span>
                        { before }<ins>{ replacement }</ins>
                    } else {
                        <del>{ original }</del>
                        if !replacement.is_empty() { <ins>{ replacement }</ins> }
                    }
                    { after }
                </a>
            </td>
            <td class="number">{ count(rule.count) }</td>
        </tr>
    }
}
