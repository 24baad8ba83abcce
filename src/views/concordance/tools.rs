//! Order, groups, width and columns of the lines, and what can be taken along.

use super::narrow::Narrow;
use super::{plain_key, Column, ConcordanceView, MOST_KEYS};
use crate::components::{CopyLink, Export, Select};
use crate::context::{use_corpus, use_marker, use_nav, use_text};
use crate::text::Text;
use wenmai_protocol::{Collation, Context, Corpus, GroupKey, Saved, SortBy, SortKey};
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// What lines are ordered by, but for captures.
const ORDERS: [SortBy; 13] = [
    SortBy::Left(5),
    SortBy::Left(4),
    SortBy::Left(3),
    SortBy::Left(2),
    SortBy::Left(1),
    SortBy::Node,
    SortBy::Right(1),
    SortBy::Right(2),
    SortBy::Right(3),
    SortBy::Right(4),
    SortBy::Right(5),
    SortBy::Document,
    SortBy::Date,
];

/// What hits are grouped by besides.
const GROUPS: [GroupKey; 6] =
    [GroupKey::Year, GroupKey::Month, GroupKey::Site, GroupKey::Zone, GroupKey::Script, GroupKey::Class];

const COLLATIONS: [Collation; 3] = [Collation::CodePoint, Collation::Pinyin, Collation::Stroke];

/// The widths of the menu.
const SIZES: [Context; 8] = [
    Context::Words(5),
    Context::Words(10),
    Context::Words(20),
    Context::Characters(15),
    Context::Characters(25),
    Context::Characters(50),
    Context::Sentence,
    Context::Paragraph,
];

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: ConcordanceView,
    /// The names of captures.
    pub captures: Vec<String>,
}

/// The fields of a corpus, but for these.
fn fields_but(corpus: Option<&Corpus>, known: &[&str]) -> Vec<String> {
    let fields = corpus.map_or(&[][..], |corpus| &corpus.fields).iter().map(|(name, _)| name);
    fields.filter(|name| !known.contains(&name.as_str())).cloned().collect()
}

/// All that lines can be ordered by.
fn orders(captures: &[String], corpus: Option<&Corpus>) -> Vec<SortBy> {
    let captures = (0..captures.len().min(9) as u8).map(SortBy::Capture);
    let fields = fields_but(corpus, &["document", "date", "kind"]).into_iter().map(SortBy::Field);
    ORDERS.into_iter().chain(captures).chain(fields).collect()
}

/// A list of keys with the one at a place replaced; nothing ends the list there.
fn replaced<T: Clone>(keys: &[T], place: usize, key: Option<T>) -> Vec<T> {
    let mut keys = keys.to_vec();
    match key {
        Some(key) if place < keys.len() => keys[place] = key,
        Some(key) => keys.push(key),
        None => keys.truncate(place),
    }
    keys
}

/// Order, groups, width and columns of the lines.
#[component]
pub fn Tools(props: &Props) -> Html {
    let (text, nav, marker, corpus) = (use_text(), use_nav(), use_marker(), use_corpus());
    let corpus = corpus.as_deref();
    let (words, view) = (text.concordance(), &props.view);
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: ConcordanceView| nav.go(nav.place.with(|views| views.concordance = view)))
    };
    let sizes: Vec<Context> = match SIZES.contains(&view.context) {
        true => SIZES.to_vec(),
        false => SIZES.iter().copied().chain([view.context]).collect(),
    };
    let oncontext = {
        let (view, sizes) = (view.clone(), sizes.clone());
        onview.reform(move |place: usize| ConcordanceView { context: sizes[place], ..view.clone() })
    };
    let again = view.shuffled.map(|seed| {
        let shuffled = Some(seed.wrapping_add(1));
        nav.link(
            &nav.place.with(|views| views.concordance = ConcordanceView { shuffled, ..view.restarted() }),
        )
    });
    html! {
        <>
        <div class="tools">
            <span class="keys-of" role="group" aria-label={words.sort}>
                { sort(text, view, orders(&props.captures, corpus), &props.captures, &onview) }
                if let Some(again) = again { <a class="quiet" href={again}>{ words.again }</a> }
            </span>
            <span class="keys-of" role="group" aria-label={words.group}>
                { group(text, view, orders(&props.captures, corpus), &props.captures, &onview) }
            </span>
            <Select label={words.context}
                options={sizes.iter().map(|size| AttrValue::from((words.size)(*size))).collect::<Vec<_>>()}
                chosen={sizes.iter().position(|size| *size == view.context)} onchoose={oncontext} />
            <span class="actions">
                <Export what={text.titles.concordance}
                    ask={Saved::from(nav.place.concordance_ask(&marker.book.of(&nav.place)))} />
                <CopyLink />
            </span>
        </div>
        <div class="tools more">
            <Narrow view={view.clone()} captures={props.captures.clone()} />
            { columns(text, view, corpus, &onview) }
        </div>
        </>
    }
}

