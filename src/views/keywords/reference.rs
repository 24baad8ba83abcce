//! What the target is compared with: another part of the corpus, or a word list.

use crate::client::use_answer;
use crate::components::column::{day, Fields};
use crate::components::{check, Choice};
use crate::context::{document_lang, sieve, use_corpus, use_text};
use crate::platform::files;
use crate::state::{ascending, toggled, Counting, FilterExt};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use wenmai_protocol::{FacetsAsk, Filter, Script};
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, InputEvent, MouseEvent, Properties};

const SCRIPTS: [Script; 4] = [Script::Hans, Script::Hant, Script::Latn, Script::Zyyy];

/// Properties of [`Part`].
#[derive(Properties, PartialEq)]
pub struct PartProps {
    pub part: Filter,
    /// Another part.
    pub onpart: Callback<Filter>,
}

/// Another part of the corpus: zones, script, sites, dates, documents.
#[component]
pub fn Part(props: &PartProps) -> Html {
    let (text, corpus) = (use_text(), use_corpus());
    let part = &props.part;
    let facets = use_answer(Some(part.under(FacetsAsk)));
    let Some(corpus) = corpus else { return Html::default() };
    let counting = Counting::ALL.iter().position(|one| Some(*one) == part.counting());
    let oncounting = {
        let part = part.clone();
        props.onpart.reform(move |place: usize| part.with_counting(Counting::ALL[place]))
    };
    let script = |script: Script| {
        let part = part.clone();
        let chosen = part.scripts.contains(&script);
        let ontoggle =
            props.onpart.reform(move |()| Filter { scripts: toggled(&part.scripts, script), ..part.clone() });
        html! { <span key={script as usize}>{ check((text.column.script)(script), chosen, ontoggle) }</span> }
    };
    let total = corpus.documents.len() as u32;
    let document = |number: u32| {
        let document = &corpus.documents[number as usize];
        let next = part.clone();
        let chosen = part.documents.contains(&number);
        let onchange = props.onpart.reform(move |_: yew::Event| {
            // Nothing chosen is no restriction, and so is all.
            let mut documents = ascending(toggled(&next.documents, number));
            if documents.len() as u32 == total {
                documents.clear();
            }
            Filter { documents, ..next.clone() }
        });
        html! {
            <li key={number}>
                <label class="check">
                    <input type="checkbox" checked={chosen} {onchange} />
                    <span lang={document_lang(document)}>{ &document.title }</span>
                </label>
            </li>
        }
    };
    let known = corpus.documents.iter().filter_map(|document| document.site.clone());
    let sites = ascending(known.chain(part.sites.iter().cloned()));
    let site = |name: String| {
        let next = part.toggle_site(&name);
        let onchange = props.onpart.reform(move |_: yew::Event| next.clone());
        html! {
            <label key={name.clone()} class="check">
                <input type="checkbox" checked={part.sites.contains(&name)} {onchange} />
                <span>{ &name }</span>
            </label>
        }
    };
    let onfrom = {
        let part = part.clone();
        props.onpart.reform(move |date_from| Filter { date_from, ..part.clone() })
    };
    let onto = {
        let part = part.clone();
        props.onpart.reform(move |date_to| Filter { date_to, ..part.clone() })
    };
    let has = |script: &Script| corpus.documents.iter().any(|document| document.script == *script);
    html! {
        <section class="reference" aria-label={text.keywords().part}>
            <h2>{ text.keywords().part }</h2>
            <div class="tools">
                <Choice label={text.frame.counted} options={Counting::ALL.map(|one| (text.frame.counting)(one).into()).to_vec()}
                    chosen={counting} onchoose={oncounting} />
                <span class="checks" role="group" aria-label={text.column.scripts}>
                    { for SCRIPTS.into_iter().filter(|one| has(one) || part.scripts.contains(one)).map(script) }
                </span>
            </div>
            if sites.len() > 1 || !part.sites.is_empty() {
                <div class="tools">
                    <span class="checks sites" role="group" aria-label={text.column.sites}>
                        <span class="note">{ text.column.sites }</span>{ for sites.into_iter().map(site) }
                    </span>
                </div>
            }
            if corpus.documents.iter().any(|document| document.date.is_some()) || part.date_from.is_some() || part.date_to.is_some() {
                <div class="tools">
                    <span class="note">{ text.column.dates }</span>
                    <span class="days">
                        { day(text.column.from, &part.date_from, &onfrom) }
                        { day(text.column.to, &part.date_to, &onto) }
                    </span>
                </div>
            }
            if let Some((_, facets)) = &facets.value {
                <Fields facets={facets.clone()} filter={part.clone()} onfilter={props.onpart.clone()} />
            }
            <ul class="documents" aria-label={text.column.documents}>{ for (0..total).map(document) }</ul>
        </section>
    }
}

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The list that is compared with; empty for none.
    pub list: AttrValue,
    /// Another list.
    pub onlist: Callback<String>,
    /// Why it cannot be read, if it cannot.
    pub bad: Option<String>,
}

/// A word list, pasted or from a file.
#[component]
pub fn List(props: &ListProps) -> Html {
    let keywords = use_text().keywords();
    let typed = use_state_eq(|| props.list.to_string());
    let onchange = {
        let (typed, onlist) = (typed.setter(), props.onlist.clone());
        sieve(
            &Callback::from(move |file: files::Bytes| {
                let (typed, onlist) = (typed.clone(), onlist.clone());
                spawn_local(async move {
                    if let Some(list) = files::read_text(&file).await {
                        typed.set(list.clone());
                        onlist.emit(list);
                    }
                });
            }),
            |event: yew::Event| {
                let picker = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
                let file = files::first(&picker.files()?);
                // The same file can then be chosen again.
                picker.set_value("");
                file
            },
        )
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(area) =
                event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            {
                typed.set(area.value());
            }
        })
    };
    let onclick = {
        let typed = typed.clone();
        props.onlist.reform(move |_: MouseEvent| (*typed).clone())
    };
    html! {
        <section class="reference list-source">
            <label class="paste">
                <span>{ keywords.list }</span>
                <textarea rows="5" lang="zh" spellcheck="false" aria-describedby="list-note" value={(*typed).clone()} {oninput} />
            </label>
            <p id="list-note" class="note">{ keywords.list_note }</p>
            <p class="ways">
                <button type="button" class="quiet" disabled={typed.trim().is_empty() || *typed == *props.list} {onclick}>
                    { keywords.list_use }
                </button>
                <label class="file">
                    <input type="file" accept=".txt,.tsv,text/plain,text/tab-separated-values" {onchange} />
                    <span class="quiet">{ keywords.list_choose }</span>
                </label>
            </p>
            if let Some(sentence) = &props.bad {
                <p class="failed" role="alert">{ sentence }</p>
            } else if props.list.is_empty() {
                <p class="empty">{ keywords.list_missing }</p>
            }
        </section>
    }
}
