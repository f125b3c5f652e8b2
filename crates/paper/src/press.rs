//! Typesets a sheet. Its fonts and its template lie in the program: nothing is looked for on the computer, nothing in the network.

use crate::{Sheet, value};
use typst::foundations::Datetime;
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

const TEMPLATE: &str = include_str!("../templates/sheet.typ");
/// Source Sans 3, under the SIL Open Font Licence beside it.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../fonts/SourceSans3-Regular.ttf"), include_bytes!("../fonts/SourceSans3-Bold.ttf")];

/// A sheet that was typeset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// True if it is held to PDF/UA-1, the standard for documents that can be read by everybody. False where a name has letters
    /// that the font does not have: the sheet is printed all the same, because it may be needed now.
    pub accessible: bool,
    /// How many pages it has.
    pub pages: usize,
}

/// Why a sheet could not be typeset. It is a slip of the program, never of what somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintProblem {
    /// The template can't be used.
    #[error("the sheet can't be laid out")]
    Layout,
    /// The pages can't be written as a PDF.
    #[error("the sheet can't be written as a PDF")]
    Pdf,
}

/// Typesets `sheet` as made on the day `year`-`month`-`day`, which is written into the file.
///
/// # Errors
/// [`PrintProblem`]: a slip of the program. It carries no word of the sheet.
pub fn print(sheet: &Sheet, (year, month, day): (i32, u8, u8)) -> Result<Printed, PrintProblem> {
    let laid_out = laid_out(sheet)?;
    let pages = laid_out.pages().len();
    let write = |standards: &[PdfStandard]| {
        let options = PdfOptions {
            timestamp: Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc),
            standards: PdfStandards::new(standards).map_err(|_| PrintProblem::Pdf)?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&laid_out, &options).map_err(|_| PrintProblem::Pdf)
    };
    match write(&[PdfStandard::Ua_1]) {
        Ok(pdf) => Ok(Printed { pdf, accessible: true, pages }),
        Err(_) => Ok(Printed { pdf: write(&[])?, accessible: false, pages }),
    }
}

fn laid_out(sheet: &Sheet) -> Result<PagedDocument, PrintProblem> {
    let engine = TypstEngine::builder().main_file(TEMPLATE).fonts(FONTS).build();
    engine.compile_with_input(value::of_sheet(sheet)).output.map_err(|_| PrintProblem::Layout)
}

/// Every word on the pages, in the order in which they lie there.
#[cfg(test)]
pub(crate) fn words_on(sheet: &Sheet) -> String {
    use typst::layout::{Frame, FrameItem};
    fn collect(frame: &Frame, words: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => collect(&group.frame, words),
                FrameItem::Text(text) => words.push_str(&text.text),
                _ => {}
            }
        }
        words.push('\n');
    }
    let mut words = String::new();
    for page in laid_out(sheet).unwrap().pages() {
        collect(&page.frame, &mut words);
    }
    words
}