/// Up to four keys: each one's menu, how words are compared, and the direction.
fn sort(
    text: &Text,
    view: &ConcordanceView,
    orders: Vec<SortBy>,
    captures: &[String],
    onview: &Callback<ConcordanceView>,
) -> Html {
    let words = text.concordance();
    let set = |place: usize| {
        let (view, orders) = (view.restarted(), orders.clone());
        onview.reform(move |chosen: usize| {
            // Before the keys stands the order of the texts, behind those of the first one shuffling.
            let by = chosen.checked_sub(1).and_then(|chosen| orders.get(chosen));
            let shuffled = (place == 0 && chosen == orders.len() + 1).then_some(1);
            let key = by.map(|by| match view.keys.get(place) {
                Some(key) => SortKey { by: by.clone(), ..*key },
                None => plain_key(by.clone()),
            });
            let keys = if shuffled.is_some() { Vec::new() } else { replaced(&view.keys, place, key) };
            ConcordanceView { keys, shuffled, ..view.clone() }
        })
    };
    let menu = |place: usize| {
        let key = view.keys.get(place);
        let nothing = if place == 0 { words.text_order } else { words.no_more };
        let names = orders.iter().map(|by| AttrValue::from((words.by)(by, captures)));
        let mut options: Vec<AttrValue> = std::iter::once(AttrValue::from(nothing)).chain(names).collect();
        if place == 0 {
            options.push(words.shuffled.into());
        }
        let chosen = match (key, view.shuffled) {
            (None, Some(_)) => Some(options.len() - 1),
            (None, None) => Some(0),
            (Some(key), _) => orders.iter().position(|by| *by == key.by).map(|place| place + 1),
        };
        let label = if place == 0 { words.sort } else { words.then };
        html! {
            <span key={place} class="key">
                <Select {label} {options} {chosen} onchoose={set(place)} />
                if let Some(key) = key { { manner(text, view, place, key, onview) } }
            </span>
        }
    };
    let more = view.shuffled.is_none() && !view.keys.is_empty() && view.keys.len() < MOST_KEYS;
    let shown = view.keys.len().max(1) + usize::from(more);
    (0..shown).map(menu).collect()
}

/// How words are compared, and the direction.
fn manner(
    text: &Text,
    view: &ConcordanceView,
    place: usize,
    key: &SortKey,
    onview: &Callback<ConcordanceView>,
) -> Html {
    let words = text.concordance();
    let set = {
        let view = view.restarted();
        onview.reform(move |key: SortKey| ConcordanceView {
            keys: replaced(&view.keys, place, Some(key)),
            ..view.clone()
        })
    };
    let (present, turned) = (key.clone(), SortKey { descending: !key.descending, ..key.clone() });
    let oncollation =
        set.reform(move |chosen: usize| SortKey { collation: COLLATIONS[chosen], ..present.clone() });
    let onturn = set.reform(move |_: MouseEvent| turned.clone());
    html! {
        <>
            if !matches!(key.by, SortBy::Document | SortBy::Date) {
                <Select label={words.collation} options={COLLATIONS.map(|one| (words.collations)(one).into()).to_vec()}
                    chosen={COLLATIONS.iter().position(|one| *one == key.collation)} onchoose={oncollation} />
            }
            <button type="button" class="turn" aria-pressed={key.descending.to_string()} aria-label={words.descending}
                title={words.descending} onclick={onturn}>{ if key.descending { "↓" } else { "↑" } }</button>
        </>
    }
}

