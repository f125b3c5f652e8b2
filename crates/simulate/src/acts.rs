//! What people write: each act as its exact bytes, and in words for the story.

use crate::device::Owner;
use crate::dice::Dice;
use crate::memory::State;
use crate::view::Shown;
use hearth_clinical::medicine::parse_order;
use hearth_clinical::{Answer, PlanSubject, PlanValue, Private, Symptom, Weight};
use hearth_record::{
    Audience, CurrentValue, EntryKey, EntryTime, Kind, PatientId, Replaces, Subject, UserId,
};
use hearth_store::NewAct;
use hearth_wire::{
    Body, CheckInBody, Medicine, MedicineBody, NoteBody, ORDER, SettingBody, Told, VALUE, WithdrawalBody,
    body_bytes, kind_of,
};

/// An act and what a story says of it.
#[derive(Clone, Debug)]
pub struct Deed {
    /// The act.
    pub act: NewAct,
    /// In words: `writes target weight 81.0 kg`.
    pub words: String,
    /// True if it says something dangerous that the app did not tell the person.
    pub untold: bool,
}

/// What an author has before them.
pub struct Desk<'a> {
    /// Who.
    pub owner: &'a Owner,
    /// Whose record.
    pub patient: PatientId,
    /// What is shown of it.
    pub shown: &'a Shown,
    /// What is held.
    pub state: &'a State,
    /// When.
    pub time: EntryTime,
    /// Everybody whom access may be given to, with a name.
    pub people: &'a [(UserId, String)],
}

/// Sorts of deeds, to be thrown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A check-in.
    CheckIn,
    /// A weight corrected.
    Amend,
    /// A check-in taken back.
    Withdraw,
    /// A setting of the plan.
    Setting,
    /// A conflict settled.
    Settle,
    /// An order of a medicine.
    Medicine,
    /// A note of the team.
    Note,
    /// A kind of a newer app.
    Newer,
    /// Who is responsible.
    Custody,
    /// What a colleague may see.
    StaffGrant,
    /// What the patient may see.
    Grant,
}

