use std::sync::Mutex;

pub struct Store {
    pub stock: Mutex<u64>,
}

impl Store {
    pub fn count(&self) -> u64 {
        *self.stock.lock().unwrap()
    }

    /// Moves up to `count` to another store and returns how many.
    pub fn move_to(&self, other: &Store, count: u64) -> u64 {
        let mut mine = self.stock.lock().unwrap();
        let mut theirs = other.stock.lock().unwrap();
        let moved = count.min(*mine);
        *mine -= moved;
        *theirs += moved;
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_what_there_is() {
        let (one, two) = (Store { stock: Mutex::new(3) }, Store { stock: Mutex::new(1) });
        assert_eq!(one.move_to(&two, 5), 3);
        assert_eq!((one.count(), two.count()), (0, 4));
    }
}
