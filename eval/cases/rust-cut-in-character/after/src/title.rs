/// At most forty bytes of a title, and an ellipsis where something is left out.
pub fn short(title: &str) -> String {
    if title.len() <= 40 {
        return title.to_string();
    }
    format!("{}…", &title[..40])
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_title_is_cut() {
        assert_eq!(short(&"a".repeat(41)), format!("{}…", "a".repeat(40)));
        assert_eq!(short("short"), "short");
    }
}
