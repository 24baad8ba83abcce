//! Marks and lines that tell series apart without their colours.

/// Shapes, and colours, that there are; a series beyond them has another kind of line.
pub const KINDS: usize = 4;

/// The outline of a series' mark around a place: disc, square, triangle, diamond.
pub fn shape(series: usize, x: u32, y: u32) -> String {
    match series % KINDS {
        0 => format!("M{} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", i64::from(x) - 4),
        1 => format!("M{} {}h7v7h-7Z", i64::from(x) - 3, i64::from(y) - 3),
        2 => format!("M{x} {}l5 9h-10Z", i64::from(y) - 5),
        _ => format!("M{x} {}l5 5l-5 5l-5 -5Z", i64::from(y) - 5),
    }
}

/// The classes of a series: its colour and its kind of line.
pub fn series_class(series: usize) -> String {
    format!("series-{} dash-{}", series % KINDS, series / KINDS % 5)
}
