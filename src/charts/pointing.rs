//! Marks that are links: one stop of the Tab key for all of them, arrow keys from one to the next, and a note of what
//! the mouse or the focus is on.

use super::fit::{shortened, width as text_width};
use crate::platform::focus;
use yew::{classes, hook, html, use_state_eq, Callback, Html, KeyboardEvent, UseStateHandle};

const LINE: u32 = 18;
const SIZE: u32 = 13;

/// What is pointed at among the marks of a figure.
pub struct Pointing {
    name: &'static str,
    count: usize,
    step: usize,
    at: UseStateHandle<Option<usize>>,
    stop: UseStateHandle<usize>,
}

/// Marks by number, `step` of them in a row. `name` is theirs on the page.
#[hook]
pub fn use_pointing(name: &'static str, count: usize, step: usize) -> Pointing {
    Pointing { name, count, step: step.max(1), at: use_state_eq(|| None), stop: use_state_eq(|| 0) }
}

/// Where a key leads from a mark.
fn next(key: &str, at: usize, step: usize, count: usize) -> Option<usize> {
    let to = match key {
        "ArrowRight" => at + 1,
        "ArrowLeft" => at.checked_sub(1)?,
        "ArrowDown" => at + step,
        "ArrowUp" => at.checked_sub(step)?,
        "Home" => 0,
        "End" => count.checked_sub(1)?,
        _ => return None,
    };
    (to < count).then_some(to)
}

/// A mark: its number, where it leads, what is read out for it.
pub struct Mark {
    /// Its number.
    pub at: usize,
    /// Where it leads.
    pub href: String,
    /// What is read out.
    pub name: String,
    /// Its classes.
    pub class: String,
}

impl Pointing {
    /// Which mark is pointed at.
    pub fn pointed(&self) -> Option<usize> {
        *self.at
    }

    /// A mark as a link.
    pub fn mark(&self, mark: Mark, content: Html) -> Html {
        let at = mark.at;
        let set = |to: Option<usize>| {
            let state = self.at.setter();
            move || state.set(to)
        };
        let (over, out, focused) = (set(Some(at)), set(None), set(Some(at)));
        let blurred = set(None);
        let stop = self.stop.setter();
        let (name, count, step) = (self.name, self.count, self.step);
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            let free = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            if let Some(to) = next(&event.key(), at, step, count).filter(|_| free) {
                event.prevent_default();
                stop.set(to);
                focus::focus(&format!("{name}-{to}"));
            }
        });
        let stops = (*self.stop).min(self.count.saturating_sub(1)) == at;
        html! {
            <a key={at} id={format!("{name}-{at}")} href={mark.href} aria-label={mark.name}
                class={classes!("spot", mark.class, (self.pointed() == Some(at)).then_some("pointed"))}
                tabindex={if stops { "0" } else { "-1" }} {onkeydown}
                onmouseover={move |_| over()} onmouseout={move |_| out()}
                onfocusin={move |_| focused()} onfocusout={move |_| blurred()}>
                { content }
            </a>
        }
    }
}

/// A note beside a place of a figure, wholly inside it. It says no more than what is read out for the mark.
pub fn tip(lines: &[String], place: (u32, u32), (full, height): (u32, u32)) -> Html {
    let room = full.saturating_sub(24) * 100 / SIZE;
    let lines: Vec<String> = lines.iter().map(|line| shortened(line, room)).collect();
    let wide = lines.iter().map(|line| text_width(line)).max().unwrap_or(0) * SIZE / 100 + 18;
    let high = lines.len() as u32 * LINE + 10;
    let left = (place.0 + 12).min(full.saturating_sub(wide + 1));
    let covers = left < place.0 + 12;
    // Where there is no room beside the mark the note stands above or below it.
    let top = match covers {
        true if place.1 >= high + 12 => place.1 - high - 12,
        true => place.1 + 14,
        false => place.1.saturating_sub(high / 2),
    };
    let top = top.min(height.saturating_sub(high + 1));
    html! {
        <g class="tip" aria-hidden="true">
            <rect class="ground" x={left.to_string()} y={top.to_string()} width={wide.to_string()} height={high.to_string()} rx="3" />
            { for lines.into_iter().enumerate().map(|(number, line)| html! {
                <text key={number} x={(left + 9).to_string()} y={(top + 18 + number as u32 * LINE).to_string()}>{ line }</text>
            }) }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_from_mark_to_mark_and_stay_inside() {
        assert_eq!(next("ArrowRight", 3, 5, 10), Some(4));
        assert_eq!(next("ArrowRight", 9, 5, 10), None);
        assert_eq!(next("ArrowLeft", 0, 5, 10), None);
        assert_eq!(next("ArrowDown", 3, 5, 10), Some(8));
        assert_eq!(next("ArrowUp", 3, 5, 10), None);
        assert_eq!((next("Home", 7, 5, 10), next("End", 0, 5, 10)), (Some(0), Some(9)));
        assert_eq!(next("Enter", 3, 5, 10), None);
        assert_eq!(next("End", 0, 5, 0), None);
    }
}
