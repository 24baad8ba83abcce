//! A line of the concordance.

use super::wider::Wider;
use crate::charts::{cut_left, cut_right, text_width};
use crate::context::{lang_of, use_corpus, use_nav, use_text};
use crate::platform::focus;
use wasm_bindgen::JsCast;
use wenmai_protocol::{Context, Line};
use yew::{classes, component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// The element that has the focus of a line.
pub fn node_id(index: u32) -> String {
    format!("node-{index}")
}

/// Whether a context is too long for a line of its own.
pub fn is_long(context: Context) -> bool {
    matches!(context, Context::Sentence | Context::Paragraph)
}

/// The type size of the lines, in pixels.
const SIZE: u32 = 15;
/// The height of a line of text, and of what is around the lines of a row.
const LEADING: u32 = 24;
const PADDING: u32 = 9;
/// A list that is narrower has no room for three columns.
const NARROW: u32 = 560;
/// The margin with the document, and the button, where a line runs on.
const MARGINS: u32 = 96;

/// How a line is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Layout {
    /// In columns: so many pixels on each side of the node, if that is known.
    Columns(Option<u32>),
    /// Running text of so many lines, each of so many pixels, with a line of metadata or without.
    Running(u32, u32, bool),
}

impl Layout {
    /// For a context and the widths of the list and of one side, with so many further columns.
    pub fn new(context: Context, width: u32, side: u32, extra: usize) -> Layout {
        let narrow = (1..NARROW).contains(&width);
        if !narrow && !is_long(context) {
            return Layout::Columns((side > 0).then_some(side));
        }
        let lines = match (context, narrow) {
            (Context::Paragraph, _) => 7,
            (Context::Sentence, false) => 3,
            (Context::Sentence, true) => 5,
            _ => 3,
        };
        Layout::Running(lines, width.saturating_sub(MARGINS), extra > 0)
    }

    /// The height of a row.
    pub fn height(&self) -> u32 {
        match self {
            Layout::Columns(_) => LEADING + PADDING,
            Layout::Running(lines, _, extra) => (lines + u32::from(*extra)) * LEADING + PADDING,
        }
    }

    /// The class of the list.
    pub fn class(&self) -> &'static str {
        match self {
            Layout::Columns(_) => "columns",
            Layout::Running(..) => "running",
        }
    }

    /// What fits of the contexts: in running text what one side leaves is the other's.
    fn cut<'l>(&self, line: &'l Line) -> (&'l str, &'l str) {
        let (left, right) = (line.left.as_str(), line.right.as_str());
        match *self {
            Layout::Columns(None) => (left, right),
            Layout::Columns(Some(side)) => {
                (cut_left(left, side * 100 / SIZE), cut_right(right, side * 100 / SIZE))
            }
            Layout::Running(lines, width, _) => {
                // A character at each line's end may not fit.
                let room =
                    (lines * (width * 100 / SIZE).saturating_sub(100)).saturating_sub(text_width(&line.node));
                let (before, after) = (text_width(left), text_width(right));
                let for_left = (room / 2).max(room.saturating_sub(after)).min(before);
                (cut_left(left, for_left), cut_right(right, room.saturating_sub(for_left)))
            }
        }
    }
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its place in the list.
    pub index: u32,
    /// The line, if it is here yet.
    pub line: Option<Line>,
    /// What is shown of its document.
    pub cells: Vec<String>,
    pub tags: Vec<String>,
    /// How it is laid out.
    pub layout: Layout,
    /// Whether it is pointed at.
    pub chosen: bool,
    /// Whether it is shown wider.
    pub open: bool,
    /// The reader wants it wider, or narrow again.
    pub onopen: Callback<u32>,
}

