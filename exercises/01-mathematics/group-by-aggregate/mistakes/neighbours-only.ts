/**
 * You begin a new group whenever the key changes, so a key that comes back gets a second group. Rows of a group can
 * stand anywhere in the table: look up the group by its key.
 */
type Row = Record<string, string | number | null>;
interface Group { key: string | number; count: number; sum: number; mean: number | null; min: number | null; max: number | null }

export function groupBy(rows: Row[], by: string, column: string): Group[] {
  const groups: [string | number, number[]][] = [];
  for (const row of rows) {
    const key = row[by];
    const value = row[column];
    if (key === null) continue;
    const last = groups.at(-1);
    if (last === undefined || last[0] !== key) groups.push([key, []]);
    if (typeof value === "number") groups.at(-1)?.[1].push(value);
  }
  return groups.map(([key, values]) => {
    const count = values.length;
    const sum = values.reduce((total, value) => total + value, 0);
    if (count === 0) return { key, count, sum, mean: null, min: null, max: null };
    return { key, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
  });
}
