/**
 * You made a group of the rows whose key is missing. These rows have nothing in common except that nobody knows where
 * they belong: leave them out.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number | null; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups = new Map<string | number | null, number[]>();
  for (const row of rows) {
    const key = row[by];
    const value = row[column];
    const values = groups.get(key) ?? [];
    groups.set(key, values);
    if (typeof value === "number") values.push(value);
  }
  return [...groups].map(([key, values]) => {
    const count = values.length;
    const sum = values.reduce((total, value) => total + value, 0);
    if (count === 0) return { key, count, sum, mean: null, min: null, max: null };
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
