/** What workers listen to: the id of a grading that its student wants stopped. */
export const cancelChannel = "grading-cancel";
