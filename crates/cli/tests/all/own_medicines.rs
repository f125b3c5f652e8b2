//! A person's own medicines on the command line: missed with a reason, the others taken, something bought; and the nurse's desk.

use crate::world::World;

#[test]
fn what_a_person_says_of_their_own_medicines_is_typed_and_reaches_the_nurse() {
    let (world, patient) = World::with_nurse_and_patient();
    let order = |drug: &[&str]| {
        let by = ["--prescriber", "Dr Invented", "--confirmed", "--why", "invented"];
        world.cli("nurse", &[&["medicine", "set", "--patient", &patient], drug, &by[..]].concat()).result();
    };
    order(&["bisoprolol", "1.25mg", "od"]);
    order(&["digoxin", "62.5 micrograms", "od"]);
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();

    let home = |typed: &[&str]| world.cli("patient", &[&["own-medicine"], typed].concat());
    let own = home(&["show"]).result().clone();
    assert_eq!(own["medicines"][1]["orders"][0], "62.5 micrograms, once a day, by mouth");
    let without = home(&["missed", "digoxin", "--why", "other"]);
    assert_eq!(
        (without.exit, &without.json["problem"]["said"]["key"]),
        (2, &"problem-own-medicine-words".into())
    );
    home(&["missed", "digoxin", "--why", "other", "--words", "invented: on a bus"]).result();
    let own = home(&["taken"]).result().clone();
    assert_eq!(own["medicines"][0]["told"], "taken");
    assert_eq!(own["medicines"][1]["toldText"], "Missed: Something else (invented: on a bus)");
    let own = home(&["bought", "Ibuprofen 200 mg", "--taken"]).result().clone();
    assert_eq!(own["answer"][0]["key"], "own-bought-stop-taking");
    home(&["side-effect", "bisoprolol", "invented: cold hands"]).result();
    home(&["unsaid", "digoxin"]).result();
    world.cli("patient", &["sync"]).result();

    world.cli("nurse", &["sync"]).result();
    let shown = world.cli("nurse", &["own-medicine", "show", "--patient", &patient]).result().clone();
    let lines = shown["days"][0]["lines"].as_array().unwrap();
    let said: Vec<&str> = lines.iter().filter_map(|line| line["what"].as_str()).collect();
    assert_eq!(said, ["taken", "side-effect"], "{shown:#}");
    assert_eq!(shown["bought"][0]["listed"], true);
    let name = shown["bought"][0]["name"].as_str().unwrap();
    world.cli("nurse", &["own-medicine", "bought-end", "--patient", &patient, name]).result();
}
