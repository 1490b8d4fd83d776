/** One thing that a change changed; null where it was not there before, or is not any more. */
export interface Difference {
  /** "role", "startsOn": as the code calls it. */
  key: string;
  before: string | null;
  after: string | null;
}

function inText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : new Map(value === null || value === undefined ? [] : [["", value]]);

/** What differs between two states as the audit keeps them, in the order of the earlier; what stayed is left out. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((key) => ({ key, before: inText(old.get(key)), after: inText(young.get(key)) }))
    .filter((each) => each.before !== each.after);
}

/** Of two states those fields that differ: what the audit keeps. Null when nothing does. */
export function changedFields<T extends Readonly<Record<string, string | number | boolean | null>>>(before: T, after: T): { before: Partial<T>; after: Partial<T> } | null {
  const keys = Object.keys(after).filter((key) => inText(before[key]) !== inText(after[key]));
  if (keys.length === 0) return null;
  const only = (state: T): Partial<T> => Object.assign({}, ...keys.map((key) => ({ [key]: state[key] ?? null })));
  return { before: only(before), after: only(after) };
}
