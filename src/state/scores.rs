//! Pages of the tables of keywords and collocates: rows are asked for in chunks, so that figures keep theirs from page to
//! page.

/// Rows on a page of keywords or collocates.
pub const SCORES_PER_PAGE: u32 = 50;
/// Rows that are asked for at once: what the figures show, and pages of the table.
pub const SCORES_CHUNK: u32 = 300;
/// How many of the first keywords or collocates are looked for in other rankings.
pub const ROBUST_TOP: u32 = 20;

/// The first row of the chunk that holds a row, and of the page that does.
pub fn chunk(offset: u32) -> (u32, u32) {
    let page = offset / SCORES_PER_PAGE * SCORES_PER_PAGE;
    (page / SCORES_CHUNK * SCORES_CHUNK, page)
}

/// The first row of the table's page, counted over the whole list: of the rows that came, those that were wanted, or the
/// last page of them where the link goes beyond the end.
pub fn first_row(wanted: u32, came: u32, rows: usize) -> u32 {
    let (_, page) = chunk(wanted);
    let last = came + (rows as u32).saturating_sub(1) / SCORES_PER_PAGE * SCORES_PER_PAGE;
    page.clamp(came, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_beyond_the_end_is_the_last() {
        assert_eq!(first_row(0, 0, 300), 0);
        assert_eq!(first_row(260, 0, 300), 250);
        assert_eq!(first_row(350, 300, 300), 350);
        assert_eq!(first_row(5000, 300, 120), 400);
        assert_eq!(first_row(0, 0, 0), 0);
    }

    #[test]
    fn figures_keep_their_rows_from_page_to_page() {
        assert_eq!((chunk(0), chunk(299), chunk(300)), ((0, 0), (0, 250), (300, 300)));
    }
}
