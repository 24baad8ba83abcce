//! The hits, counted in groups.

use super::ConcordanceView;
use crate::components::{named_head, Export};
use crate::context::{use_corpus, use_marker, use_nav, use_text};
use crate::text::number::count;
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    ConcordancePage, DispersionId, Group, GroupKey, GroupsAsk, Saved, Script, SortBy, Zone,
};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Groups that are shown at first.
const FEW: usize = 20;

/// A label as it is read: what the tables of the engine call by a name has one in the reader's language.
pub fn shown_label(text: &Text, key: &GroupKey, label: &str) -> String {
    let zone = |zone: &Zone| format!("{zone:?}").to_ascii_lowercase() == label;
    let script = |script: &Script| format!("{script:?}") == label;
    match key {
        _ if label.is_empty() => text.concordance().nothing_there.to_owned(),
        GroupKey::Class => (text.concordance().class)(label).to_owned(),
        GroupKey::Zone => Zone::ALL
            .iter()
            .find(|one| zone(one))
            .map_or(label.to_owned(), |zone| (text.column.zone)(*zone).to_owned()),
        GroupKey::Script => [Script::Hans, Script::Hant, Script::Latn, Script::Zyyy]
            .iter()
            .find(|one| script(one))
            .map_or(label.to_owned(), |script| (text.column.script)(*script).to_owned()),
        _ => label.to_owned(),
    }
}

/// Properties of [`Groups`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer.
    pub page: Rc<ConcordancePage>,
    /// What the hits were grouped by.
    pub keys: Vec<GroupKey>,
}

/// The groups as a table; each opens its lines.
#[component]
pub fn Groups(props: &Props) -> Html {
    let (text, nav, marker, corpus) = (use_text(), use_nav(), use_marker(), use_corpus());
    let whole = use_state_eq(|| false);
    let Props { page, keys } = props;
    let words = text.concordance();
    let shown = if *whole { page.groups.len() } else { FEW.min(page.groups.len()) };
    let link = |group: &Group| {
        let only = keys.iter().cloned().zip(group.labels.iter().cloned()).collect();
        let view = nav.place.views.concordance.restarted();
        nav.link(
            &nav.place.with(|views| views.concordance = ConcordanceView { only, group: Vec::new(), ..view }),
        )
    };
    let named = |key: &GroupKey, label: &str| match (key, &corpus) {
        // A document goes by its title.
        (GroupKey::Of(SortBy::Document), Some(corpus)) => {
            let document = corpus.documents.iter().find(|document| document.name == label);
            document.map_or(label.to_owned(), |document| document.title.clone())
        }
        _ => shown_label(text, key, label),
    };
    let row = |(place, group): (usize, &Group)| {
        let labels = keys.iter().zip(&group.labels).enumerate().map(|(column, (key, label))| {
            let name = named(key, label);
            match column {
                0 => html! { <th scope="row" lang="zh"><a href={link(group)}>{ name }</a></th> },
                _ => html! { <td class="label" lang="zh">{ name }</td> },
            }
        });
        html! {
            <tr key={place}>
                { for labels }
                <td class="number">{ count(group.freq) }</td>
                <td class="number">{ count(group.range) }</td>
            </tr>
        }
    };
    let more = {
        let whole = whole.setter();
        Callback::from(move |_: MouseEvent| whole.set(true))
    };
    let title = (words.groups)(page.groups_total);
    let ask = Saved::from(GroupsAsk(nav.place.concordance_ask(&marker.book.of(&nav.place))));
    html! {
        <section class="figure groups" aria-label={title.clone()}>
            <header>
                <h2>{ &title }</h2>
                <span class="actions"><Export what={title.clone()} {ask} /></span>
            </header>
            <div class="scroll">
                <table class="twin">
                    <caption class="unseen">{ &title }</caption>
                    <thead>
                        <tr>
                            { for keys.iter().map(|key| html! { <th scope="col" class="label">{ (words.group_key)(key, &page.captures) }</th> }) }
                            <th scope="col" class="number">{ text.common.freq }</th>
                            { named_head(DispersionId::Range, text.words().range) }
                        </tr>
                    </thead>
                    <tbody>{ for page.groups.iter().take(shown).enumerate().map(row) }</tbody>
                </table>
            </div>
            if shown < page.groups.len() {
                <button type="button" class="quiet" onclick={more}>{ (words.all_groups)(page.groups.len() as u32) }</button>
            }
        </section>
    }
}
