pub struct Course {
    pub places: u32,
    pub booked: u32,
    pub reserved: u32,
}

impl Course {
    pub fn free(&self) -> u32 {
        self.places.saturating_sub(self.booked)
    }
}