impl Desk<'_> {
    /// One deed of this sort; `None` if there is nothing that it could be about.
    pub fn deed(&self, sort: Sort, dice: &mut Dice) -> Option<Deed> {
        match sort {
            Sort::CheckIn => Some(self.check_in(dice)),
            Sort::Amend => self.amend(dice),
            Sort::Withdraw => self.withdraw(dice),
            Sort::Setting => Some(self.setting(dice)),
            Sort::Settle => self.settle(dice),
            Sort::Medicine => Some(self.medicine(dice)),
            Sort::Note => Some(self.note(dice)),
            Sort::Newer => Some(self.newer(dice)),
            Sort::Custody => self.custody(dice),
            Sort::StaffGrant => self.staff_grant(dice),
            Sort::Grant => self.grant(dice),
        }
    }

    fn act(
        &self,
        audience: Audience,
        subject: Subject,
        kind: Kind,
        body: Vec<u8>,
        replaces: Vec<Replaces>,
    ) -> NewAct {
        NewAct {
            patient: self.patient,
            audience,
            author: self.owner.user,
            time: self.time.clone(),
            subject,
            kind,
            body,
            replaces,
            form: None,
        }
    }

    fn shared(&self, subject: Subject, body: &Body, replaces: Vec<Replaces>) -> NewAct {
        self.act(Audience::Shared, subject, kind_of(body), body_bytes(body), replaces)
    }

    fn check_in(&self, dice: &mut Dice) -> Deed {
        let weight = weight(dice);
        let (danger, old_app) = (dice.one_in(4), dice.one_in(2));
        let mut body = CheckInBody { weight: Some(weight), ..CheckInBody::default() };
        if danger {
            body.symptoms.set(Symptom::ChestPain, Answer::Now).unwrap();
        }
        let zone = if danger && !old_app { "emergency" } else { "green" };
        body.told = Some(Told { zone: zone.to_owned(), language: "en".to_owned(), ..Told::default() });
        let mut words = format!("writes a weight of {}", kilos(weight));
        if danger {
            let told = if old_app { "an old app says green" } else { "told to ring 999" };
            words = format!("{words} and chest pain ({told})");
        }
        let mut act = self.shared(Subject::check_in_self(), &Body::CheckIn(Box::new(body)), Vec::new());
        act.form = dice.one_in(6).then(|| format!("form {}", dice.below(4)));
        Deed { act, words, untold: danger && old_app }
    }

    /// A check-in that shows a weight, with what stands for it.
    fn weighed(&self, dice: &mut Dice) -> Option<(Subject, Vec<CurrentValue>)> {
        let weighed: Vec<_> = self
            .shown
            .current
            .iter()
            .filter(|(subject, part, _)| *part == "weight" && subject.as_str().starts_with("check-in/"))
            .map(|(subject, _, values)| (subject.clone(), values.to_vec()))
            .collect();
        dice.pick(&weighed).cloned()
    }

    fn amend(&self, dice: &mut Dice) -> Option<Deed> {
        let (subject, values) = self.weighed(dice)?;
        let weight = weight(dice);
        let body = Body::Amendment(Box::new(CheckInBody { weight: Some(weight), ..CheckInBody::default() }));
        let words = format!("corrects {} to {}", short(&subject), kilos(weight));
        Some(Deed {
            act: self.shared(subject, &body, replacing(&values, Some("weight"))),
            words,
            untold: false,
        })
    }

    fn withdraw(&self, dice: &mut Dice) -> Option<Deed> {
        let (subject, values) = self.weighed(dice)?;
        let body = Body::Withdrawal(WithdrawalBody { reason: Private::new("not-me".to_owned()) });
        let words = format!("takes {} back", short(&subject));
        Some(Deed { act: self.shared(subject, &body, replacing(&values, None)), words, untold: false })
    }

    fn setting(&self, dice: &mut Dice) -> Deed {
        let value = if dice.one_in(3) {
            let text = format!("{}.{}kg", 1 + dice.below(2), dice.below(10));
            PlanSubject::WeightGain3Days.parse_value(&text).unwrap()
        } else {
            // Few values, so that two people sometimes set the same.
            PlanValue::TargetWeight(
                Weight::from_grams(80_000 + 500 * u32::try_from(dice.below(6)).unwrap()).unwrap(),
            )
        };
        let subject = Subject::setting(value.subject());
        let values = self.values(&subject, VALUE);
        let words = format!("writes {} ({})", setting_words(&value), in_place_of(&values));
        let body =
            Body::Setting(SettingBody { value, why: Private::new("reviewed".to_owned()), review: None });
        Deed { act: self.shared(subject, &body, replacing(&values, None)), words, untold: false }
    }

    fn settle(&self, dice: &mut Dice) -> Option<Deed> {
        let conflicts: Vec<_> = self
            .shown
            .current
            .conflicts()
            .filter(|(subject, ..)| PlanSubject::from_code(subject.as_str()).is_some())
            .map(|(subject, _, values)| (subject.clone(), values.to_vec()))
            .collect();
        let (subject, values) = dice.pick(&conflicts)?.clone();
        let chosen = dice.pick(&values)?;
        let whole = self.state.entries.get(&chosen.key)?.read.entry.whole()?;
        let words =
            format!("settles {} by entry {} ({})", subject, chosen.key.mark_text(), in_place_of(&values));
        let act = self.act(
            Audience::Shared,
            subject,
            whole.header.kind.clone(),
            whole.body.clone(),
            replacing(&values, None),
        );
        Some(Deed { act, words, untold: false })
    }

    fn medicine(&self, dice: &mut Dice) -> Deed {
        let line = *dice.pick(&["ramipril 5 mg od", "ramipril 10 mg od", "furosemide 40 mg od"]).unwrap();
        let order = parse_order(line, self.time.day).unwrap();
        let subject = Subject::medicine(line.split(' ').next().unwrap()).unwrap();
        let values = self.values(&subject, ORDER);
        let words = format!("orders {line} ({})", in_place_of(&values));
        let body = Body::Medicine(MedicineBody {
            what: Medicine::Order(order),
            prescriber: Private::new("Dr Sim".to_owned()),
            why: Private::new("stepped up".to_owned()),
            bloods_due: None,
            already: None,
            despite: vec![],
        });
        Deed { act: self.shared(subject, &body, replacing(&values, None)), words, untold: false }
    }

    fn note(&self, dice: &mut Dice) -> Deed {
        let number = dice.below(5);
        let subject = Subject::new(format!("team-note/{number}")).unwrap();
        let body =
            Body::TeamNote(NoteBody { text: Private::new(format!("rang, no answer {}", dice.below(9))) });
        let values = self.values(&subject, "text");
        let act =
            self.act(Audience::Team, subject, kind_of(&body), body_bytes(&body), replacing(&values, None));
        Deed { act, words: format!("writes team note {number}"), untold: false }
    }

    fn newer(&self, dice: &mut Dice) -> Deed {
        let subject = Subject::new(format!("mood/{}", dice.below(3))).unwrap();
        // Spaces and an order of keys that this app would never write: the bytes must stay as they are.
        let body = format!("{{\"z\": {}, \"a\" :[1,\"\u{e9}\"]}}", dice.below(100)).into_bytes();
        let act = self.act(Audience::Shared, subject, Kind::new("mood-diary", 7), body, Vec::new());
        Deed { act, words: "writes an entry of a kind that a newer app knows".to_owned(), untold: false }
    }

    fn custody(&self, dice: &mut Dice) -> Option<Deed> {
        let (user, name) = dice.pick(self.people)?;
        let subject = Subject::custody();
        let values = self.values(&subject, "owner");
        let body = format!("{{\"owner\":\"{user}\"}}").into_bytes();
        let kind = Kind::new("custody", 1);
        let act = self.act(Audience::Team, subject, kind, body, replacing(&values, None));
        Some(Deed { act, words: format!("hands the patient to {name}"), untold: false })
    }

    fn staff_grant(&self, dice: &mut Dice) -> Option<Deed> {
        let (user, name) = dice.pick(self.people)?;
        let access = if dice.one_in(2) { "nothing" } else { "whole" };
        let act = self.granting(*user, access, Audience::Team, "staff-grant");
        Some(Deed { act, words: format!("lets {name} see {access} of the patient"), untold: false })
    }

    fn grant(&self, dice: &mut Dice) -> Option<Deed> {
        // Whoever was let into the record from home is named by a grant in it.
        let granted: Vec<UserId> = self
            .shown
            .current
            .iter()
            .filter(|(_, part, _)| *part == "access")
            .filter_map(|(subject, ..)| UserId::parse(subject.as_str().strip_prefix("grant/")?).ok())
            .filter(|user| !self.people.iter().any(|(other, _)| other == user))
            .collect();
        let user = *dice.pick(&granted)?;
        let access = if dice.one_in(3) { "nothing" } else { "shared" };
        let act = self.granting(user, access, Audience::Shared, "grant");
        Some(Deed {
            act,
            words: format!("lets whoever is at home see {access} of the record"),
            untold: false,
        })
    }

    fn granting(&self, user: UserId, access: &str, audience: Audience, kind: &str) -> NewAct {
        let subject = Subject::grant(&user);
        let values = self.values(&subject, "access");
        let same: Vec<CurrentValue> =
            values.into_iter().filter(|value| value.key.id.chain.audience == audience).collect();
        let body = format!("{{\"access\":\"{access}\",\"user\":\"{user}\"}}").into_bytes();
        self.act(audience, subject, Kind::new(kind, 1), body, replacing(&same, None))
    }

    fn values(&self, subject: &Subject, part: &str) -> Vec<CurrentValue> {
        let found = self.shown.current.of_subject(subject).find(|(name, _)| *name == part);
        found.map(|(_, values)| values.to_vec()).unwrap_or_default()
    }
}

