/// The first byte that a `Range` header asks for; none where there is no header.
pub fn first_byte(header: Option<&str>) -> Option<u64> {
    let text = header?.strip_prefix("bytes=")?;
    let (start, _) = text.split_once('-')?;
    Some(start.parse().unwrap())
}

#[cfg(test)]
mod tests {
    use super::first_byte;

    #[test]
    fn reads_the_start() {
        assert_eq!(first_byte(Some("bytes=100-")), Some(100));
        assert_eq!(first_byte(None), None);
    }
}
