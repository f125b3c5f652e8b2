//! The derived table `reading`: the measured values of one check-in that are current, one row a value and go.

use crate::derive::Derived;
use crate::errors::{ReadError, WriteError, read, row, write};
use crate::rows::{key, number};
use crate::types::{Reading, ReadingKind, ReadingValue};
use hearth_clinical::{BloodPressure, Instant, LocalDay, OxygenSaturation, Pulse, Weight};
use hearth_record::{Entry, EntryKey, EntryTime, PatientId, Standing, Subject};
use hearth_wire::{Body, CheckInBody, read_body};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The most goes of one reading that are kept as rows; a check-in has one or two.
const GOES_MAX: usize = 10;
const T: &str = "reading";

/// Replaces the rows of one check-in; nothing for any other subject.
pub(crate) fn replace(tx: &Transaction<'_>, derived: &Derived<'_>) -> Result<(), WriteError> {
    let Some(Ok(check_in)) = derived.about.strip_prefix("check-in/").map(EntryKey::parse) else {
        return Ok(());
    };
    let text = check_in.to_string();
    tx.prepare_cached(include_str!("sql/delete_readings.sql"))
        .and_then(|mut statement| {
            statement.execute(named_params! { ":patient": derived.patient.bytes(), ":check_in": text })
        })
        .map_err(write("write the readings"))?;
    for (kind, reading) in readings(derived, check_in) {
        insert(tx, &derived.patient, kind, &reading)?;
    }
    Ok(())
}

fn readings(derived: &Derived<'_>, check_in: EntryKey) -> Vec<(ReadingKind, Reading)> {
    let Ok(subject) = Subject::new(derived.about) else { return Vec::new() };
    let mut readings = Vec::new();
    for kind in ReadingKind::ALL {
        let disputed = matches!(derived.current.standing(&subject, kind.code()), Standing::Conflict(_));
        for entry in derived.current.keys(&subject, kind.code()) {
            let Some(held) = derived.entries.get(&entry) else { continue };
            // Measured when the check-in was, also where an amendment gives the value.
            let measured = derived.entries.get(&check_in).and_then(Entry::whole).or(held.whole());
            let (Some(body), Some(measured)) = (body(held), measured) else { continue };
            for (go, value) in (0..).zip(values(&body, kind).into_iter().take(GOES_MAX)) {
                let time = measured.header.time.clone();
                readings.push((kind, Reading { check_in, entry, go, time, value, disputed }));
            }
        }
    }
    readings
}

/// The body of a check-in or amendment; one that can't be read gives no rows and stays in the record as it came.
fn body(entry: &Entry) -> Option<CheckInBody> {
    let whole = entry.whole()?;
    match read_body(&whole.header.kind, &whole.body) {
        Ok(Body::CheckIn(body) | Body::Amendment(body)) => Some(*body),
        Ok(_) | Err(_) => None,
    }
}

fn values(body: &CheckInBody, kind: ReadingKind) -> Vec<ReadingValue> {
    match kind {
        ReadingKind::Weight => body.weight.map(ReadingValue::Weight).into_iter().collect(),
        ReadingKind::Pressure => body.pressures.iter().copied().map(ReadingValue::Pressure).collect(),
        ReadingKind::Pulse => body.pulse.map(ReadingValue::Pulse).into_iter().collect(),
        ReadingKind::Oxygen => body.oxygen.map(ReadingValue::Oxygen).into_iter().collect(),
    }
}

fn insert(
    tx: &Transaction<'_>,
    patient: &PatientId,
    kind: ReadingKind,
    reading: &Reading,
) -> Result<(), WriteError> {
    let (value, second) = match reading.value {
        ReadingValue::Weight(weight) => (weight.grams(), None),
        ReadingValue::Pressure(pressure) => {
            (u32::from(pressure.systolic().mmhg()), Some(pressure.diastolic().mmhg()))
        }
        ReadingValue::Pulse(pulse) => (u32::from(pulse.per_minute()), None),
        ReadingValue::Oxygen(oxygen) => (u32::from(oxygen.percent()), None),
    };
    let mut statement =
        tx.prepare_cached(include_str!("sql/insert_reading.sql")).map_err(write("write the readings"))?;
    statement
        .execute(named_params! {
            ":patient": patient.bytes(),
            ":kind": kind.code(),
            ":day": reading.time.day.days(),
            ":at_ms": reading.time.corrected().ms(),
            ":key": reading.entry.to_string(),
            ":go": reading.go,
            ":check_in": reading.check_in.to_string(),
            ":wall_ms": reading.time.wall.ms(),
            ":zone": reading.time.zone,
            ":offset_ms": reading.time.offset_ms,
            ":value": value,
            ":second": second,
            ":disputed": reading.disputed,
        })
        .map_err(write("write the readings"))?;
    Ok(())
}

/// Current readings of one kind from a day on, oldest first.
pub(crate) fn since(
    db: &Connection,
    patient: &PatientId,
    kind: ReadingKind,
    day: LocalDay,
) -> Result<Vec<Reading>, ReadError> {
    let what = "the readings";
    let mut statement = db.prepare_cached(include_str!("sql/select_readings.sql")).map_err(read(what))?;
    let parameters =
        named_params! { ":patient": patient.bytes(), ":kind": kind.code(), ":since_day": day.days() };
    let mut rows = statement.query(parameters).map_err(read(what))?;
    let mut readings = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        readings.push(from_row(found, kind)?);
    }
    Ok(readings)
}

fn from_row(found: &Row<'_>, kind: ReadingKind) -> Result<Reading, ReadError> {
    let day: i32 = found.get("day").map_err(read(T))?;
    Ok(Reading {
        check_in: key(found, T, "check_in")?,
        entry: key(found, T, "key")?,
        go: found.get("go").map_err(read(T))?,
        time: EntryTime {
            wall: Instant::from_ms(found.get("wall_ms").map_err(read(T))?),
            day: LocalDay::from_days(day).map_err(|_| row(T, "day"))?,
            zone: found.get("zone").map_err(read(T))?,
            offset_ms: found.get("offset_ms").map_err(read(T))?,
        },
        value: value(found, kind)?,
        disputed: found.get("disputed").map_err(read(T))?,
    })
}

fn value(found: &Row<'_>, kind: ReadingKind) -> Result<ReadingValue, ReadError> {
    let wrong = || row(T, "value");
    let large = u32::try_from(number(found, T, "value")?).map_err(|_| wrong())?;
    let small = || u16::try_from(large).map_err(|_| wrong());
    Ok(match kind {
        ReadingKind::Weight => ReadingValue::Weight(Weight::from_grams(large).map_err(|_| wrong())?),
        ReadingKind::Pressure => {
            let second: u16 = found.get("second").map_err(read(T))?;
            ReadingValue::Pressure(BloodPressure::from_mmhg(small()?, second).map_err(|_| wrong())?)
        }
        ReadingKind::Pulse => ReadingValue::Pulse(Pulse::from_per_minute(small()?).map_err(|_| wrong())?),
        ReadingKind::Oxygen => {
            ReadingValue::Oxygen(OxygenSaturation::from_percent(small()?).map_err(|_| wrong())?)
        }
    })
}
