//! Groups phone and NHS numbers the way they are read out. Whether a number exists is not looked at:
//! what does not look British is left as it was typed.

/// A British phone number in groups (`01632 960123`, `020 7946 0018`, `07700 900123`); anything else unchanged.
#[must_use]
pub fn group_phone(typed: &str) -> String {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let plain = typed.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c));
    let national = match (typed.trim_start().starts_with('+'), digits.strip_prefix("44")) {
        (true, Some(rest)) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        _ => digits,
    };
    let groups: &[usize] = match (plain, national.len(), national.as_bytes()) {
        (true, 11, [b'0', b'2', ..]) => &[3, 4, 4],
        (true, 11, [b'0', b'1', b'1', ..] | [b'0', b'1', _, b'1', ..] | [b'0', b'3' | b'8' | b'9', ..]) => {
            &[4, 3, 4]
        }
        (true, 11, [b'0', b'1' | b'7', ..]) => &[5, 6],
        (true, 10, [b'0', b'1', ..]) => &[5, 5],
        _ => return typed.trim().to_owned(),
    };
    grouped(&national, groups)
}

/// An NHS number in its groups of three, three and four: `943 476 5919`; anything else unchanged.
#[must_use]
pub fn group_nhs_number(digits: &str) -> String {
    if digits.len() == 10 && digits.bytes().all(|b| b.is_ascii_digit()) {
        grouped(digits, &[3, 3, 4])
    } else {
        digits.to_owned()
    }
}

fn grouped(digits: &str, groups: &[usize]) -> String {
    let mut out = String::with_capacity(digits.len() + groups.len());
    let mut rest = digits;
    for &length in groups {
        let Some((group, after)) = rest.split_at_checked(length) else { break };
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(group);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{group_nhs_number, group_phone};

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(group_phone(typed), expected, "typed {typed:?}");
    }

    #[test]
    fn british_numbers_are_grouped_as_they_are_read_out() {
        check("01632960123", "01632 960123");
        check("02079460018", "020 7946 0018");
        check("01134960123", "0113 496 0123");
        check("07700900123", "07700 900123");
        check("+447700900123", "07700 900123");
        check("+44 (0)1632 960123", "01632 960123");
        check("08081570123", "0808 157 0123");
    }

    #[test]
    fn what_does_not_look_british_is_left_alone() {
        for typed in ["999", "111", "", "+33 1 99 00 12 34", "01632 960123 ext 4"] {
            check(typed, typed);
        }
    }

    #[test]
    fn an_nhs_number_has_three_groups() {
        assert_eq!(group_nhs_number("9434765919"), "943 476 5919");
        assert_eq!(group_nhs_number("94347"), "94347");
    }
}
