//! What is said of the team's computers: whose each is, and that one was turned off.
//! Whose it is and how it is turned off is found out in `crate::admin`.

use super::run::CommandError;
use super::{DeviceCommand, Output};
use crate::admin::{Computer, Office};
use crate::mint::OsMint;
use crate::server::Opened;
use chrono::{DateTime, SecondsFormat, Utc};
use hearth_clinical::PersonName;
use hearth_record::{DeviceId, DeviceStatus, TeamId};
use serde_json::{Value, json};

pub(super) async fn device_command(
    office: &Office<'_>,
    opened: &Opened,
    team: Option<TeamId>,
    command: DeviceCommand,
) -> Result<Output, CommandError> {
    let team = office.team(team).await?.team;
    match command {
        DeviceCommand::List => {
            let computers = office.devices(team).await?;
            let list: Vec<Value> = computers.iter().map(as_json).collect();
            let lines: Vec<String> = computers.iter().map(as_line).collect();
            Ok(Output::done("device list", json!({ "devices": list }), lines.join("\n")))
        }
        DeviceCommand::Revoke { id, lost } => {
            let device = DeviceId::parse(&id)?;
            office.revoke(&opened.data, team, device, lost, Box::new(OsMint)).await?;
            let status = if lost { "lost" } else { "revoked" };
            let result = json!({ "device": device.to_string(), "status": status });
            Ok(Output::done("device revoke", result, format!("Turned off {device}.")))
        }
    }
}

fn as_json(computer: &Computer) -> Value {
    let patient = computer.patient.as_ref();
    json!({
        "device": computer.device.to_string(),
        "last_four": last_four(&computer.device),
        "user": computer.row.user.to_string(),
        "role": role(computer),
        "user_name": computer.user.as_ref().map_or("", |user| user.name.as_str()),
        "patient": patient.map(|known| known.patient.to_string()),
        "patient_name": patient.and_then(|known| known.name.as_ref()).map(PersonName::reveal),
        "name": computer.row.name,
        "status": status_code(computer.row.status),
        "joined_again_as": computer.joined_again_as.map(|(device, _)| device.to_string()),
        "enrolled": enrolled(computer).map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
    })
}

fn as_line(computer: &Computer) -> String {
    let (device, status) = (computer.device, status_code(computer.row.status));
    let since = match enrolled(computer) {
        Some(at) => at.format("%Y-%m-%d %H:%M UTC").to_string(),
        None => "unknown".to_owned(),
    };
    let (role, whose, end) = (role(computer), whose(computer), last_four(&device));
    let again = computer.joined_again_as.map_or_else(String::new, |(again, at)| {
        let on = at.and_then(|at| DateTime::from_timestamp_millis(at.ms()));
        let on = on.map_or_else(String::new, |on| on.format(" on %Y-%m-%d").to_string());
        format!("; joined again{on} as the one that ends in {}: turn this one off if it was started again and what it had not sent is here", last_four(&again))
    });
    format!("{device}  {status:<8} {role:<12} {whose}; id ends in {end}; joined {since}{again}")
}

/// A member of the team by name, with what they call the computer; for a patient or carer whose record is on it.
fn whose(computer: &Computer) -> String {
    if let Some(known) = &computer.patient {
        let name = known.name.as_ref().map_or("a patient whose name is not known here", PersonName::reveal);
        return format!("record of {name} (patient {})", known.patient);
    }
    let user = computer.user.as_ref().map_or("", |user| user.name.as_str());
    match (user, computer.row.name.as_str()) {
        ("", "") => "nobody known by name".to_owned(),
        (user, "") => user.to_owned(),
        ("", name) => format!("nobody known by name, '{name}'"),
        (user, name) => format!("{user}, '{name}'"),
    }
}

fn role(computer: &Computer) -> &str {
    computer.user.as_ref().map_or("", |user| user.role.code())
}

/// What two people can compare aloud.
fn last_four(device: &DeviceId) -> String {
    let id = device.to_string();
    id.chars().skip(id.chars().count().saturating_sub(4)).collect()
}

fn enrolled(computer: &Computer) -> Option<DateTime<Utc>> {
    computer.enrolled.and_then(|at| DateTime::from_timestamp_millis(at.ms()))
}

fn status_code(status: DeviceStatus) -> &'static str {
    match status {
        DeviceStatus::Active => "active",
        DeviceStatus::Revoked => "revoked",
        DeviceStatus::Lost => "lost",
    }
}
