const toFillIn = `/**
 * Say here what is wrong in it and where to look: who makes this mistake reads it, and nothing else of this file.
 * Then give the file a name that says the mistake, and prove the exercise.
 */
`;

/** A mistake's file made of a student's source: authors' files are in English. What the student said before the program is theirs, and goes. */
export function mistakeDraft(source: string): string {
  const program = source.replaceAll("\r\n", "\n").replace(/^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*/, "");
  return `${toFillIn}${program.trimEnd()}\n`;
}
