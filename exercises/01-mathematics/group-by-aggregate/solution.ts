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

/** The values of each group. A Map keeps keys as they are, and in the order in which they came. */
function split(rows: Row[], by: string, column: string): Map<string | number, number[]> {
  const groups = new Map<string | number, number[]>();
  for (const row of rows) {
    const key = row[by];
    if (key === null) continue;
    const values = groups.get(key) ?? [];
    groups.set(key, values);
    // The group exists from here on, even if all its values are missing.
    const value = row[column];
    if (typeof value === "number") values.push(value);
  }
  return groups;
}

function describe(key: string | number, values: number[]): Group {
  const count = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (count === 0) return { key, count, sum, mean: null, min: null, max: null };
  return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Describes a column of numbers group by group: split, apply, combine (Wickham 2011).
 * @param by the column whose values form the groups
 * @param column the column to describe
 * @returns the groups in order of first appearance
 */
export function groupBy(rows: Row[], by: string, column: string): Group[] {
  return [...split(rows, by, column)].map(([key, values]) => describe(key, values));
}