/// A line; a click opens it in its text.
#[component]
pub fn Row(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let index = props.index;
    let rowindex = (index + 2).to_string();
    let Some(line) = &props.line else {
        return html! { <div class="line waiting" role="row" aria-rowindex={rowindex}><span role="cell">{ "…" }</span></div> };
    };
    let document = corpus.as_ref().and_then(|corpus| corpus.documents.get(line.document as usize));
    let label = document.map_or("", |document| document.label.as_str()).to_owned();
    let title = document.map(|document| AttrValue::from(document.title.clone()));
    let target = nav.place.reading(line.document, Some(line.line));
    let lang = lang_of(line.script);
    let (left, right) = props.layout.cut(line);
    let onclick = {
        let (nav, target) = (nav.clone(), target.clone());
        // A click on the line opens it, too, unless it ends a selection or was on something of its own.
        Callback::from(move |event: MouseEvent| {
            if !event.default_prevented() && !focus::selecting() && !on_control(&event) {
                nav.go(target.clone());
            }
        })
    };
    let onopen = props.onopen.reform(move |_: MouseEvent| index);
    html! {
        <>
            <div class={classes!("line", props.chosen.then_some("chosen"), runs_left([&line.left, &line.node, &line.right]).then_some("runs-left"))} role="row" id={format!("line-{index}")}
                aria-rowindex={rowindex} {onclick}>
                <span role="cell" class="label" {title}>{ label }</span>
                <span role="cell" class="left" {lang}><bdi>{ left }</bdi></span>
                <span role="cell" class="node" {lang}>
                    <a id={node_id(index)} href={nav.link(&target)}
                        aria-keyshortcuts="w x t"><bdi>{ &line.node }</bdi></a>
                </span>
                <span role="cell" class="right" {lang}><bdi>{ right }</bdi></span>
                { for props.cells.iter().map(|cell| html! { <span role="cell" class="extra" title={cell.clone()}><bdi>{ cell }</bdi></span> }) }
                <span role="cell" class="marks">
                    { for props.tags.iter().map(|tag| html! { <span key={tag.clone()} class="tag">{ tag }</span> }) }
                    <button type="button" class="widen" aria-expanded={props.open.to_string()} aria-label={text.concordance().wider}
                        title={text.concordance().wider} onclick={onopen}>{ "⋯" }</button>
                </span>
            </div>
            if props.open {
                <div class="wider" role="row"><div role="cell"><Wider line={line.clone()} /></div></div>
            }
        </>
    }
}

/// Whether most letters of a line (of signs that are not in ASCII, all) are of a script that runs from right to left: what stands before the hit is then on its
/// right.
fn runs_left(line: [&str; 3]) -> bool {
    let letters = line.into_iter().flat_map(str::chars).filter(|c| c.is_ascii_alphabetic() || !c.is_ascii());
    let (mut left, mut right) = (0, 0);
    letters.for_each(|letter| {
        // Hebrew, Arabic, Syriac, Thaana, NKo and their like, and the forms of presentation.
        let runs_left = matches!(u32::from(letter),
            0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefc | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff);
        *(if runs_left { &mut left } else { &mut right }) += 1;
    });
    left > right
}

fn on_control(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest("a, button").ok().flatten().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hebrew_and_arabic_run_left_whatever_is_quoted_in_them() {
        assert!(runs_left(["אני קורא את", "ספר", "בעברית"]));
        assert!(runs_left(["قرأت في كتاب عن", "WeChat", "قبل يومين من السفر"]));
        assert!(!runs_left(["the word", "ספר", "means book in Hebrew"]));
        assert!(!runs_left(["用户", "微信", "支付"]));
    }

    #[test]
    fn what_has_no_width_is_not_cut_and_long_contexts_run_on() {
        assert_eq!(Layout::new(Context::Words(10), 0, 0, 0), Layout::Columns(None));
        assert_eq!(Layout::new(Context::Words(10), 900, 300, 2), Layout::Columns(Some(300)));
        assert!(matches!(Layout::new(Context::Words(10), 328, 0, 0), Layout::Running(3, 232, false)));
        assert!(matches!(Layout::new(Context::Sentence, 900, 300, 1), Layout::Running(3, 804, true)));
        assert_eq!(Layout::Columns(None).height(), 33);
    }
}
