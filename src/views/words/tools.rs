//! The settings of the frequency list.

use super::stopwords::Stopwords;
use super::units::Units;
use super::WordsView;
use crate::components::scores::{Shown, SumDialog};
use crate::components::{Choice, Find};
use crate::context::{use_nav, use_text};
use crate::text::Calculation;
use crate::views::compare::Part;
use crate::views::links::Page;
use wenmai_protocol::Unit;
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: WordsView,
    /// Other settings.
    pub onview: Callback<WordsView>,
}

/// What is counted, whether stopwords are, how it is drawn, and what to look for.
#[component]
pub fn Tools(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, lists) = (text.words(), text.word_lists());
    let unfolded = use_state_eq(|| false);
    let shown = use_state_eq(Shown::default);
    let view = props.view.clone();
    let onstopwords = {
        let view = view.clone();
        props.onview.reform(move |_| WordsView { stopwords: !view.stopwords, ..view.clone() })
    };
    let onfigure = {
        let view = view.clone();
        props.onview.reform(move |place: usize| WordsView { cloud: place == 1, ..view.clone() })
    };
    let onfind = props.onview.reform(move |find| WordsView { find, ..view.clone() });
    let unfold = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let onshow = {
        let shown = shown.setter();
        Callback::from(move |next: Shown| shown.set(next))
    };
    let edits = nav.place.stoplist.added.len() + nav.place.stoplist.kept.len();
    let part = |part: Part| {
        let compare = nav.place.on(Page::Compare).with(|views| views.compare.part = part);
        html! { <a class="quiet" href={nav.link(&compare)}>{ (text.compare().part)(part) }</a> }
    };
    html! {
        <>
            <div class="tools">
                <Units />
                if props.view.unit != Unit::Pos {
                    <label class="check">
                        <input type="checkbox" checked={!props.view.stopwords} onchange={onstopwords} />
                        <span>{ words.hide_stopwords }</span>
                    </label>
                    <button type="button" class="quiet" aria-expanded={unfolded.to_string()} onclick={unfold}>
                        { (lists.stopwords)(edits as u32) }
                    </button>
                }
                <Find label={words.find} value={props.view.find.clone()} {onfind} />
            </div>
            if *unfolded && props.view.unit != Unit::Pos { <Stopwords /> }
            <div class="tools">
                <Choice label={lists.drawn} options={vec![lists.bars.into(), lists.cloud.into()]}
                    chosen={Some(usize::from(props.view.cloud))} onchoose={onfigure} />
                <span class="by-document"><span class="note">{ lists.by_document }</span>{ part(Part::Diversity) }{ part(Part::Weights) }</span>
                <span class="actions">
                    <button type="button" class="quiet" onclick={onshow.reform(|_: MouseEvent| Shown::calculator(Calculation::Dispersion))}>
                        { text.sums().calculator }
                    </button>
                </span>
            </div>
            <SumDialog shown={(*shown).clone()} {onshow} />
        </>
    }
}
