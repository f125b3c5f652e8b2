//! A writer in which every value has exactly one byte sequence and no two lists of values share one.

/// Writes big-endian numbers and length-prefixed bytes.
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn new(domain: &str) -> Self {
        let mut writer = Writer(Vec::with_capacity(256));
        writer.text(domain);
        writer
    }

    pub(crate) fn number(&mut self, value: u64) {
        self.0.extend_from_slice(&value.to_be_bytes());
    }

    pub(crate) fn signed(&mut self, value: i64) {
        self.0.extend_from_slice(&value.to_be_bytes());
    }

    pub(crate) fn flag(&mut self, value: bool) {
        self.0.push(u8::from(value));
    }

    pub(crate) fn bytes(&mut self, value: &[u8]) {
        self.number(value.len() as u64);
        self.0.extend_from_slice(value);
    }

    pub(crate) fn text(&mut self, value: &str) {
        self.bytes(value.as_bytes());
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}
