//! Which pressure and which pulse a step is judged by: the lower of the latest and of the middle one of the last week.
//! Whether it is too low for a step is next door.

use hearth_clinical::LocalDay;

use super::facts::Dated;

/// How far back readings count, in days, today included (product value).
const WEEK: i32 = 7;
/// How many readings a middle value needs (as in the titration rules of ENGAGE-HF).
const MIDDLE_NEEDS: usize = 3;

/// The value that a step is judged by, and how many readings stand behind it; none without a reading of the last week.
pub(super) fn judged<T: Copy + Ord>(readings: &[Dated<T>], today: LocalDay) -> Option<(Dated<T>, usize)> {
    let mut recent: Vec<Dated<T>> = readings
        .iter()
        .filter(|reading| (0..WEEK).contains(&today.days_since(reading.day)))
        .copied()
        .collect();
    // Of two readings of the last day the lower one counts as the latest: their times are not known here.
    let day = recent.iter().map(|reading| reading.day).max()?;
    let latest = recent.iter().filter(|reading| reading.day == day).map(|reading| reading.value).min()?;
    recent.sort_by_key(|reading| reading.value);
    // Of an even number the lower middle one: the cautious choice.
    let middle = recent.get(recent.len().saturating_sub(1) / 2).map(|reading| reading.value);
    match middle.filter(|middle| recent.len() >= MIDDLE_NEEDS && *middle < latest) {
        Some(middle) => Some((Dated { day, value: middle }, recent.len())),
        None => Some((Dated { day, value: latest }, 1)),
    }
}

/// The last reading of all, however old.
pub(super) fn last_day<T>(readings: &[Dated<T>]) -> Option<LocalDay> {
    readings.iter().map(|reading| reading.day).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_week_counts_only_where_it_is_lower_than_the_latest() {
        let today = LocalDay::from_ymd(2026, 11, 21).unwrap();
        let read = |values: [u16; 3]| -> Vec<Dated<u16>> {
            let days = [-2, -1, 0].map(|days| today.plus_days(days));
            days.into_iter().zip(values).map(|(day, value)| Dated { day, value }).collect()
        };
        for (values, value, behind) in
            [([90, 95, 100], 95, 3), ([100, 105, 90], 90, 1), ([100, 100, 100], 100, 1)]
        {
            assert_eq!(
                judged(&read(values), today),
                Some((Dated { day: today, value }, behind)),
                "{values:?}"
            );
        }
    }
}
