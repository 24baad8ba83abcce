//! The paragraphs of office documents. A frame that is anchored in one stands beside it: its text comes after the paragraph
//! and does not cut it in two.

use super::layout::Layout;
use super::lines::Lines;
use super::metadata::Known;
use super::styles::Style;
use wenmai_model::FileFault;

/// How deep frames stand in frames; what is deeper is text of the frame around it.
const DEEPEST: usize = 8;

/// A text of paragraphs.
#[derive(Default)]
pub(super) struct Paragraphs {
    /// The text around all frames.
    text: Level,
    /// The open frames.
    frames: Vec<Level>,
    /// How many more are open that are too deep.
    deeper: u32,
}

/// The text of a frame, or around all.
#[derive(Default)]
struct Level {
    lines: Lines,
    /// The open paragraph's.
    style: Option<Style>,
    /// What the frames in the open paragraph have.
    beside: Lines,
}

impl Paragraphs {
    fn level(&mut self) -> &mut Level {
        self.frames.last_mut().unwrap_or(&mut self.text)
    }

    /// The lines that are written.
    pub fn lines(&mut self) -> &mut Lines {
        &mut self.level().lines
    }

    /// The style of the open paragraph.
    pub fn style(&mut self) -> &mut Option<Style> {
        &mut self.level().style
    }

    /// Ends the open paragraph.
    pub fn end(&mut self, known: &mut Known) {
        let Level { lines, style, beside } = self.level();
        Style::end(style.take(), lines, known);
        lines.append(std::mem::take(beside));
    }

    pub fn begin_frame(&mut self) {
        if self.frames.len() == DEEPEST {
            self.deeper += 1;
        } else {
            self.frames.push(Level::default());
        }
    }

    pub fn end_frame(&mut self, known: &mut Known) {
        self.end(known);
        if self.deeper > 0 {
            self.deeper -= 1;
        } else if let Some(frame) = self.frames.pop() {
            self.level().beside.append(frame.lines);
        }
    }

    /// The text, to which another is added.
    pub fn finish(mut self, notes: Lines, known: &mut Known) -> Result<(String, Layout), FileFault> {
        self.deeper = 0;
        while !self.frames.is_empty() {
            self.end_frame(known);
        }
        self.end(known);
        self.text.lines.append(notes);
        self.text.lines.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_stand_beside_their_paragraph() {
        let mut known = Known::default();
        let mut made = Paragraphs::default();
        made.lines().exact("一");
        for deep in ["二", "三"] {
            made.begin_frame();
            made.lines().exact(deep);
        }
        made.end_frame(&mut known);
        made.lines().exact("四");
        made.end_frame(&mut known);
        made.lines().exact("五");
        for _ in 0..100_000 {
            made.begin_frame();
        }
        made.lines().exact("六");
        let (text, _) = made.finish(Lines::default(), &mut known).unwrap();
        assert_eq!(text, "一五\n二四\n三\n六\n");
    }
}
