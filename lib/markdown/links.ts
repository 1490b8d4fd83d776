import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import { nearest } from "#domain/nearest.ts";
import { selectExercise, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectLesson, selectOptionalLesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

/** The page of a topic, a project or a resource: its place on the page of its month. */
function roadmapPage(id: string): string | null {
  const year = roadmap();
  const place = year.topics.get(id) ?? year.projects.get(id);
  return place ? `/months/${place.month}#${id}` : null;
}

function noSuchPlace(id: string): ExpectedError {
  const year = roadmap();
  const meant = nearest(id, [...year.topics.keys(), ...year.projects.keys()]);
  return meant
    ? new ExpectedError('The roadmap has no topic or project "{id}". Did you mean "{meant}"?', { id, meant })
    : new ExpectedError('The roadmap has no topic or project "{id}".', { id });
}

const parts = (url: string): [scheme: string | undefined, target: string] => {
  const [, scheme, target = ""] = /^(exercise|lesson|roadmap):(.+)$/.exec(url) ?? [];
  return [scheme, target];
};

/** Leads `exercise:slug`, `lesson:slug` and `roadmap:id` to their pages; any other address stays as it is. Null when the target does not exist. */
export function optionalLink(url: string): string | null {
  const [scheme, target] = parts(url);
  if (scheme === "exercise") return selectOptionalExercise(target) && `/exercises/${target}`;
  if (scheme === "lesson") return selectOptionalLesson(target) && `/lessons/${target}`;
  return scheme === "roadmap" ? roadmapPage(target) : url;
}

/**
 * The same.
 * @throws {ExpectedError} when the target does not exist, with the nearest that does
 */
export function resolveLink(url: string): string {
  const found = optionalLink(url);
  if (found !== null) return found;
  const [scheme, target] = parts(url);
  if (scheme === "exercise") selectExercise(target);
  if (scheme === "lesson") selectLesson(target);
  throw noSuchPlace(target);
}
