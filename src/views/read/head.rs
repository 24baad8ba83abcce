//! Which document it is, and what to beware of.

use crate::components::Select;
use crate::context::{document_lang, use_corpus, use_nav, use_text, Nav};
use crate::text::Text;
use wenmai_protocol::{Corpus, Document};
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub document: Document,
}

/// The chooser, the title, and what is known of the document.
#[component]
pub fn Head(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let document = &props.document;
    let date = document.date.as_ref().map(|date| match &document.time {
        Some(time) => format!("{date} {time}"),
        None => date.clone(),
    });
    let known = [
        document.site.clone(),
        date,
        document.author.clone(),
        document.editor.clone(),
        Some((text.column.script)(document.script).to_owned()),
        Some(document.encoding.clone()),
        Some((text.read().repairs)(document.repairs)),
    ];
    let known: Vec<String> = known.into_iter().flatten().filter(|item| !item.is_empty()).collect();
    html! {
        <header class="result">
            if let Some(corpus) = &corpus { { chooser(text, &nav, corpus) } }
            <h1 lang={document_lang(document)}>
                <span class="label">{ &document.label }</span>{ " · " }{ &document.title }
            </h1>
            <p class="known">{ known.join(" · ") }</p>
            if !document.flags.is_empty() {
                <ul class="flags">
                    { for document.flags.iter().map(|flag| html! {
                        <li key={flag.kind.id()}>{ flag.sentence(text.lang) }</li>
                    }) }
                </ul>
            }
        </header>
    }
}

/// The documents as a menu, and from one to the next.
fn chooser(text: &Text, nav: &Nav, corpus: &Corpus) -> Html {
    let chosen = nav.place.views.read.document;
    let options = corpus
        .documents
        .iter()
        .map(|document| AttrValue::from(format!("{} · {}", document.label, document.title)));
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| nav.go(nav.place.reading(place as u32, None)))
    };
    let step = |document: Option<u32>, name: &'static str, sign: &'static str, rel: &'static str| {
        match document {
            Some(document) => html! {
                <a class="quiet" {rel} aria-label={name} title={name} href={nav.link(&nav.place.reading(document, None))}>{ sign }</a>
            },
            None => html! { <span class="off" aria-hidden="true">{ sign }</span> },
        }
    };
    let next = Some(chosen + 1).filter(|next| (*next as usize) < corpus.documents.len());
    html! {
        <nav class="chooser" aria-label={text.read().choose}>
            { step(chosen.checked_sub(1), text.read().previous, "←", "prev") }
            <Select label={text.read().choose} options={options.collect::<Vec<_>>()} chosen={Some(chosen as usize)} {onchoose} />
            { step(next, text.read().next, "→", "next") }
        </nav>
    }
}
