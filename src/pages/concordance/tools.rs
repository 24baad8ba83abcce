//! Order and width of the lines, and what can be taken along.

use crate::components::{CopyLink, Export, Select};
use crate::context::{use_nav, use_text};
use crate::state::{LinesView, Page};
use wenmai_protocol::{Context, ExportAsk, LineSort};
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// The orders of the menu.
const ORDERS: [LineSort; 13] = [
    LineSort::Text,
    LineSort::Left(5),
    LineSort::Left(4),
    LineSort::Left(3),
    LineSort::Left(2),
    LineSort::Left(1),
    LineSort::Node,
    LineSort::Right(1),
    LineSort::Right(2),
    LineSort::Right(3),
    LineSort::Right(4),
    LineSort::Right(5),
    LineSort::Shuffled(1),
];

/// The widths of the menu.
const SIZES: [Context; 6] = [
    Context::Words(5),
    Context::Words(10),
    Context::Words(20),
    Context::Characters(15),
    Context::Characters(25),
    Context::Characters(50),
];

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: LinesView,
}

/// Whether two orders are the same entry of the menu.
fn same(one: LineSort, other: LineSort) -> bool {
    one == other || matches!((one, other), (LineSort::Shuffled(_), LineSort::Shuffled(_)))
}

/// Order and width of the lines.
#[component]
pub fn Tools(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, view) = (&text.lines, &props.view);
    let first = LinesView { offset: 0, chosen: None, ..view.clone() };
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: LinesView| nav.go(nav.place.with_lines(view)))
    };
    let onsort = {
        let first = first.clone();
        onview.reform(move |place: usize| LinesView { sort: ORDERS[place], ..first.clone() })
    };
    let sizes: Vec<Context> = match SIZES.contains(&view.context) {
        true => SIZES.to_vec(),
        false => SIZES.iter().copied().chain([view.context]).collect(),
    };
    let oncontext = {
        let (view, sizes) = (view.clone(), sizes.clone());
        onview.reform(move |place: usize| LinesView { context: sizes[place], ..view.clone() })
    };
    let again = match view.sort {
        LineSort::Shuffled(seed) => {
            let sort = LineSort::Shuffled(seed.wrapping_add(1));
            Some(nav.link(&nav.place.with_lines(LinesView { sort, ..first })))
        }
        _ => None,
    };
    html! {
        <div class="tools">
            <Select label={words.sort} options={ORDERS.map(|sort| AttrValue::from((words.order)(sort))).to_vec()}
                chosen={ORDERS.iter().position(|sort| same(*sort, view.sort))} onchoose={onsort} />
            if let Some(again) = again { <a class="quiet" href={again}>{ words.again }</a> }
            <Select label={words.context}
                options={sizes.iter().map(|size| AttrValue::from((words.size)(*size))).collect::<Vec<_>>()}
                chosen={sizes.iter().position(|size| *size == view.context)} onchoose={oncontext} />
            <span class="actions">
                <Export what={(text.frame.page)(Page::Concordance)} ask={ExportAsk::Concordance(nav.place.lines_ask())} />
                <CopyLink />
            </span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shuffle_is_the_same_entry() {
        assert!(same(LineSort::Shuffled(1), LineSort::Shuffled(9)));
        assert!(!same(LineSort::Left(1), LineSort::Left(2)));
        assert!(SIZES.contains(&Context::default()));
    }
}
