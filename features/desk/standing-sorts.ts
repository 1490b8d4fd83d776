/** How the students of a map are put in order. */
export const mapSorts = ["need", "name", "done", "active"] as const;
export type MapSort = (typeof mapSorts)[number];
