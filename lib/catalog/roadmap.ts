import "server-only";
import path from "node:path";
import { parseRoadmap, type Roadmap } from "#domain/roadmap.ts";
import { cachedUntilChanged } from "./cached.ts";
import { contentDir, readText, shownPath } from "./files.ts";

const roadmapFile = path.join(contentDir, "roadmap.yaml");
const headingsFile = path.join(contentDir, "headings.yaml");

/** The year: months, topics, projects, resources, achievements, principles and habits of content/roadmap.yaml. */
export const roadmap: () => Roadmap = cachedUntilChanged(
  () => [roadmapFile, headingsFile],
  () => parseRoadmap(readText(roadmapFile), readText(headingsFile), shownPath(roadmapFile), shownPath(headingsFile)),
);

/** A principle of the learner's mindset as a sentence, where it fits; null when the roadmap has none of that id. */
export function principle(id: string): string | null {
  const found = roadmap().principles.find((each) => each.id === id);
  return found ? `${found.text.charAt(0).toUpperCase()}${found.text.slice(1)}.` : null;
}
