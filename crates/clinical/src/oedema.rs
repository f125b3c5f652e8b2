//! Swelling that a clinician can press on: where, on which side, how much, and whether the finger leaves a dent.
//! What it says about the person's fluid is the clinician's verdict, and for nobody else to say.

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both alike.
    Both,
}

impl Side {
    /// All of them, in the order of the form.
    pub const ALL: [Side; 3] = [Side::Left, Side::Right, Side::Both];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
            Side::Both => "both",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where the swelling reaches. The legs have sides; the others have none, so none can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OedemaSite {
    /// The foot.
    Foot(Side),
    /// Up to the ankle.
    Ankle(Side),
    /// Up to the middle of the calf.
    MidCalf(Side),
    /// Up to the knee.
    Knee(Side),
    /// Up to the thigh.
    Thigh(Side),
    /// Over the sacrum, in people who lie or sit most of the day.
    Sacral,
    /// The scrotum.
    Scrotal,
    /// The wall of the abdomen.
    Abdominal,
}

impl OedemaSite {
    /// The stable code, without the side.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            OedemaSite::Foot(_) => "foot",
            OedemaSite::Ankle(_) => "ankle",
            OedemaSite::MidCalf(_) => "mid-calf",
            OedemaSite::Knee(_) => "knee",
            OedemaSite::Thigh(_) => "thigh",
            OedemaSite::Sacral => "sacral",
            OedemaSite::Scrotal => "scrotal",
            OedemaSite::Abdominal => "abdominal",
        }
    }

    /// The side, where there are sides.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            OedemaSite::Foot(side)
            | OedemaSite::Ankle(side)
            | OedemaSite::MidCalf(side)
            | OedemaSite::Knee(side)
            | OedemaSite::Thigh(side) => Some(side),
            OedemaSite::Sacral | OedemaSite::Scrotal | OedemaSite::Abdominal => None,
        }
    }

    /// Puts a code and a side together.
    ///
    /// # Errors
    /// `UnknownSite` for another code; `SideMissing` for a leg without one; `NoSides` for a side where there are none.
    pub fn from_code(code: &str, side: Option<Side>) -> Result<OedemaSite, OedemaProblem> {
        let leg = |make: fn(Side) -> OedemaSite| side.map(make).ok_or(OedemaProblem::SideMissing);
        let middle = |site| if side.is_none() { Ok(site) } else { Err(OedemaProblem::NoSides) };
        match code {
            "foot" => leg(OedemaSite::Foot),
            "ankle" => leg(OedemaSite::Ankle),
            "mid-calf" => leg(OedemaSite::MidCalf),
            "knee" => leg(OedemaSite::Knee),
            "thigh" => leg(OedemaSite::Thigh),
            "sacral" => middle(OedemaSite::Sacral),
            "scrotal" => middle(OedemaSite::Scrotal),
            "abdominal" => middle(OedemaSite::Abdominal),
            _ => Err(OedemaProblem::UnknownSite),
        }
    }
}

/// How much swelling there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OedemaGrade {
    /// None was found; said, not left out.
    None,
    /// Mild (+).
    Mild,
    /// Moderate (++).
    Moderate,
    /// Severe (+++).
    Severe,
}

impl OedemaGrade {
    /// All of them, in the order of the form.
    pub const ALL: [OedemaGrade; 4] =
        [OedemaGrade::None, OedemaGrade::Mild, OedemaGrade::Moderate, OedemaGrade::Severe];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            OedemaGrade::None => "none",
            OedemaGrade::Mild => "mild",
            OedemaGrade::Moderate => "moderate",
            OedemaGrade::Severe => "severe",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<OedemaGrade> {
        OedemaGrade::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// One finding of a clinician's hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Oedema {
    site: OedemaSite,
    grade: OedemaGrade,
    pitting: bool,
}

/// Why a swelling makes no sense as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OedemaProblem {
    /// No site has this code.
    #[error("not a site of swelling")]
    UnknownSite,
    /// A leg has a side.
    #[error("the side is missing")]
    SideMissing,
    /// Sacrum, scrotum and abdomen have no sides.
    #[error("there are no sides there")]
    NoSides,
    /// A finger leaves no dent where nothing is swollen.
    #[error("no swelling, but a dent")]
    PittingWithoutSwelling,
}

impl Oedema {
    /// Puts one finding together; `pitting` says whether the finger left a dent.
    ///
    /// # Errors
    /// `PittingWithoutSwelling` for a dent where the grade is none.
    pub const fn new(site: OedemaSite, grade: OedemaGrade, pitting: bool) -> Result<Oedema, OedemaProblem> {
        match (grade, pitting) {
            (OedemaGrade::None, true) => Err(OedemaProblem::PittingWithoutSwelling),
            (
                OedemaGrade::None | OedemaGrade::Mild | OedemaGrade::Moderate | OedemaGrade::Severe,
                true | false,
            ) => Ok(Oedema { site, grade, pitting }),
        }
    }

    /// Where.
    #[must_use]
    pub const fn site(self) -> OedemaSite {
        self.site
    }

    /// How much.
    #[must_use]
    pub const fn grade(self) -> OedemaGrade {
        self.grade
    }

    /// Whether the finger left a dent.
    #[must_use]
    pub const fn pitting(self) -> bool {
        self.pitting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leg_needs_a_side_and_the_sacrum_has_none() {
        for code in ["foot", "ankle", "mid-calf", "knee", "thigh"] {
            let site = OedemaSite::from_code(code, Some(Side::Left)).unwrap();
            assert_eq!((site.code(), site.side()), (code, Some(Side::Left)));
            assert_eq!(OedemaSite::from_code(code, None), Err(OedemaProblem::SideMissing));
        }
        for code in ["sacral", "scrotal", "abdominal"] {
            let site = OedemaSite::from_code(code, None).unwrap();
            assert_eq!((site.code(), site.side()), (code, None));
            assert_eq!(OedemaSite::from_code(code, Some(Side::Both)), Err(OedemaProblem::NoSides));
        }
        assert_eq!(OedemaSite::from_code("elbow", None), Err(OedemaProblem::UnknownSite));
    }

    #[test]
    fn no_swelling_leaves_no_dent() {
        let site = OedemaSite::Ankle(Side::Both);
        assert_eq!(Oedema::new(site, OedemaGrade::None, true), Err(OedemaProblem::PittingWithoutSwelling));
        for grade in OedemaGrade::ALL {
            let found = Oedema::new(site, grade, false).unwrap();
            assert_eq!((found.site(), found.grade(), found.pitting()), (site, grade, false));
            assert_eq!(OedemaGrade::from_code(grade.code()), Some(grade));
        }
        assert!(Oedema::new(site, OedemaGrade::Mild, true).unwrap().pitting());
        assert!(Side::ALL.into_iter().all(|side| Side::from_code(side.code()) == Some(side)));
    }
}
