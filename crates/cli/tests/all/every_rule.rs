//! Every rule gives its finding from real entries: a nurse types at her computer what a story says, and the rule is read
//! from what the program answers. Which finding is right in which case is for the tables under `docs/clinical`.

use crate::world::{World, now};
use hearth_clinical::LocalDay;
use hearth_rules::{RULES, RuleId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Rules that no story here can have, because they count from what really came when. No test can make a real server three
/// days older, and what is typed today was known to nobody before; tests of `hearth-app` with a clock of their own have them:
/// `a_blood_test_that_nobody_did_is_told_to_the_team_the_day_after_it_was_due`,
/// `a_computer_that_was_silent_for_three_days_is_told_to_the_team_at_t3`, `a_week_s_diary_typed_today_waits_since_today`.
const ELSEWHERE: &[RuleId] = &[RuleId::L7, RuleId::M3, RuleId::U1, RuleId::Q1];

/// One rule's story.
struct Story {
    rule: &'static str,
    /// How urgent the finding is.
    level: &'static str,
    /// Whose; stories of one person stand on different days, so that none changes another.
    person: &'static str,
    /// What was written before: `import COLUMN FROM..TO VALUE…`, one value a day, begun again when they are used up; or a
    /// command as it is typed. `@20` is eight in the morning twenty days ago, `%20` that day, `_` a space.
    before: &'static [&'static str],
    /// The command in whose answer the finding stands.
    last: &'static str,
}

const fn story(
    rule: &'static str,
    level: &'static str,
    person: &'static str,
    before: &'static [&'static str],
    last: &'static str,
) -> Story {
    Story { rule, level, person, before, last }
}

const STORIES: &[Story] = &[
    story("W1", "amber", "Gains", &["import weight 81..81 80.0"], "check-in --at @80 --weight 82.2kg"),
    story(
        "W2",
        "amber",
        "Gains",
        &["import weight 56..55 80.0 80.2", "import weight 53..53 81.2", "import weight 51..51 82.2"],
        "check-in --at @50 --weight 82.4kg",
    ),
    story("W3", "amber", "Creeps", &["plan set target-weight 80kg", "import weight 14..1 82.5"], CREEPS),
    story(
        "W4",
        "amber",
        "Gains",
        &["import weight 31..31 80.0"],
        "check-in --at @30 --weight 81.5kg --symptom swelling=little-more",
    ),
    story(
        "W5",
        "red",
        "Gains",
        &["import weight 11..11 82.0"],
        "check-in --at @10 --weight 79.8kg --symptom dizzy=yes",
    ),
    story("W6", "review", "Wastes", &["plan set oedema-free-weight 85kg"], "check-in --weight 80kg"),
    story(
        "W7",
        "",
        "Trends",
        &["import weight 35..8 80.0 80.2", "import weight 7..1 80.6 80.8 81.0 81.2 81.4 81.6 81.7"],
        "check-in --weight 81.8kg",
    ),
    story("S1", "emergency", "Plain", &[], "check-in --at @40 --symptom chest-pain=now"),
    story("S2", "amber", "Plain", &[], "check-in --at @39 --symptom swelling=much-more"),
    story("S3", "amber", "Plain", &[], "check-in --at @38 --symptom dizzy=yes"),
    story("S4", "red", "Plain", &[], "check-in --at @37 --symptom icd-shocks=one"),
    story("B1", "red", "Plain", &[], "check-in --at @36 --bp 76/50"),
    story("B2", "amber", "Plain", &[], "check-in --at @35 --lying-bp 132/80 --standing-bp 110/72"),
    story("B3", "amber", "Plain", &[], "check-in --at @34 --bp 175/90"),
    story("P1", "red", "Plain", &[], "check-in --at @33 --pulse 38"),
    story("P2", "amber", "Plain", &["import pulse 21..21 46"], "check-in --at @20 --pulse 46"),
    story("P3", "red", "Plain", &[], "check-in --at @32 --pulse 124"),
    story("P4", "amber", "Plain", &[], "check-in --at @31 --pulse 112"),
    story("P5", "amber", "Plain", &[], "check-in --at @30 --rhythm irregular"),
    story("O1", "red", "Plain", &[], "check-in --at @29 --spo2 91"),
    story("L1", "red", "Plain", &[], "check-in --at @28 --blood potassium=6.1mmol/L"),
    story(
        "L2",
        "amber",
        "Plain",
        &["import creatinine 60..60 90"],
        "check-in --at @27 --blood creatinine=130umol/L",
    ),
    story("L3", "amber", "Plain", &[], "check-in --at @26 --blood egfr=25mL/min/1.73m2"),
    story("L4", "red", "Plain", &[], "check-in --at @25 --blood sodium=124mmol/L"),
    story(
        "L5",
        "amber",
        "Plain",
        &["import nt-pro-bnp 60..60 1000"],
        "check-in --at @24 --blood nt-pro-bnp=1500ng/L",
    ),
    story(
        "L6",
        "review",
        "Plain",
        &[],
        "check-in --at @23 --blood haemoglobin=130g/L --blood ferritin=60ug/L",
    ),
    story("M1", "amber", "Silent", &["import weight 9..9 80.0"], "patient show"),
    story("M2", "review", "Fades", &["import weight 34..8 80.0", "import weight 1..1 80.0"], "patient show"),
    story(
        "M4",
        "amber",
        "Plain",
        &["check-in --at @16 --symptom medicines-taken=some"],
        "check-in --at @15 --symptom medicines-taken=no",
    ),
    story(
        "M5",
        "amber",
        "Pauses",
        &[
            "sick-day set ramipril --words invented --max-days 3 --prescriber Dr_Invented --on %20 --expires %-30 --confirmed --why invented",
            "sick-day begin --from %3",
        ],
        "patient show",
    ),
];

