//! A cloud: words as large as they are frequent, the first in the middle. Where a word stands says nothing, so a word
//! that finds no room is left out rather than made smaller.

use super::fit::width as text_width;
use super::pointing::{tip, use_pointing, Mark};
use yew::{classes, component, html, AttrValue, Html, Properties};

/// A word of the cloud.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWord {
    /// The word.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// How frequent it is.
    pub freq: u32,
    /// Where it leads.
    pub href: String,
    /// What is said of it, line by line.
    pub tip: Vec<String>,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// Properties of [`Cloud`].
#[derive(Clone, Properties, PartialEq)]
pub struct CloudProps {
    pub words: Vec<CloudWord>,
    /// What the figure is.
    pub label: AttrValue,
    #[prop_or_default]
    pub width: u32,
}

const SMALLEST: u32 = 13;
const LARGEST: u32 = 52;
/// Rings around the middle on which a word looks for room, and how often the figure grows for want of it.
const RINGS: i64 = 120;
const TRIES: u32 = 8;
/// Sixteen directions in thousandths, so that every machine finds the same places.
const DIRECTIONS: [(i64, i64); 16] = [
    (1000, 0),
    (924, 383),
    (707, 707),
    (383, 924),
    (0, 1000),
    (-383, 924),
    (-707, 707),
    (-924, 383),
    (-1000, 0),
    (-924, -383),
    (-707, -707),
    (-383, -924),
    (0, -1000),
    (383, -924),
    (707, -707),
    (924, -383),
];

/// The whole square root.
fn root(number: u64) -> u64 {
    let mut root = 0;
    let mut bit = 1u64 << 31;
    while bit > 0 {
        if (root + bit).checked_mul(root + bit).is_some_and(|square| square <= number) {
            root += bit;
        }
        bit >>= 1;
    }
    root
}

/// The size of a word's type: areas are to one another as frequencies are, as far as they can be read.
fn size(freq: u32, most: u32, largest: u32) -> u32 {
    let part = root(u64::from(freq) * 1_000_000 / u64::from(most.max(1)));
    (u64::from(largest) * part / 1000).max(u64::from(SMALLEST)) as u32
}

/// A word in its place: left edge, baseline, size of type.
type Set = (u32, u32, u32);

/// The places of words, and how high the figure is. What finds no room, however high the figure, has no place.
fn set(words: &[(String, u32)], full: u32) -> (Vec<Option<Set>>, u32) {
    let most = words.iter().map(|word| word.1).max().unwrap_or(0);
    let largest = (full / 14).clamp(24, LARGEST);
    let sizes: Vec<(u32, u32, u32)> = words
        .iter()
        .map(|(text, freq)| {
            let size = size(*freq, most, largest);
            (size, text_width(text) * size / 100 + 8, size + size / 4 + 2)
        })
        .collect();
    let area: u64 = sizes.iter().map(|&(_, wide, high)| u64::from(wide) * u64::from(high)).sum();
    let tallest = sizes.iter().map(|size| size.2).max().unwrap_or(0);
    // Words flock together: no broader than three times as high as they need, and in the middle.
    let widest = sizes.iter().map(|size| size.1).max().unwrap_or(0);
    let broad = (root(area * 9 / 2) as u32).max(widest).min(full);
    let mut height = ((area * 3 / 2 / u64::from(broad.max(1))) as u32).max(tallest + 8);
    let mut places = place(&sizes, (broad, height));
    for _ in 0..TRIES {
        // What is broader than the figure finds no room in a higher one.
        if sizes.iter().zip(&places).all(|(size, place)| place.is_some() || size.1 > broad) {
            break;
        }
        height += height / 8 + 1;
        places = place(&sizes, (broad, height));
    }
    let edge = (full - broad) / 2;
    let places = places.into_iter().map(|place| place.map(|(left, base, size)| (left + edge, base, size)));
    (places.collect(), height)
}

