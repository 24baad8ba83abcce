//! Values to places.

/// Where `value` of `most` lies on a line of `length`; something that is not zero is at least 1 long.
pub fn along(value: u32, most: u32, length: u32) -> u32 {
    if most == 0 {
        return 0;
    }
    let place = (u64::from(value.min(most)) * u64::from(length) + u64::from(most) / 2) / u64::from(most);
    (place as u32).max(u32::from(value > 0))
}

/// Where a share of a line of `length` lies.
pub fn share(share: f32, length: u32) -> u32 {
    (share.clamp(0.0, 1.0) * length as f32 + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_fills_the_line_and_little_is_still_seen() {
        assert_eq!(along(286, 286, 300), 300);
        assert_eq!(along(143, 286, 300), 150);
        assert_eq!(along(1, 1_000_000, 300), 1);
        assert_eq!(along(0, 286, 300), 0);
        assert_eq!(along(5, 0, 300), 0);
        assert_eq!(along(u32::MAX, u32::MAX, 1000), 1000);
    }

    #[test]
    fn shares_stay_on_the_line() {
        assert_eq!(share(0.5, 100), 50);
        assert_eq!(share(1.5, 100), 100);
        assert_eq!(share(-1.0, 100), 0);
        assert_eq!(share(f32::NAN, 100), 0);
    }
}
