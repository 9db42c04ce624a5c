pub struct Course {
    pub places: u32,
    pub booked: u32,
    pub reserved: u32,
}

impl Course {
    /// Places that are neither booked nor reserved. Places may be taken away from a course that is full.
    pub fn free(&self) -> u32 {
        self.places - self.booked - self.reserved
    }
}
