//! Short texts for bytes and for words of the record that have no text form of their own.
//! The codes are stable: they stand in stored bytes.

use data_encoding::{BASE64, HEXLOWER};
use hearth_record::{Access, DeviceStatus};

/// Bytes as base64 with padding, as they stand in bodies, messages and headers.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Exactly `N` bytes from base64 with padding; `None` if the text is anything else.
#[must_use]
pub fn from_base64<const N: usize>(text: &str) -> Option<[u8; N]> {
    // The length is looked at before anything is unpacked.
    if text.len() != N.div_ceil(3) * 4 {
        return None;
    }
    BASE64.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// Bytes of any length from base64 with padding.
pub(crate) fn any_from_base64(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text.as_bytes()).ok()
}

/// Bytes as lower-case hexadecimal, as nonces stand in headers.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

/// Exactly `N` bytes from lower-case hexadecimal; `None` if the text is anything else.
#[must_use]
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 {
        return None;
    }
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

pub(crate) const fn access_code(access: Access) -> &'static str {
    match access {
        Access::Nothing => "nothing",
        Access::Shared => "shared",
        Access::Whole => "whole",
    }
}

pub(crate) fn access_from_code(code: &str) -> Option<Access> {
    [Access::Nothing, Access::Shared, Access::Whole].into_iter().find(|access| access_code(*access) == code)
}

pub(crate) const fn device_status_code(status: DeviceStatus) -> &'static str {
    match status {
        DeviceStatus::Active => "active",
        DeviceStatus::Revoked => "revoked",
        DeviceStatus::Lost => "lost",
    }
}

pub(crate) fn device_status_from_code(code: &str) -> Option<DeviceStatus> {
    [DeviceStatus::Active, DeviceStatus::Revoked, DeviceStatus::Lost]
        .into_iter()
        .find(|status| device_status_code(*status) == code)
}
