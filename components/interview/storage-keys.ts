/** Where the tab keeps its interview, and what belongs to recording it. */
export const KEPT = "interview";
export const KEPT_BOOK = "interview book";

/** The address of a report, so that a reload shows it again. */
export const REPORT_HASH = "#report";
