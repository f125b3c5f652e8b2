//! The words of heart failure care: quantities, readings, symptoms, the plan. None can hold what makes no sense.
