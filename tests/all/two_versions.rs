//! Two people change the same thing without seeing each other's change.

use crate::world::{Cable, Cli, Team};
use serde_json::{Value, json};

struct Nurse {
    cli: Cli,
    cable: Cable,
}

impl Nurse {
    fn joins(team: &Team, name: &str) -> Nurse {
        let (cli, cable) = (Cli::new(), team.cable());
        cli.does(&["enrol", "--server", &cable.address(), "--code", &team.member("nurse", name)]);
        Nurse { cli, cable }
    }

    #[track_caller]
    fn syncs(&self) {
        self.cli.does(&["sync"]);
    }

    #[track_caller]
    fn versions(&self) -> Vec<String> {
        let found = self.cli.does(&["conflicts"]);
        let items = found["items"].as_array().unwrap().clone();
        let versions = items.iter().flat_map(|item| item["versions"].as_array().unwrap().clone());
        let mut typed: Vec<String> = versions.map(|version| text(&version["value"])).collect();
        typed.sort();
        typed
    }

    #[track_caller]
    fn target_weight(&self, patient: &str) -> String {
        let plan = self.cli.does(&["plan", "show", patient]);
        let lines = plan["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["subject"] == json!("target-weight")).unwrap();
        text(&line["value"])
    }
}

#[test]
fn two_targets_set_without_a_network_both_show_and_settling_clears_both_computers() {
    let team = Team::new("Invented heart failure team");
    let (nia, omar) = (Nurse::joins(&team, "Nia Invented"), Nurse::joins(&team, "Omar Invented"));
    let added = nia.cli.does(&["patient", "add", "--name", "Alma Invented", "--born", "1948-03-27"]);
    let patient = text(&added["id"]);
    nia.syncs();
    omar.syncs();

    nia.cable.pull();
    omar.cable.pull();
    nia.cli.does(&["plan", "set", "--patient", &patient, "target-weight", "80.0kg"]);
    omar.cli.does(&["plan", "set", "--patient", &patient, "target-weight", "81.5kg"]);
    assert_eq!(nia.cli.run(&["sync"]).exit, 3, "there is no network");
    assert_eq!(nia.versions(), [""; 0], "nobody has seen the other's change");

    nia.cable.plug_in();
    omar.cable.plug_in();
    nia.syncs();
    omar.syncs();
    nia.syncs();
    let both = nia.versions();
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(both[0].starts_with("80.0 kg") && both[1].starts_with("81.5 kg"), "{both:?}");
    assert_eq!(omar.versions(), both);

    omar.cli.does(&["settle", "target-weight", "--to", "81.5kg"]);
    assert_eq!(omar.versions(), [""; 0]);
    omar.syncs();
    nia.syncs();
    assert_eq!(nia.versions(), [""; 0]);
    for nurse in [&nia, &omar] {
        assert!(nurse.target_weight(&patient).starts_with("81.5 kg"));
        nurse.cli.does(&["verify"]);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
