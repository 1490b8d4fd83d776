/** Files that an exercise gives: modules beside the student's one, which import them and leave them as they are. */

export const givenFolder = "given";

const givenPath = /^given\/([a-z0-9]+(?:-[a-z0-9]+)*\.ts)$/;

/** Whether a path of an exercise is that of a file that it gives: "given/layers.ts", in no deeper folder. */
export const isGivenPath = (path: string): boolean => givenPath.test(path);

/** "given/layers.ts" is imported as "./layers.ts". */
export const specifierOfGiven = (path: string): string => path.replace(`${givenFolder}/`, "./");

/** Of an exercise's files those that are given, by the specifiers under which programs import them. */
export function givenModules(files: Iterable<readonly [path: string, text: string]>): Record<string, string> {
  const given = [...files].filter(([path]) => isGivenPath(path)).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(given.map(([path, text]) => [specifierOfGiven(path), text]));
}
