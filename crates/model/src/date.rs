//! The calendar of dates such as `2014-02-18`.

/// The days of a month, from 1; 0 for a month that there is not.
pub fn days_in_month(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::days_in_month;

    #[test]
    fn months_end_where_the_calendar_says() {
        let cases =
            [(2012, 2, 29), (1900, 2, 28), (2000, 2, 29), (2014, 4, 30), (2014, 12, 31), (2014, 13, 0)];
        for (year, month, days) in cases {
            assert_eq!(days_in_month(year, month), days, "{year}-{month}");
        }
    }
}
