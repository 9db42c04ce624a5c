#[derive(Debug)]
pub struct Request {
    pub url: String,
    pub headers: Vec<(String, String)>,
}

pub fn send(transport: &impl Transport, url: &str, token: &str) -> Result<String, Error> {
    let headers = vec![("authorization".to_string(), format!("Bearer {token}"))];
    let request = Request { url: url.to_string(), headers };
    log::info!("sending {request:?}");
    transport.send(request)
}

pub trait Transport {
    fn send(&self, request: Request) -> Result<String, Error>;
}

#[derive(Debug)]
pub struct Error(pub String);
