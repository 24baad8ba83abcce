//! Adding an entry, or editing one.

use super::sent::use_sent;
use crate::components::Field;
use crate::context::use_text;
use crate::platform::focus;
use wenmai_protocol::{List, ListEdit, ListRow};
use yew::{
    component, html, use_effect_with, use_state_eq, Callback, Html, MouseEvent, Properties, SubmitEvent,
};

/// The first field.
pub const FIRST: &str = "entry";
/// What is said of the entry; it has the focus when an entry is edited, whose name stays.
const SECOND: &str = "entry-about";

/// Properties of [`Add`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub list: List,
    /// The entry that is edited.
    pub row: Option<ListRow>,
    /// Whether another change is under way.
    pub busy: bool,
    /// The change.
    pub onchange: Callback<ListEdit>,
    /// The entry that was edited is done with.
    pub ondone: Callback<()>,
    /// It stays as it was.
    pub oncancel: Callback<()>,
}

/// The fields of an entry.
#[component]
pub fn Add(props: &Props) -> Html {
    let text = use_text();
    let words = text.lists();
    let row = props.row.clone().unwrap_or_else(|| ListRow {
        name: String::new(),
        tag: String::new(),
        given: None,
        forms: Vec::new(),
        freq: 0,
        query: String::new(),
        incomplete: false,
    });
    let about = match props.list {
        List::Words => row.tag.clone(),
        List::Stopwords => String::new(),
        List::Concepts | List::Codes | List::Subcorpora => row.forms.join(", "),
    };
    let name = use_state_eq(|| row.name.clone());
    let about = use_state_eq(|| about);
    use_effect_with(props.row.is_some(), |edited| {
        if *edited {
            focus::select_field(SECOND);
        }
    });
    let set = |state: &yew::UseStateHandle<String>| {
        let setter = state.setter();
        Callback::from(move |typed: String| setter.set(typed))
    };
    let sent = use_sent({
        let (name, about, ondone) = (name.setter(), about.setter(), props.ondone.clone());
        Callback::from(move |()| {
            name.set(String::new());
            about.set(String::new());
            ondone.emit(());
        })
    });
    let onsubmit = {
        let (name, about, list) = (name.clone(), about.clone(), props.list);
        let (onchange, busy, given) = (props.onchange.clone(), props.busy, row.given);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (typed, more) = (name.trim(), about.trim());
            if typed.is_empty() || busy {
                return;
            }
            let given = given.map(|given| given.to_string()).unwrap_or_default();
            sent.emit(());
            onchange.emit(ListEdit::Add(match list {
                List::Words => format!("{typed} {given} {more}"),
                List::Stopwords => typed.to_owned(),
                List::Concepts | List::Codes | List::Subcorpora => format!("{typed} = {more}"),
            }));
        })
    };
    let second = match props.list {
        List::Words => Some(words.pos),
        List::Stopwords => None,
        List::Concepts => Some(words.forms),
        List::Codes => Some(words.rule),
        List::Subcorpora => Some(words.criteria),
    };
    let named = matches!(props.list, List::Concepts | List::Codes | List::Subcorpora);
    let first = if named { words.name } else { words.word };
    html! {
        <form class="add" {onsubmit}>
            <Field id={FIRST} label={first} value={(*name).clone()} fixed={props.row.is_some()} oninput={set(&name)} />
            if let Some(label) = second {
                <Field id={SECOND} {label} value={(*about).clone()} oninput={set(&about)} />
            }
            <button type="submit" class="quiet" aria-disabled={props.busy.then_some("true")}>{ if props.row.is_some() { words.edit } else { words.add } }</button>
            if props.row.is_some() {
                <button type="button" class="quiet" onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ text.load.cancel }</button>
            }
        </form>
    }
}