/// Up to four keys that hits are grouped by.
fn group(
    text: &Text,
    view: &ConcordanceView,
    orders: Vec<SortBy>,
    captures: &[String],
    onview: &Callback<ConcordanceView>,
) -> Html {
    let words = text.concordance();
    let known = |by: &SortBy| matches!(by, SortBy::Field(name) if name == "year" || name == "site");
    let orders = orders.into_iter().filter(|by| !known(by)).map(GroupKey::Of);
    let all: Vec<GroupKey> = orders.chain(GROUPS).collect();
    let menu = |place: usize| {
        let key = view.group.get(place);
        let nothing = if place == 0 { words.no_group } else { words.no_more };
        let names = all.iter().map(|key| AttrValue::from((words.group_key)(key, captures)));
        let options: Vec<AttrValue> = std::iter::once(AttrValue::from(nothing)).chain(names).collect();
        let chosen = key.map_or(Some(0), |key| all.iter().position(|one| one == key).map(|place| place + 1));
        let onchoose = {
            let (view, all) = (view.clone(), all.clone());
            onview.reform(move |chosen: usize| {
                let key = chosen.checked_sub(1).and_then(|chosen| all.get(chosen)).cloned();
                ConcordanceView { group: replaced(&view.group, place, key), ..view.clone() }
            })
        };
        let label = if place == 0 { words.group } else { words.then };
        html! { <Select key={place} {label} {options} {chosen} {onchoose} /> }
    };
    let more = !view.group.is_empty() && view.group.len() < MOST_KEYS;
    (0..view.group.len().max(1) + usize::from(more)).map(menu).collect()
}

/// What is shown of each line's document.
fn columns(
    text: &Text,
    view: &ConcordanceView,
    corpus: Option<&Corpus>,
    onview: &Callback<ConcordanceView>,
) -> Html {
    let words = text.concordance();
    let check = |name: AttrValue, on: bool, turned: ConcordanceView| {
        let onchange = onview.reform(move |_: yew::Event| turned.clone());
        html! {
            <label key={name.to_string()} class="check">
                <input type="checkbox" checked={on} {onchange} />
                <span>{ name }</span>
            </label>
        }
    };
    let known = Column::ALL.map(|column| {
        let on = view.columns.contains(&column);
        let chosen = |one: &Column| (*one == column) != view.columns.contains(one);
        let columns = Column::ALL.into_iter().filter(chosen).collect();
        check((words.column)(column).into(), on, ConcordanceView { columns, ..view.clone() })
    });
    let fields = fields_but(corpus, &["document", "title", "date", "author", "site", "kind"]);
    let others = fields.into_iter().map(|field| {
        let on = view.fields.contains(&field);
        let mut fields = view.fields.clone();
        fields.retain(|one| *one != field);
        let name = (text.column.field)(&field).into();
        if !on {
            fields.push(field);
        }
        check(name, on, ConcordanceView { fields, ..view.clone() })
    });
    html! {
        <details class="fold">
            <summary>{ words.columns }</summary>
            <div class="folded" role="group" aria-label={words.columns}>{ for known }{ for others }</div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_replaced_or_added_and_nothing_ends_the_list() {
        assert_eq!(replaced(&[1, 2, 3], 1, Some(9)), [1, 9, 3]);
        assert_eq!(replaced(&[1], 1, Some(2)), [1, 2]);
        assert_eq!(replaced(&[1, 2, 3], 1, None), [1]);
        assert!(replaced::<u8>(&[], 0, None).is_empty());
        assert!(SIZES.contains(&Context::default()));
        assert_eq!(orders(&["1".to_owned()], None).last(), Some(&SortBy::Capture(0)));
    }
}