fn place(sizes: &[(u32, u32, u32)], (full, height): (u32, u32)) -> Vec<Option<Set>> {
    let (middle_x, middle_y) = (i64::from(full) / 2, i64::from(height) / 2);
    let mut taken: Vec<(i64, i64, i64, i64)> = Vec::new();
    let mut places = Vec::with_capacity(sizes.len());
    for (number, &(size, wide, high)) in sizes.iter().enumerate() {
        let (wide, high) = (i64::from(wide), i64::from(high));
        let free = |&(x, y): &(i64, i64)| {
            let area = (x, y, x + wide, y + high);
            let inside = x >= 0 && y >= 0 && area.2 <= i64::from(full) && area.3 <= i64::from(height);
            inside
                && !taken
                    .iter()
                    .any(|one| one.0 < area.2 && area.0 < one.2 && one.1 < area.3 && area.1 < one.3)
        };
        // Rings around the middle, flat as the figure is; each word begins in another direction.
        let mut rings = (0..RINGS).flat_map(|ring| {
            (0..DIRECTIONS.len()).map(move |turn| {
                let (cosine, sine) = DIRECTIONS[(number * 5 + turn) % DIRECTIONS.len()];
                // Beyond the edges, so that corners are reached as well.
                let (x, y) = (middle_x * ring * 3 / (2 * RINGS), middle_y * ring * 3 / (2 * RINGS));
                (middle_x + x * cosine / 1000 - wide / 2, middle_y + y * sine / 1000 - high / 2)
            })
        });
        let found = rings.find(free);
        taken.extend(found.map(|(x, y)| (x, y, x + wide, y + high)));
        places.push(found.map(|(x, y)| (x as u32 + 4, y as u32 + size, size)));
    }
    places
}

/// A cloud of words.
#[component]
pub fn Cloud(props: &CloudProps) -> Html {
    let full = props.width;
    let words: Vec<(String, u32)> = props.words.iter().map(|word| (word.text.clone(), word.freq)).collect();
    let (places, height) = set(&words, full);
    let shown: Vec<(&CloudWord, Set)> =
        props.words.iter().zip(&places).filter_map(|(word, place)| Some((word, (*place)?))).collect();
    let pointing = use_pointing("cloud", shown.len(), 1);
    let word = |(at, (word, (left, base, size))): (usize, &(&CloudWord, Set))| {
        let wide = text_width(&word.text) * size / 100;
        let content = html! {
            <>
                <rect class="target" x={left.saturating_sub(3).to_string()} y={base.saturating_sub(*size).to_string()}
                    width={(wide + 6).to_string()} height={(size + size / 4).max(24).to_string()} />
                // The style sheet gives a text the size of its group, so that its own is not overruled.
                <g font-size={size.to_string()}>
                    <text class="label" lang={word.lang} x={left.to_string()} y={base.to_string()}>{ &word.text }</text>
                </g>
            </>
        };
        let class = classes!("cloud-word", word.chosen.then_some("chosen")).to_string();
        pointing.mark(Mark { at, href: word.href.clone(), name: word.tip.join(" · "), class }, content)
    };
    let pointed = pointing.pointed().and_then(|at| {
        let (word, (left, base, size)) = shown.get(at)?;
        let wide = text_width(&word.text) * size / 100;
        Some(tip(&word.tip, (left + wide, base.saturating_sub(size / 3)), (full, height)))
    });
    html! {
        <svg class="chart cloud" role="group" aria-label={props.label.clone()} width={full.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {full} {height}")}>
            { for shown.iter().enumerate().map(word) }
            { pointed.unwrap_or_default() }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(number: u32) -> Vec<(String, u32)> {
        (0..number)
            .map(|n| {
                (["支付", "internationalisation", "网", "app"][n as usize % 4].to_owned(), 300 - n % 300)
            })
            .collect()
    }

    #[test]
    fn words_stand_inside_and_apart_at_any_width() {
        for (number, full) in [(1, 320), (3, 320), (50, 320), (50, 900), (300, 900)] {
            let words = words(number);
            let (places, height) = set(&words, full);
            let boxes: Vec<(u32, u32, u32, u32)> = words
                .iter()
                .zip(&places)
                .filter_map(|((text, _), place)| {
                    let (left, base, size) = (*place)?;
                    Some((left, base - size, left + text_width(text) * size / 100, base + size / 4))
                })
                .collect();
            assert!(places[0].is_some() && boxes.len() == places.len(), "{} of {number}", boxes.len());
            for (place, one) in boxes.iter().enumerate() {
                assert!(one.2 <= full && one.3 <= height);
                assert!(!boxes[..place]
                    .iter()
                    .any(|two| one.0 < two.2 && two.0 < one.2 && one.1 < two.3 && two.1 < one.3));
            }
            assert_eq!(set(&words, full), (places, height), "the same words, the same places");
        }
        assert_eq!(set(&[], 300).0, []);
    }

    #[test]
    fn twice_the_frequency_is_twice_the_area() {
        assert_eq!((size(100, 100, 50), size(25, 100, 50), size(1, 100, 50)), (50, 25, SMALLEST));
        assert_eq!([0, 1, 24, 25, u64::MAX].map(root), [0, 1, 4, 5, u64::from(u32::MAX)]);
    }
}