/// The creep is found while the weight stands still.
const CREEPS: &str = "check-in --weight 82.5kg";

/// A team, the nurse's computer, and the people whom she has added.
struct Ward {
    world: World,
    today: LocalDay,
    people: BTreeMap<&'static str, String>,
}

impl Ward {
    fn new() -> Ward {
        let world = World::new();
        world.enrol("nurse", &world.code_for_nurse("Ada Fenwick")).result();
        Ward { world, today: now().day_at_offset(0), people: BTreeMap::new() }
    }

    fn person(&mut self, name: &'static str) -> String {
        let world = &self.world;
        let added = || {
            let full = format!("Invented {name}");
            let came = world.cli("nurse", &["patient", "add", "--name", &full, "--born", "3/5/1948"]);
            came.result()["id"].as_str().unwrap().to_owned()
        };
        self.people.entry(name).or_insert_with(added).clone()
    }

    fn day(&self, ago: &str) -> LocalDay {
        self.today.plus_days(-ago.parse::<i32>().unwrap())
    }

    /// Types a command about a person and says what the program answered.
    fn types(&self, patient: &str, line: &str) -> Value {
        let mut words: Vec<String> = line
            .split(' ')
            .map(|word| match (word.strip_prefix('@'), word.strip_prefix('%')) {
                (Some(ago), _) => format!("{}T08:00:00Z", self.day(ago)),
                (None, Some(ago)) => self.day(ago).to_string(),
                (None, None) => word.replace('_', " "),
            })
            .collect();
        match words[0].as_str() {
            "import" => {
                let file = self.csv(&words[1], &words[2], &words[3..]);
                words = vec!["import".to_owned(), file, "--patient".to_owned(), patient.to_owned()];
            }
            "patient" => words.push(patient.to_owned()),
            // An unusual value was looked at once more and is right.
            "check-in" => words.extend(["--confirmed", "--patient", patient].map(str::to_owned)),
            _ => words.extend(["--patient".to_owned(), patient.to_owned()]),
        }
        let typed: Vec<&str> = words.iter().map(String::as_str).collect();
        self.world.cli("nurse", &typed).result().clone()
    }

