//! Who may write what, line by line, judged from the header alone.

use crate::world::{chain_of, header, subject};
use hearth_record::{
    Access, Audience, Class, Header, KINDS, PatientId, Refusal, Role, Scope, Subject, UserId, access,
    may_write, subject_fits,
};

const ROLES: [Role; 10] = [
    Role::Patient,
    Role::Carer,
    Role::Nurse,
    Role::Prescriber,
    Role::Coordinator,
    Role::LinkWorker,
    Role::Rehab,
    Role::Lead,
    Role::Admin,
    Role::Server,
];

/// A subject that the kind may speak about.
fn own_subject(kind: &str) -> Subject {
    let key = "a1.s.d1.1.1.1";
    subject(&match kind {
        "check-in" => Subject::CHECK_IN_SELF.to_owned(),
        "amendment" | "withdrawal" => format!("check-in/{key}"),
        "setting" | "service-setting" => "target-weight".to_owned(),
        "person" | "custody" | "team" | "heart-failure" | "flexible-plan" | "flexible-use"
        | "sick-day-plan" | "sick-day" | "put-away" | "exercise-level" => kind.to_owned(),
        "visit-answer" | "visit-signature" | "visit-addendum" => "visit/1".to_owned(),
        "grant" | "staff-grant" => "grant/1".to_owned(),
        "alert-closing" | "alert-seen" | "alert-snooze" => "alert/weight-gain".to_owned(),
        other => format!("{other}/1"),
    })
}

fn placed(kind: &str, audience: Audience, scope: Scope) -> Header {
    let mut made = header(1, kind, own_subject(kind), vec![]);
    made.id.chain.audience = audience;
    if scope == Scope::Team {
        made.id.chain.patient = PatientId::TEAM;
    }
    made
}

#[test]
fn a_team_only_kind_never_fits_a_shared_chain() {
    let mut seen = 0;
    for row in KINDS.iter().filter(|row| row.audience == Some(Audience::Team)) {
        for role in &ROLES {
            let shared = placed(row.name, Audience::Shared, row.scope);
            assert_eq!(
                may_write(role, Access::Whole, &shared),
                Err(Refusal::WrongChain),
                "{} {role:?}",
                row.name
            );
        }
        seen += 1;
    }
    assert_eq!(seen, 11, "staff-grant, custody, team-note, three about alerts, four of a visit, contact");
}

#[test]
fn a_shared_kind_never_hides_in_a_team_only_chain_and_no_kind_leaves_its_scope() {
    for row in KINDS {
        if row.audience == Some(Audience::Shared) {
            let hidden = placed(row.name, Audience::Team, row.scope);
            assert_eq!(
                may_write(&Role::Lead, Access::Whole, &hidden),
                Err(Refusal::WrongChain),
                "{}",
                row.name
            );
        }
        let other = if row.scope == Scope::Team { Scope::Patient } else { Scope::Team };
        let elsewhere = placed(row.name, row.audience.unwrap_or(Audience::Shared), other);
        let may = may_write(&Role::Server, Access::Whole, &elsewhere);
        assert_eq!(may.is_ok(), row.class == Class::Verdict, "{}", row.name);
    }
}

#[test]
fn each_class_is_written_by_these_roles_and_no_others() {
    use Role::{Carer, Coordinator, Lead, Nurse, Patient, Prescriber, Server};
    for row in KINDS {
        let allowed: &[Role] = match row.class {
            Class::Observation
            | Class::Withdrawal
            | Class::PlanUse
            | Class::Said
            | Class::OwnPlan
            | Class::Learning => &[Patient, Carer, Nurse, Prescriber, Coordinator, Lead],
            Class::SafetySetting | Class::Medicine | Class::HeartFailure | Class::Visit | Class::Alert => {
                &[Nurse, Prescriber, Lead]
            }
            Class::Receipt => &[Patient, Carer],
            Class::Person
            | Class::Access
            | Class::TeamNote
            | Class::Look
            | Class::Asked
            | Class::NextDate => &[Nurse, Prescriber, Coordinator, Lead],
            Class::Verdict | Class::Assessment | Class::Contact | Class::TeamDirectory => &[Server],
            Class::Unknown => unreachable!("no kind that is written"),
        };
        let header = placed(row.name, row.audience.unwrap_or(Audience::Shared), row.scope);
        for role in &ROLES {
            let may = may_write(role, Access::Whole, &header);
            assert_eq!(may.is_ok(), allowed.contains(role), "{} {role:?} {may:?}", row.name);
        }
    }
}

