//! Captions that roll show what was said before above what is said now, and for a moment alone. It was said once.

use wenmai_model::Reason;

/// What is shown at one time.
#[derive(Debug, Default)]
pub(super) struct Cue {
    pub from: u64,
    pub to: u64,
    pub lines: Vec<Shown>,
}

/// A line of a cue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub text: String,
    /// Its line in the file.
    pub number: u32,
    /// Whether its words have times of their own: then it is said now.
    pub timed: bool,
    /// Whether an empty line stands before it.
    pub apart: bool,
}

/// The longest that a caption is shown only to hold its place, in milliseconds.
const FLASH: u64 = 60;

/// The longest between two cues that follow upon one another.
const NEAR: u64 = 200;

/// The most lines of one that rolls.
const MOST: usize = 6;

/// How a cue goes on the one before.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Carried {
    /// How many of its first lines were shown before.
    lines: usize,
    /// Whether the last of them has become longer.
    grown: bool,
}

/// Takes out of cues what the cue before already showed, if the file's captions roll. What is said twice in other files was
/// said twice, however near.
pub(super) fn once(cues: &mut [Cue], mut left_out: impl FnMut(u32, Reason, &str)) {
    let carried: Vec<Carried> = std::iter::once(Carried::default())
        .chain(cues.windows(2).map(|pair| carried(&pair[0], &pair[1])))
        .collect();
    let count = |is: &dyn Fn(&Cue, &Carried) -> bool| {
        cues.iter().zip(&carried).filter(|(cue, carried)| is(cue, carried)).count()
    };
    let often = |count: usize, least: usize| count >= least && count * 4 >= cues.len();
    let timed = often(count(&|cue, _| cue.lines.iter().any(|line| line.timed)), 1);
    let flashes = often(count(&is_flash), 1);
    let rolls = often(count(&|cue, carried| carried.lines < cue.lines.len() && carried.lines > 0), 2);
    let grows = often(count(&|_, carried| carried.grown), 3);
    let mut earlier: Vec<(usize, usize)> = Vec::new();
    for at in 1..cues.len() {
        let Carried { lines, grown } = carried[at];
        let whole = lines == cues[at].lines.len() && !grown;
        let repeated = if whole {
            is_flash(&cues[at], &carried[at]) || is_double(&cues[at - 1], &cues[at]) || rolls || grows
        } else {
            timed || flashes || rolls || grows
        };
        if lines == 0 || !repeated || grown && !grows {
            continue;
        }
        // Of a line that grows the longer form stands, and takes the place of the one before.
        earlier.extend((0..lines).map(|line| {
            if grown && line + 1 == lines {
                (at - 1, usize::MAX)
            } else {
                (at, line)
            }
        }));
    }
    for (cue, line) in earlier.into_iter().rev() {
        let lines = &mut cues[cue].lines;
        let line = if line == usize::MAX { lines.len().wrapping_sub(1) } else { line };
        if line < lines.len() {
            let shown = lines.remove(line);
            left_out(shown.number, Reason::Repeated, &shown.text);
        }
    }
}

/// Whether a cue shows for a moment what was shown before.
fn is_flash(cue: &Cue, carried: &Carried) -> bool {
    carried.lines > 0 && carried.lines == cue.lines.len() && !carried.grown && cue.to < cue.from + FLASH
}

/// Whether two cues are one that the file has twice.
fn is_double(before: &Cue, cue: &Cue) -> bool {
    (before.from, before.to, before.lines.len()) == (cue.from, cue.to, cue.lines.len())
}

fn carried(before: &Cue, cue: &Cue) -> Carried {
    let follows = cue.from >= before.from && cue.from <= before.to.saturating_add(NEAR);
    let (shown, lines) = (&before.lines, &cue.lines);
    if !follows || shown.len() > MOST || lines.len() > MOST {
        return Carried::default();
    }
    // As much as may be, and still something new.
    let most = shown.len().min(lines.len());
    let by_length = (1..=most).rev().filter(|&count| count < lines.len());
    for count in by_length.chain((most == lines.len()).then_some(most)) {
        let tail = &shown[shown.len() - count..];
        let head = &lines[..count];
        if count == 0 || head.iter().any(|line| line.timed) {
            continue;
        }
        let same = |count: usize| (0..count).all(|at| tail[at].text == head[at].text);
        if same(count) {
            return Carried { lines: count, grown: false };
        }
        let grown = head[count - 1].text.strip_prefix(&tail[count - 1].text);
        if grown.is_some() && same(count - 1) {
            return Carried { lines: count, grown: true };
        }
    }
    Carried::default()
}
