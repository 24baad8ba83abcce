//! Corpora that are kept in the browser: the list, and the room that is left.

mod row;

use super::{check, Modal};
use crate::chunk::{chunk, lazy};
use crate::context::{use_corpus, use_keeper, use_text, Keep};
use crate::state::Said;
use crate::text::number::bytes;
use crate::text::Text;
use row::{Row, LIST};
use wenmai_protocol::{KeptCorpus, Store};
use yew::{component, html, Html, MouseEvent};

/// What a kept corpus is called.
pub fn kept_name(text: &Text, corpus: &KeptCorpus) -> String {
    let name = match corpus.name.as_str() {
        "" => (text.kept.unnamed)(&corpus.first, corpus.documents.saturating_sub(1)),
        name => name.to_owned(),
    };
    if corpus.copy {
        (text.kept.copy)(&name)
    } else {
        name
    }
}

/// The list of kept corpora.
#[component]
pub fn KeptDialog() -> Html {
    let (text, keeper) = (use_text(), use_keeper());
    let onclose = keeper.want.reform(|()| Keep::Show(false));
    html! {
        <Modal title={text.kept.title} open={keeper.keeping.shown} {onclose}>{ lazy(chunk!(dialogs, kept, List)) }</Modal>
    }
}

/// What is in the dialog.
#[component]
fn List() -> Html {
    let (text, keeper, corpus) = (use_text(), use_keeper(), use_corpus());
    let (words, keeping) = (&text.kept, &keeper.keeping);
    let open = corpus.as_ref().and_then(|corpus| corpus.kept.as_ref()).map(|kept| kept.id.clone());
    let can_keep =
        corpus.as_ref().is_some_and(|corpus| corpus.kept.is_none() && (!corpus.is_seed || corpus.undo > 0));
    html! {
        <>
            { keeping_said(text, keeping.said) }
            if let Some(fault) = keeping.fault {
                if keeping.said.is_none() { <p class="failed" role="alert">{ (words.fault)(fault) }</p> }
            } else {
                <p class="note">{ words.private }</p>
                <ul id={LIST} class="kept" tabindex="-1">
                    { for keeping.corpora().iter().map(|corpus| html! {
                        <Row key={corpus.id.clone()} corpus={corpus.clone()} open={open.as_ref() == Some(&corpus.id)}
                            opening={keeping.opening.as_ref() == Some(&corpus.id)} />
                    }) }
                </ul>
                if keeping.store.is_some() && keeping.corpora().is_empty() { <p class="note">{ words.empty }</p> }
                if can_keep {
                    <p>
                        <button type="button" class="quiet" disabled={keeping.saving}
                            onclick={keeper.want.reform(|_: MouseEvent| Keep::Now)}>{ words.now }</button>
                    </p>
                }
                <p class="automatic">{ automatic(text, &keeper) }</p>
                if let Some(store) = &keeping.store { { room(text, store) } }
            }
        </>
    }
}

/// The switch that says whether texts that are opened are kept.
pub fn automatic(text: &Text, keeper: &crate::context::Keeper) -> Html {
    let was = keeper.keeping.automatic;
    check(text.kept.automatic, was, keeper.want.reform(move |_| Keep::Automatic(!was)))
}

/// What the reader has to be told of the store, in a sentence.
pub fn keeping_said(text: &Text, said: Option<Said>) -> Html {
    match said {
        Some(Said::NotKept(fault)) => html! {
            <p class="failed" role="alert">{ (text.kept.fault)(fault) }{ text.kept.between }{ text.kept.not_kept }</p>
        },
        Some(Said::NotDone(fault)) => {
            html! { <p class="failed" role="alert">{ (text.kept.fault)(fault) }</p> }
        }
        Some(Said::Copied) => html! { <p role="status">{ text.kept.copied }</p> },
        None => Html::default(),
    }
}

/// How much room is used and left.
fn room(text: &Text, store: &Store) -> Html {
    let (Some(used), Some(left)) = (store.used, store.left) else { return Html::default() };
    let said = (text.kept.room)(&bytes(used), &bytes(left));
    html! {
        <div class="room">
            <meter min="0" max={(used + left).to_string()} value={used.to_string()} aria-label={said.clone()}></meter>
            <p class="note">
                { said }{ text.kept.between }
                { if store.persistent { text.kept.persistent } else { text.kept.not_persistent } }
            </p>
        </div>
    }
}
