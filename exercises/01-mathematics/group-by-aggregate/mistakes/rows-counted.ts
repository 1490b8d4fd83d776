/**
 * Your count includes rows whose value is missing, and the mean is divided by it. Count the values that are there; the
 * mean of 4 and 8 is 6, however many values next to them are missing.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups = new Map<string | number, Row[]>();
  for (const row of rows) {
    const key = row[by];
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, members]) => {
    const values = members.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
    const count = members.length;
    const sum = values.reduce((total, value) => total + value, 0);
    if (values.length === 0) return { key, count, sum, mean: null, min: null, max: null };
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
