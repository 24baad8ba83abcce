//! How much of a file is enough to say what it is.

/// The beginning of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Head {
    /// Enough to say what it is.
    Enough {
        /// All of it, or whole lines of its beginning.
        bytes: Vec<u8>,
        /// Whether there is more of it.
        partial: bool,
    },
    /// It has to be read whole: a compressed file, or one without a line feed.
    TooLittle,
}

impl Head {
    /// The size of the first read, in bytes. Most files are smaller.
    pub const ENOUGH: f64 = (2 << 20) as f64;

    /// The first bytes of a file of so many.
    pub fn of(mut bytes: Vec<u8>, size: f64) -> Head {
        if bytes.len() as f64 >= size {
            return Head::Enough { bytes, partial: false };
        }
        // No byte of a character of UTF-8, GB18030 or Big5 is a line feed. In UTF-16 the other half follows it, or comes before.
        let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0);
        // What is packed, and a record or an element over many lines, means nothing without its end.
        let whole =
            wide || matches!(bytes.trim_ascii_start().first(), Some(b'P' | b'%' | b'[' | b'<' | 0xd0));
        // Of a record a line the first ends with its line; one over many lines is known by its end.
        let first = bytes.trim_ascii_start();
        let line = first.split(|&byte| byte == b'\n').next().unwrap_or(first).trim_ascii_end();
        let whole = whole || first.starts_with(b"{") && !line.ends_with(b"}");
        match bytes.iter().rposition(|&byte| byte == b'\n').filter(|_| !whole) {
            Some(end) => {
                bytes.truncate(end + 1);
                Head::Enough { bytes, partial: true }
            }
            None => Head::TooLittle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_file_is_told_by_its_whole_first_lines() {
        let of = |text: &[u8]| Head::of(text.to_vec(), 1e9);
        let enough = |text: &str| Head::Enough { bytes: text.into(), partial: true };
        assert_eq!(of("正文\n第二行\n第三".as_bytes()), enough("正文\n第二行\n"));
        assert_eq!(of(b"PK\x03\x04\n"), Head::TooLittle);
        assert_eq!(of(b"[{\n"), Head::TooLittle);
        assert_eq!(of(b"{\n\"text\": 1\n}\n{\n"), Head::TooLittle);
        assert_eq!(of(b"{\"text\": 1}\r\n{\"te"), enough("{\"text\": 1}\r\n"));
        assert_eq!(of("一行".as_bytes()), Head::TooLittle);
        assert_eq!(of(b"\xff\xfea\0\n\0"), Head::TooLittle);
        let small = Head::Enough { bytes: b"PK".to_vec(), partial: false };
        assert_eq!(Head::of(b"PK".to_vec(), 2.0), small);
    }
}