#[test]
fn nobody_writes_what_they_may_not_read() {
    for row in KINDS.iter().filter(|row| row.scope == Scope::Patient) {
        let header = placed(row.name, row.audience.unwrap_or(Audience::Shared), row.scope);
        for role in &ROLES {
            assert!(may_write(role, Access::Nothing, &header).is_err(), "{} {role:?}", row.name);
        }
    }
    let note = placed("team-note", Audience::Team, Scope::Patient);
    assert_eq!(may_write(&Role::Nurse, Access::Shared, &note), Err(Refusal::NoAccess));
}

#[test]
fn no_kind_speaks_about_a_subject_of_another() {
    for row in KINDS {
        let own = own_subject(row.name);
        assert!(subject_fits(row.name, &own), "{}", row.name);
        assert!(!subject_fits("tremor-2031", &own), "a newer kind takes {own}");
        for other in KINDS {
            let (grants, plans) = (["grant", "staff-grant"], ["setting", "service-setting"]);
            let check_ins = ["check-in", "amendment", "withdrawal"];
            let alerts = ["alert-closing", "alert-seen", "alert-snooze"];
            let visits = ["visit", "visit-answer", "visit-signature", "visit-addendum"];
            let together = [&grants[..], &plans, &check_ins, &alerts, &visits]
                .iter()
                .any(|group| group.contains(&row.name) && group.contains(&other.name));
            if !together && row.name != other.name {
                assert!(!subject_fits(other.name, &own), "{} takes {own}", other.name);
            }
        }
    }
    let reading = header(1, "check-in", subject("target-weight"), vec![]);
    assert_eq!(may_write(&Role::Patient, Access::Shared, &reading), Err(Refusal::WrongSubject));
    let newer = header(1, "tremor-2031", subject("user/1"), vec![]);
    assert_eq!(may_write(&Role::Nurse, Access::Whole, &newer), Err(Refusal::WrongSubject));
}

#[test]
fn only_a_setting_may_speak_about_a_subject_that_nothing_here_owns() {
    let newer = subject("ejection-fraction-goal-2031");
    for row in KINDS {
        let may = row.class == Class::SafetySetting || row.name == "service-setting";
        assert_eq!(subject_fits(row.name, &newer), may, "{}", row.name);
    }
    assert!(subject_fits("tremor-2031", &newer));
}

#[test]
fn a_kind_of_a_newer_app_is_delivered_by_those_who_may_read_the_chain() {
    let newer = header(1, "tremor-2031", subject("tremor/left"), vec![]);
    for (role, may) in [(Role::Patient, true), (Role::Nurse, true), (Role::Admin, false), (Role::Rehab, true)]
    {
        assert_eq!(
            may_write(&role, access(&role, &chain_of(1).patient, Some(Access::Shared)), &newer).is_ok(),
            may
        );
    }
}

#[test]
fn a_grant_widens_or_narrows_what_a_role_sees_within_its_bounds() {
    let patient = chain_of(1).patient;
    let sees = |role: &Role, granted| access(role, &patient, granted);
    assert_eq!(sees(&Role::Nurse, None), Access::Whole);
    assert_eq!(sees(&Role::Nurse, Some(Access::Nothing)), Access::Nothing);
    assert_eq!(sees(&Role::Patient, None), Access::Nothing);
    assert_eq!(sees(&Role::Patient, Some(Access::Whole)), Access::Shared);
    assert_eq!(sees(&Role::Carer, Some(Access::Shared)), Access::Shared);
    assert_eq!(sees(&Role::Rehab, None), Access::Nothing);
    assert_eq!(sees(&Role::Admin, Some(Access::Whole)), Access::Nothing);
    assert_eq!(sees(&Role::from_code("pilot-2031"), Some(Access::Whole)), Access::Nothing);
    for role in &ROLES {
        assert_eq!(access(role, &PatientId::TEAM, None), Access::Shared, "everybody reads the directory");
    }
}

#[test]
fn codes_read_back() {
    for role in &ROLES {
        assert_eq!(&Role::from_code(role.code()), role);
    }
    assert_eq!(Role::from_code("pilot-2031").code(), "pilot-2031");
    for code in
        ["unknown-author", "device-revoked", "no-access", "role-may-not", "wrong-chain", "wrong-subject"]
    {
        assert_eq!(Refusal::from_code(code).map(Refusal::code), Some(code));
    }
    assert_eq!(Refusal::from_code("moon-phase"), None);
    assert_eq!(
        UserId::parse(&UserId::from_bytes([0xAB; 16]).to_string()),
        Ok(UserId::from_bytes([0xAB; 16]))
    );
}
