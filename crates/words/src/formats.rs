//! Quantities, dates, times and ages as a person in Britain reads them, in the catalogue's language.
//! It takes whole units and broken-down local dates; clocks, zones and limits are somebody else's.

use crate::{Arg, Words, group_phone};

/// Grams in a pound, times 100,000, so that the exact factor 453.59237 stays a whole number.
const POUND_GRAMS_E5: u64 = 45_359_237;

impl Words {
    /// A weight in grams as kilograms with one decimal: `82.4 kg`.
    #[must_use]
    pub fn weight_kg(self, grams: u32) -> String {
        self.say("format-kg", &[("number", Arg::Text(&tenths(hundreds(u64::from(grams)))))])
    }

    /// The number of [`Words::weight_kg`] without its unit, as it would be typed into the box: `82.4`.
    #[must_use]
    pub fn weight_kg_typed(self, grams: u32) -> String {
        tenths(hundreds(u64::from(grams)))
    }

    /// A weight in grams as stones and pounds, to the nearest tenth of a pound: `12 st 13.7 lb`.
    #[must_use]
    pub fn weight_st_lb(self, grams: u32) -> String {
        let pounds_tenths = (u64::from(grams) * 1_000_000 + POUND_GRAMS_E5 / 2) / POUND_GRAMS_E5;
        let stone = (pounds_tenths / 140).to_string();
        let pounds = tenths(pounds_tenths % 140);
        self.say("format-st-lb", &[("stone", Arg::Text(&stone)), ("pounds", Arg::Text(&pounds))])
    }

    /// A weight in grams both ways: `82.4 kg (12 st 13.7 lb)`.
    #[must_use]
    pub fn weight_both(self, grams: u32) -> String {
        let (kg, st_lb) = (self.weight_kg(grams), self.weight_st_lb(grams));
        self.say("format-kg-and-st-lb", &[("kg", Arg::Text(&kg)), ("stlb", Arg::Text(&st_lb))])
    }

    /// A blood pressure in mmHg, upper over lower: `124/76`.
    #[must_use]
    pub fn pressure(self, systolic: u16, diastolic: u16) -> String {
        format!("{systolic}/{diastolic}")
    }

    /// Beats a minute: `68 beats a minute`.
    #[must_use]
    pub fn pulse(self, beats_per_minute: u16) -> String {
        self.say("format-pulse", &[("number", Arg::Number(i64::from(beats_per_minute)))])
    }

    /// Oxygen in percent: `96%`.
    #[must_use]
    pub fn oxygen(self, percent: u8) -> String {
        format!("{percent}%")
    }

    /// A gain in grams over whole days: `2.3 kg in 3 days`. The sign is left out: the sentence says up or down.
    #[must_use]
    pub fn gain(self, grams: i64, days: u32) -> String {
        let kg = tenths(hundreds(grams.unsigned_abs()));
        self.say("format-gain", &[("number", Arg::Text(&kg)), ("days", Arg::Number(i64::from(days)))])
    }

