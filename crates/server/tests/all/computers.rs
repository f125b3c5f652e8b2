//! Whose computer is whose, as the person who runs the server is told it.

use crate::world::{Scene, World};
use hearth_server::admin::CodeFor;
use serde_json::Value;
use std::process::{Command, Output};

fn device_list(world: &World, manner: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hearth-server"))
        .arg("--data")
        .arg(world.dir.path())
        .args(manner)
        .args(["device", "list"])
        .env("HEARTH_LOG", "trace")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn the_list_of_computers_says_whose_each_is_and_the_log_does_not() {
    let scene = Scene::new().await;
    let carer = scene.world.enrolled(scene.team, CodeFor::Carer(scene.patient)).await;
    let said = device_list(&scene.world, &["--json"]);
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    let list = json["result"]["devices"].as_array().unwrap();
    assert_eq!(list.len(), 3, "{json:#}");
    let lines = device_list(&scene.world, &[]);
    for device in [&scene.nurse, &scene.home, &carer] {
        let id = device.id.to_string();
        let row = list.iter().find(|row| row["device"] == id.as_str()).unwrap();
        assert_eq!(row["last_four"], id[28..], "{row:#}");
        assert!(row["enrolled"].as_str().unwrap().ends_with('Z'), "{row:#}");
        let line = text(&lines.stdout).lines().find(|line| line.starts_with(&id)).unwrap();
        assert!(line.contains(&format!("id ends in {}; joined 20", &id[28..])), "{line}");
        let patient = scene.patient.to_string();
        if device.id == scene.nurse.id {
            assert_eq!((&row["user_name"], &row["name"]), (&"An Invented Name".into(), &"Laptop".into()));
            assert_eq!((&row["patient"], &row["patient_name"]), (&Value::Null, &Value::Null));
            assert!(line.contains("An Invented Name, 'Laptop'"), "{line}");
        } else {
            assert_eq!(row["patient"], patient.as_str(), "{row:#}");
            assert_eq!(row["patient_name"], "Invented Patient", "{row:#}");
            assert!(line.contains(&format!("record of Invented Patient (patient {patient})")), "{line}");
        }
    }
    for log in [text(&said.stderr), text(&lines.stderr)] {
        assert!(!log.contains("Invented"), "{log}");
    }
}

#[tokio::test]
async fn of_a_computer_whose_person_has_joined_again_the_list_says_as_which() {
    let scene = Scene::new().await;
    let (nurse, home) = (&scene.nurse, &scene.home);
    let again = scene.world.enrolled(scene.team, CodeFor::User(nurse.user)).await;
    let home_again = scene.world.enrolled(scene.team, CodeFor::Patient(scene.patient)).await;
    // A carer of the same patient is somebody else.
    let carer = scene.world.enrolled(scene.team, CodeFor::Carer(scene.patient)).await;
    let said = device_list(&scene.world, &["--json"]);
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    let of = |device: hearth_record::DeviceId| {
        let list = json["result"]["devices"].as_array().unwrap();
        list.iter().find(|row| row["device"] == device.to_string().as_str()).unwrap()["joined_again_as"]
            .clone()
    };
    assert_eq!(of(nurse.id), again.id.to_string().as_str());
    assert_eq!(of(home.id), home_again.id.to_string().as_str());
    assert_eq!([of(again.id), of(home_again.id), of(carer.id)], [Value::Null, Value::Null, Value::Null]);
    let lines = device_list(&scene.world, &[]);
    let id = nurse.id.to_string();
    let line = text(&lines.stdout).lines().find(|line| line.starts_with(&id)).unwrap();
    assert!(line.contains(&format!("as the one that ends in {}", &again.id.to_string()[28..])), "{line}");
    // Once it is turned off, nothing has to be said of it.
    scene.world.revoke(nurse).await;
    let said = device_list(&scene.world, &[]);
    let line = text(&said.stdout).lines().find(|line| line.starts_with(&id)).unwrap();
    assert!(line.contains("revoked") && !line.contains("joined again"), "{line}");
}