fn replacing(values: &[CurrentValue], part: Option<&str>) -> Vec<Replaces> {
    let mut keys: Vec<EntryKey> = values.iter().map(|value| value.key).collect();
    keys.dedup();
    keys.truncate(40);
    let parts: Vec<String> = part.map(str::to_owned).into_iter().collect();
    keys.into_iter().map(|key| Replaces { key, parts: parts.clone() }).collect()
}

fn weight(dice: &mut Dice) -> Weight {
    Weight::from_grams(78_000 + 100 * u32::try_from(dice.below(80)).unwrap()).unwrap()
}

fn kilos(weight: Weight) -> String {
    format!("{}.{} kg", weight.grams() / 1000, weight.grams() % 1000 / 100)
}

fn setting_words(value: &PlanValue) -> String {
    match value {
        PlanValue::TargetWeight(weight) => format!("target weight {}", kilos(*weight)),
        other => other.subject().code().to_owned(),
    }
}

fn in_place_of(values: &[CurrentValue]) -> String {
    match values.len() {
        0 => "nothing was set".to_owned(),
        1 => "in place of one value".to_owned(),
        several => format!("in place of {several} values"),
    }
}

fn short(subject: &Subject) -> String {
    let text = subject.as_str();
    text.rsplit('.').next().map_or_else(|| text.to_owned(), |mark| format!("check-in {mark}"))
}