    /// A list in the middle of a sentence: `more swelling, dizziness and more pillows`.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match items.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, first)) => {
                let first = first.join(", ");
                self.say("format-list-last", &[("first", Arg::Text(&first)), ("last", Arg::Text(last))])
            }
        }
    }

    /// Symptoms by code as a list of their names: `more swelling and dizziness`.
    #[must_use]
    pub fn symptom_list<'a>(self, symptoms: impl IntoIterator<Item = &'a str>) -> String {
        let names: Vec<String> = symptoms.into_iter().map(|symptom| self.symptom_name(symptom)).collect();
        self.list(&names)
    }

    /// A date: `21 November 2026`. A month out of 1–12 shows as its number.
    #[must_use]
    pub fn date(self, year: i32, month: u32, day: u32) -> String {
        let (month, day, year) = (self.month(month), day.to_string(), year.to_string());
        self.say(
            "format-date",
            &[("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))],
        )
    }

    /// A time of day, 24 hours: `08:12`.
    #[must_use]
    pub fn time(self, hour: u32, minute: u32) -> String {
        format!("{hour:02}:{minute:02}")
    }

    /// A date and a time: `21 November 2026, 08:12`.
    #[must_use]
    pub fn date_time(self, (year, month, day): (i32, u32, u32), (hour, minute): (u32, u32)) -> String {
        let (date, time) = (self.date(year, month, day), self.time(hour, minute));
        self.say("format-date-time", &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))])
    }

    /// A day of the week, Monday = 1 … Sunday = 7.
    #[must_use]
    pub fn weekday(self, number_from_monday: u32) -> String {
        self.plain(match number_from_monday {
            1 => "format-monday",
            2 => "format-tuesday",
            3 => "format-wednesday",
            4 => "format-thursday",
            5 => "format-friday",
            6 => "format-saturday",
            7 => "format-sunday",
            _ => "format-unknown-day",
        })
    }

    /// How old something is, by whole local days: `today 08:12`, `yesterday 08:12`, `3 days ago`.
    /// A negative number of days, from a clock that is wrong somewhere, is said as such.
    #[must_use]
    pub fn age(self, days_ago: i64, hour: u32, minute: u32) -> String {
        let time = self.time(hour, minute);
        match days_ago {
            0 => self.say("age-today", &[("time", Arg::Text(&time))]),
            1 => self.say("age-yesterday", &[("time", Arg::Text(&time))]),
            2.. => self.say("age-days", &[("days", Arg::Number(days_ago))]),
            ..0 => self.plain("age-future"),
        }
    }

    /// A person's age in whole years beside the date of birth: `3 May 1948 (78 years)`.
    #[must_use]
    pub fn born(self, date: (i32, u32, u32), years: u32) -> String {
        let date = self.date(date.0, date.1, date.2);
        self.say("format-born", &[("date", Arg::Text(&date)), ("years", Arg::Number(i64::from(years)))])
    }

    /// A phone number as it is read out: `01632 960 123`.
    #[must_use]
    pub fn phone(self, digits: &str) -> String {
        group_phone(digits)
    }

    fn month(self, month: u32) -> String {
        let key = match month {
            1 => "format-january",
            2 => "format-february",
            3 => "format-march",
            4 => "format-april",
            5 => "format-may",
            6 => "format-june",
            7 => "format-july",
            8 => "format-august",
            9 => "format-september",
            10 => "format-october",
            11 => "format-november",
            12 => "format-december",
            other => return other.to_string(),
        };
        self.plain(key)
    }
}

/// Grams to the nearest 100 g, counted in hundreds.
const fn hundreds(grams: u64) -> u64 {
    (grams + 50) / 100
}

fn tenths(number: u64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};

    const ENGLISH: Words = Words::new(Language::English);
    const WELSH: Words = Words::new(Language::Welsh);

    #[test]
    fn a_weight_reads_in_kilograms_and_in_stones() {
        assert_eq!(ENGLISH.weight_kg(82_400), "82.4 kg");
        assert_eq!(ENGLISH.weight_st_lb(82_400), "12 st 13.7 lb");
        assert_eq!(ENGLISH.weight_both(82_400), "82.4 kg (12 st 13.7 lb)");
        // 14 pounds are a stone, never '11 st 14.0 lb'.
        assert_eq!(ENGLISH.weight_st_lb(76_204), "12 st 0.0 lb");
        assert_eq!(ENGLISH.weight_st_lb(76_200), "12 st 0.0 lb");
    }

    #[test]
    fn a_gain_says_its_days_in_the_singular_and_the_plural() {
        assert_eq!(ENGLISH.gain(2_300, 3), "2.3 kg in 3 days");
        assert_eq!(ENGLISH.gain(1_500, 1), "1.5 kg in 1 day");
        assert_eq!(ENGLISH.gain(-2_000, 3), "2.0 kg in 3 days");
    }

    #[test]
    fn an_age_says_today_yesterday_and_then_days() {
        assert_eq!(ENGLISH.age(0, 8, 12), "today 08:12");
        assert_eq!(ENGLISH.age(1, 8, 12), "yesterday 08:12");
        assert_eq!(ENGLISH.age(3, 8, 12), "3 days ago");
        assert_eq!(WELSH.age(0, 8, 12), "heddiw 08:12");
        assert_eq!(ENGLISH.age(-1, 8, 12), "dated in the future");
    }

    #[test]
    fn a_list_ends_with_and() {
        let list = |items: &[&str]| ENGLISH.list(&items.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(ENGLISH.symptom_list(["swelling", "pillows"]), "more swelling and more pillows");
    }

    #[test]
    fn dates_are_written_out_and_times_have_24_hours() {
        assert_eq!(ENGLISH.date(2026, 11, 21), "21 November 2026");
        assert_eq!(WELSH.date(2026, 11, 21), "21 Tachwedd 2026");
        assert_eq!(ENGLISH.date_time((2026, 11, 1), (18, 5)), "1 November 2026, 18:05");
        assert_eq!(ENGLISH.weekday(1), "Monday");
        assert_eq!(ENGLISH.born((1948, 5, 3), 78), "3 May 1948 (78 years)");
    }
}