    fn csv(&self, column: &str, days: &str, values: &[String]) -> String {
        let (from, to) = days.split_once("..").unwrap();
        let ago = (to.parse::<i32>().unwrap()..=from.parse().unwrap()).rev();
        let mut text = format!("at,{column}\n");
        for (ago, value) in ago.zip(values.iter().cycle()) {
            writeln!(text, "{}T08:00:00Z,{value}", self.day(&ago.to_string())).unwrap();
        }
        let file = self.world.path("in.csv");
        std::fs::write(&file, text).unwrap();
        file.display().to_string()
    }
}

/// Rule and level of each finding in an answer: what is said, what is for the team alone, what stands in the list.
fn findings(answer: &Value) -> Vec<(String, String)> {
    let lists = [&answer["advice"]["findings"], &answer["forTeam"], &answer["findings"]];
    let all = lists.iter().filter_map(|list| list.as_array()).flatten();
    let text = |one: &Value| one.as_str().unwrap_or_default().to_owned();
    all.map(|finding| (text(&finding["rule"]), text(&finding["zone"]))).collect()
}

/// Tells a story to its end; what is wrong with it, if anything is.
fn tell(ward: &mut Ward, story: &Story) -> Option<String> {
    let patient = ward.person(story.person);
    for line in story.before {
        let answer = ward.types(&patient, line);
        if line.starts_with("import") {
            assert_eq!(answer["refused"].as_array().map_or(0, Vec::len), 0, "{line}: {answer:#}");
        }
    }
    let answer = ward.types(&patient, story.last);
    let found = findings(&answer);
    if is_in_shadow(story.rule) {
        let said = found.iter().any(|(rule, _)| rule == story.rule);
        return said.then(|| format!("{} is in shadow, and was said", story.rule));
    }
    let wanted = (story.rule.to_owned(), story.level.to_owned());
    (!found.contains(&wanted)).then(|| format!("{wanted:?}: {:?} gave {found:?}", story.last))
}

fn is_in_shadow(rule: &str) -> bool {
    RULES.iter().any(|one| one.id.code() == rule && one.mode == hearth_rules::Mode::Shadow)
}

#[test]
fn a_check_in_gives_every_rules_finding_from_real_entries() {
    let told: BTreeSet<RuleId> = STORIES.iter().map(|one| RuleId::from_code(one.rule).unwrap()).collect();
    for rule in RULES {
        let elsewhere = ELSEWHERE.contains(&rule.id);
        assert_ne!(told.contains(&rule.id), elsewhere, "{} has one story, here or elsewhere", rule.id.code());
    }
    let mut ward = Ward::new();
    let wrong: Vec<String> = STORIES.iter().filter_map(|one| tell(&mut ward, one)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let counted = ward.world.cli("nurse", &["shadow"]).result().clone();
    for rule in STORIES.iter().map(|one| one.rule).filter(|rule| is_in_shadow(rule)) {
        let rows = counted["rules"].as_array().unwrap();
        let row = rows.iter().find(|row| row["rule"] == rule);
        assert!(row.is_some_and(|row| row["checkIns"].as_u64() >= Some(1)), "{rule}: {counted:#}");
    }
    // They are entries like any other: the server takes them all, and every chain holds.
    assert_eq!(ward.world.cli("nurse", &["sync"]).result()["waiting"], 0);
    assert_eq!(ward.world.cli("nurse", &["verify"]).result()["problems"], serde_json::json!([]));
    let alerts = ward.world.cli("nurse", &["alerts"]).result().clone();
    let rows = alerts["alerts"].as_array().unwrap();
    let raised: BTreeSet<&str> = rows.iter().filter_map(|alert| alert["cause"].as_str()).collect();
    for cause in ["danger-sign", "device-shock", "weight-gain", "medicines-missed"] {
        assert!(raised.contains(cause), "{cause} in {raised:?}");
    }
}
