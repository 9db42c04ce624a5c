/// A seat's number from 0, or none outside of the hall.
pub fn number(row: u32, column: u32, columns: u32) -> Option<u32> {
    if column >= columns {
        return None;
    }
    row.checked_mul(columns)?.checked_add(column)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn seats_are_counted_by_rows() {
        assert_eq!(number(2, 3, 10), Some(23));
    }

    #[test]
    fn outside_of_the_hall_is_none() {
        assert_eq!(number(0, 10, 10), None);
        assert_eq!(number(u32::MAX, 1, 10), None);
    }
}
