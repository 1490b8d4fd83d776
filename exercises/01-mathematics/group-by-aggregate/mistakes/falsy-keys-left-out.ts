/**
 * You left out the rows whose key is 0 or the empty text. Both count as false in JavaScript, but they are keys like any
 * other. Only null means that a key is missing: compare with it.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups = new Map<string | number, number[]>();
  for (const row of rows) {
    const key = row[by];
    const value = row[column];
    if (!key) continue;
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
