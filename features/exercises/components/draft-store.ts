/** What the browser keeps of a draft that the server does not have yet. */
export interface KeptDraft { source: string; baseVersion: number; at: number }

/** By hand: notes keep their text in the same way on every lesson, and a schema's library would be half of its script. */
function isKept(data: unknown): data is KeptDraft {
  return typeof data === "object" && data !== null && "source" in data && typeof data.source === "string"
    && "baseVersion" in data && Number.isInteger(data.baseVersion) && "at" in data && typeof data.at === "number";
}

const key = (userId: string, exerciseId: string) => `descent:draft:${userId}:${exerciseId}`;

/** The unsaved draft that an earlier visit left in this browser, if any. */
export function readKept(userId: string, exerciseId: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(key(userId, exerciseId));
    if (text === null) return null;
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    // Storage is closed to us (private mode) or holds something else: there is nothing kept.
    return null;
  }
}

/** Keeps the draft in this browser; false when the browser has no room or does not allow it. */
export function keep(userId: string, exerciseId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(key(userId, exerciseId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the kept draft: the server has it. */
export function forget(userId: string, exerciseId: string): void {
  try {
    localStorage.removeItem(key(userId, exerciseId));
  } catch {
    // Nothing could be kept, so nothing is left behind.
  }
}
