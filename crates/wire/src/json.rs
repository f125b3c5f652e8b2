//! A JSON value whose bytes depend on nothing but itself: keys in the order given, integers only, no spaces.
//! `serde_json` reads; this writes what is hashed or compared, so that no feature of a library can change it.

use serde_json::Value;
use std::fmt::Write;

/// What a body is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A number as it came, when it is no `i64`.
    #[cfg(test)]
    AsCame(String),
    /// A list.
    List(Vec<Json>),
    /// Keys with values, in this order.
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(crate) fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }

    /// The value with the keys of every object sorted, so that equal values are equal bytes.
    #[cfg(test)]
    pub(crate) fn canonical(value: &Value) -> Json {
        match value {
            Value::Null => Json::Null,
            Value::Bool(flag) => Json::Flag(*flag),
            Value::Number(number) => match number.as_i64() {
                Some(whole) => Json::Number(whole),
                None => Json::AsCame(number.to_string()),
            },
            Value::String(text) => Json::text(text),
            Value::Array(values) => Json::List(values.iter().map(Json::canonical).collect()),
            Value::Object(map) => {
                let mut fields: Vec<_> =
                    map.iter().map(|(key, value)| (key.clone(), Json::canonical(value))).collect();
                fields.sort_by(|(one, _), (other, _)| one.cmp(other));
                Json::Object(fields)
            }
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut out = String::with_capacity(256);
        self.write(&mut out);
        out.into_bytes()
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Json::Number(number) => out.push_str(&number.to_string()),
            #[cfg(test)]
            Json::AsCame(number) => out.push_str(number),
            Json::Text(text) => write_text(text, out),
            Json::List(values) => write_all('[', ']', values, out, Json::write),
            Json::Object(fields) => write_all('{', '}', fields, out, |(key, value), out| {
                write_text(key, out);
                out.push(':');
                value.write(out);
            }),
        }
    }
}

/// The bytes of a value with the keys of every object sorted, so that equal values are equal bytes. Every entry that is read
/// goes through it part by part, so nothing is copied on the way.
pub(crate) fn canonical_bytes(value: &Value) -> Vec<u8> {
    let mut out = String::with_capacity(64);
    write_canonical(value, &mut out);
    out.into_bytes()
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        // Writing to a String can't fail.
        Value::Number(number) => match number.as_i64() {
            Some(whole) => drop(write!(out, "{whole}")),
            None => drop(write!(out, "{number}")),
        },
        Value::String(text) => write_text(text, out),
        Value::Array(values) => write_all('[', ']', values, out, write_canonical),
        Value::Object(map) => {
            let mut fields: Vec<(&String, &Value)> = map.iter().collect();
            fields.sort_by_key(|(key, _)| *key);
            write_all('{', '}', &fields, out, |(key, value), out| {
                write_text(key, out);
                out.push(':');
                write_canonical(value, out);
            });
        }
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Json {
        Json::Number(number)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Json {
        Json::Number(number.into())
    }
}

impl From<u16> for Json {
    fn from(number: u16) -> Json {
        Json::Number(number.into())
    }
}

fn write_all<T>(open: char, close: char, items: &[T], out: &mut String, each: impl Fn(&T, &mut String)) {
    out.push(open);
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        each(item, out);
    }
    out.push(close);
}

/// RFC 8259's escapes, the short ones where there are any; every other character as it is.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    if !text.bytes().any(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        out.push_str(text);
        out.push('"');
        return;
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 => {
                // Writing to a String can't fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_reads_back_as_it_was(text in ".*") {
            let bytes = Json::text(&text).bytes();
            prop_assert_eq!(serde_json::from_slice::<String>(&bytes).unwrap(), text);
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".*".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(".*", inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_bytes_of_a_value_are_those_of_its_sorted_copy(value in values()) {
            prop_assert_eq!(canonical_bytes(&value), Json::canonical(&value).bytes());
        }
    }

    #[test]
    fn equal_values_have_equal_bytes_whatever_order_their_keys_came_in() {
        let one: Value = serde_json::from_str(r#"{"b": 1, "a": [true, {"d":null,"c":"x"}]}"#).unwrap();
        let other: Value = serde_json::from_str(r#"{"a":[true,{"c":"x","d":null}],"b":1}"#).unwrap();
        assert_eq!(Json::canonical(&one).bytes(), Json::canonical(&other).bytes());
        assert_eq!(Json::canonical(&other).bytes(), br#"{"a":[true,{"c":"x","d":null}],"b":1}"#);
    }
}
