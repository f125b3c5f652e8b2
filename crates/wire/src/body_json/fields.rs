//! Reading the fields of a JSON object, each to a value that makes sense or a problem that names the key.
//! A key that is not asked for is left alone: it is a newer app's.

use super::BodyProblem;
use crate::limits::ENTRY_BODY_BYTES_MAX;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// One object.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn read(bytes: &[u8]) -> Result<Fields, BodyProblem> {
        if bytes.len() > ENTRY_BODY_BYTES_MAX {
            return Err(BodyProblem::TooLong { bytes: bytes.len() });
        }
        match serde_json::from_slice(bytes).map_err(BodyProblem::NotJson)? {
            Value::Object(map) => Ok(Fields(map)),
            _ => Err(BodyProblem::NotAnObject),
        }
    }

    /// A nested object under `key`.
    pub(super) fn inside(value: Value, key: &'static str) -> Result<Fields, BodyProblem> {
        match value {
            Value::Object(map) => Ok(Fields(map)),
            _ => Err(BodyProblem::Value { key }),
        }
    }

    /// The fields of an object that was read already.
    pub(super) fn of(map: Map<String, Value>) -> Fields {
        Fields(map)
    }

    /// A value as it came; nothing where it is missing or `null`.
    pub(super) fn raw(&self, key: &str) -> Option<&Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    /// A value that may be missing or `null`.
    pub(super) fn maybe<T: DeserializeOwned>(&self, key: &'static str) -> Result<Option<T>, BodyProblem> {
        maybe(&self.0, key)
    }

    /// A value that must be there.
    pub(super) fn must<T: DeserializeOwned>(&self, key: &'static str) -> Result<T, BodyProblem> {
        must(&self.0, key)
    }

    /// A value that may be missing, made into one that makes sense.
    pub(super) fn maybe_as<T, U>(
        &self,
        key: &'static str,
        read: impl FnOnce(T) -> Option<U>,
    ) -> Result<Option<U>, BodyProblem>
    where
        T: DeserializeOwned,
    {
        self.maybe(key)?.map(|raw| read(raw).ok_or(BodyProblem::Value { key })).transpose()
    }

    /// A value that must be there, made into one that makes sense.
    pub(super) fn must_as<T, U>(
        &self,
        key: &'static str,
        read: impl FnOnce(T) -> Option<U>,
    ) -> Result<U, BodyProblem>
    where
        T: DeserializeOwned,
    {
        self.maybe_as(key, read)?.ok_or(BodyProblem::Missing { key })
    }

    /// Every key and value.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

/// A value of an object that may be missing or `null`.
pub(super) fn maybe<T: DeserializeOwned>(
    object: &Map<String, Value>,
    key: &'static str,
) -> Result<Option<T>, BodyProblem> {
    match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => T::deserialize(value).map(Some).map_err(|_| BodyProblem::Value { key }),
    }
}

/// A value of an object that must be there.
pub(super) fn must<T: DeserializeOwned>(
    object: &Map<String, Value>,
    key: &'static str,
) -> Result<T, BodyProblem> {
    maybe(object, key)?.ok_or(BodyProblem::Missing { key })
}
