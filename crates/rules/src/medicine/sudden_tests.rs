//! Every line of the clinicians' table about what is never taken away suddenly.
//! The table lies in docs/clinical/tables; its `facts` are those of the other tables about medicines.

use super::story::{day, order, read};
use super::sudden::ends_suddenly;
use super::table_tests::check;

#[test]
fn what_would_be_taken_away_suddenly_is_what_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/sudden-end.csv");
    check("sudden-end", table, 24, |row| {
        let facts = read(&format!("order {}; {}", row["ends"], row["beside"]));
        if ends_suddenly(&order(&row["ends"]), day(&row["last day"]), &facts) { "asked" } else { "not asked" }
            .to_owned()
    });
}
