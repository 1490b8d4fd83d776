/** Characters of one note. */
export const maxNoteLength = 20_000;

/** What notes and bookmarks are put on. */
export const subjectKinds = ["lesson", "exercise"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The words that are sought, in lower case: every one of them must be there. */
export const searchWords = (query: string): string[] => query.toLowerCase().split(/\s+/).filter((word) => word !== "").slice(0, 10);

/** Whether every one of the words is somewhere in the text, in whatever case. @param words in lower case, as of searchWords */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
};

/** The first lines of a note that have something on them, each cut where it is long. */
export function firstLines(text: string, count = 3, length = 160): string[] {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, count);
  return lines.map((line) => {
    const letters = Array.from(line);
    return letters.length > length ? `${letters.slice(0, length - 2).join("").trimEnd()} …` : line;
  });
}
