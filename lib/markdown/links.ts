import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import { nearest } from "#domain/nearest.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { selectLesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

/** The page of a topic, a project or a resource: its place on the page of its month. */
function roadmapPage(id: string): string {
  const year = roadmap();
  const place = year.topics.get(id) ?? year.projects.get(id);
  if (place) return `/months/${place.month}#${id}`;
  const meant = nearest(id, [...year.topics.keys(), ...year.projects.keys()]);
  throw meant
    ? new ExpectedError('The roadmap has no topic or project "{id}". Did you mean "{meant}"?', { id, meant })
    : new ExpectedError('The roadmap has no topic or project "{id}".', { id });
}

/**
 * Leads `exercise:slug`, `lesson:slug` and `roadmap:id` to their pages; any other address stays as it is.
 * @throws {ExpectedError} when the target does not exist
 */
export function resolveLink(url: string): string {
  const [, scheme, target] = /^(exercise|lesson|roadmap):(.+)$/.exec(url) ?? [];
  if (scheme === "exercise") return `/exercises/${selectExercise(target).slug}`;
  if (scheme === "lesson") return `/lessons/${selectLesson(target).slug}`;
  if (scheme === "roadmap") return roadmapPage(target);
  return url;
}
