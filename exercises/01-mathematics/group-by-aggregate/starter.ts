type Row = Record<string, string | number | null>;

interface Group {
  key: string | number;
  /** How many values there are, missing ones not counted. */
  count: number;
  sum: number;
  /** null where there are no values; so are min and max. */
  mean: number | null;
  min: number | null;
  max: number | null;
}

/**
 * Describes a column of numbers group by group.
 * @param by the column whose values form the groups
 * @param column the column to describe
 * @returns the groups in order of first appearance
 */
export function groupBy(rows: Row[], by: string, column: string): Group[] {
  throw new NotImplemented("split the rows by key, then describe the values of each group");
}
