use std::sync::Mutex;

pub struct Store {
    pub stock: Mutex<u64>,
}

impl Store {
    pub fn count(&self) -> u64 {
        *self.stock.lock().unwrap()
    }
}
