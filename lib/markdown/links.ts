import "server-only";
import { nearest } from "#domain/nearest.ts";
import { said, type Said } from "#domain/said.ts";
import { listExercises, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { noSuchInWords } from "#lib/catalog/files.ts";
import { listLessons, selectOptionalLesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

/** The page of a topic, a project or a resource: its place on the page of its month. */
function roadmapPage(id: string): string | null {
  const year = roadmap();
  const place = year.topics.get(id) ?? year.projects.get(id);
  return place ? `/months/${place.month}#${id}` : null;
}

function noSuchPlace(id: string): Said {
  const year = roadmap();
  const meant = nearest(id, [...year.topics.keys(), ...year.projects.keys()]);
  return meant === null ? said('The roadmap has no topic or project "{id}".', { id }) : said('The roadmap has no topic or project "{id}". Did you mean "{meant}"?', { id, meant });
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

/** That its target does not exist, with the nearest that does. */
export function whyNowhere(url: string): Said {
  const [scheme, target] = parts(url);
  if (scheme === "exercise") return noSuchInWords("exercise", target, listExercises().map(({ slug }) => slug));
  if (scheme === "lesson") return noSuchInWords("lesson", target, listLessons().map(({ slug }) => slug));
  return noSuchPlace(target);
}
