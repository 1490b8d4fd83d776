import { ThrottledError } from "#domain/errors.ts";

const maxInLine = 60;
const lines = new Map<string, { length: number; last: Promise<unknown> }>();

/**
 * Does the work when everything of the same key that was asked for before, in this process, is done.
 * @throws {ThrottledError} with sixty of one key in line
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(key) ?? { length: 0, last: Promise.resolve() };
  if (line.length >= maxInLine) throw new ThrottledError("You have sent too many requests at once. Wait a moment, then try again.", 5);
  lines.set(key, line);
  line.length += 1;
  const turn = line.last.then(work);
  line.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    line.length -= 1;
    if (line.length === 0) lines.delete(key);
  }
}
