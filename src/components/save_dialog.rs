//! Taking the corpus along: as one page, as a file of Wenmai's, or for other programs.

use super::{failure_sentence, Modal};
use crate::chunk::{chunk, lazy};
use crate::client::Client;
use crate::context::{use_client, use_nav, use_text};
use crate::platform::{download, single};
use wasm_bindgen_futures::spawn_local;
use wenmai_protocol::{CorpusFormat, ExportAsk, Failure, Filter, Saved};
use yew::{component, html, use_state, use_state_eq, Callback, Html, MouseEvent};

const FORMATS: [CorpusFormat; 4] =
    [CorpusFormat::Text, CorpusFormat::Conllu, CorpusFormat::Tei, CorpusFormat::JsonLines];

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Page,
    File(CorpusFormat),
    Bundle,
}

#[derive(Clone, PartialEq)]
enum Said {
    Saving,
    Failed(Failure),
    NoPage,
}

/// The way to save the corpus, and the dialog that it opens.
#[component]
pub fn SaveCorpus() -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <>
            <button type="button" class="quiet" onclick={show}>{ text.along.save }</button>
            <Modal title={text.along.title} open={*open} {onclose}>{ lazy(chunk!(dialogs, save_corpus, Ways)) }</Modal>
        </>
    }
}

/// The ways to save it.
#[component]
fn Ways() -> Html {
    let (text, client, nav) = (use_text(), use_client(), use_nav());
    let said = use_state(|| None::<Said>);
    let words = &text.along;
    let saving = *said == Some(Said::Saving);
    let way = |way: Way, name: &'static str, note: &'static str| {
        let (client, said, filter) = (client.clone(), said.setter(), nav.place.filter.clone());
        let tell = Callback::from(move |now| said.set(now));
        let onclick = Callback::from(move |_: MouseEvent| save(&client, &filter, way, tell.clone()));
        html! {
            <li>
                <button type="button" class="quiet" disabled={saving} {onclick}>{ name }</button>
                <span class="note">{ note }</span>
            </li>
        }
    };
    html! {
                <div class="taking">
                    <p class="note">{ words.whole_note }</p>
                    <h3>{ words.whole }</h3>
                    <ul>
                        { way(Way::Page, words.page, words.page_note) }
                        { way(Way::Bundle, words.bundle, words.bundle_note) }
                    </ul>
                    <h3>{ words.left }</h3>
                    <p class="note">{ words.left_note }</p>
                    <ul>
                        { for FORMATS.map(|format| {
                            way(Way::File(format), (words.format)(format), (words.format_note)(format))
                        }) }
                    </ul>
                    <p role="status">
                        { match &*said {
                            Some(Said::Saving) => html! { { words.saving } },
                            Some(Said::NoPage) => html! { <span class="failed">{ words.no_page }</span> },
                            Some(Said::Failed(failure)) => html! {
                                <span class="failed">{ failure_sentence(text, failure) }</span>
                            },
                            None => Html::default(),
                        } }
                    </p>
                </div>
    }
}

fn save(client: &Client, filter: &Filter, way: Way, tell: Callback<Option<Said>>) {
    let what = match way {
        Way::Page | Way::Bundle => Saved::Bundle,
        Way::File(format) => Saved::Corpus(format),
    };
    tell.emit(Some(Said::Saving));
    client.file(ExportAsk { filter: filter.clone(), what }, move |result| match result {
        Ok((file, bundle)) if way == Way::Page => spawn_local(async move {
            let saved = single::save(&file.name, &bundle).await;
            tell.emit(saved.is_none().then_some(Said::NoPage));
        }),
        Ok((file, bytes)) => {
            download::save(&file.name, &file.media_type, &bytes);
            tell.emit(None);
        }
        Err(failure) => tell.emit(Some(Said::Failed(failure))),
    });
}
