import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { InvalidFileError } from "#domain/errors.ts";
import { parseProject, type ProjectFacts } from "#domain/project.ts";
import type { Roadmap } from "#domain/roadmap.ts";
import { nearest } from "#domain/strict-keys.ts";
import { cachedUntilChanged } from "./cached.ts";
import { selectOptionalExercise } from "./exercises.ts";
import { contentDir, filesIn, noSuch, readText, shownPath } from "./files.ts";
import { roadmap } from "./roadmap.ts";

export interface Project extends ProjectFacts {
  /** The file's name. */
  slug: string;
  /** Markdown. */
  brief: string;
  /** From the project's root, for messages to authors. */
  file: string;
}

const projectFiles = (root: string): string[] => existsSync(root) ? filesIn(root, ".md").map((name) => path.join(root, name)) : [];

function readProject(file: string, year: Roadmap): Project {
  const shown = shownPath(file);
  const project = parseProject(readText(file), shown);
  const unknown = project.covers.find((id) => !year.topics.has(id));
  if (unknown) {
    const meant = nearest(unknown, [...year.topics.keys()]);
    throw new InvalidFileError(`${shown}: covers: "${unknown}" is no topic of the roadmap.${meant ? ` Did you mean "${meant}"?` : ""}`);
  }
  const missing = project.milestones.find(({ exercise }) => selectOptionalExercise(exercise) === null);
  if (missing) throw new InvalidFileError(`${shown}: milestones: there is no exercise "${missing.exercise}".`);
  return { ...project, slug: path.basename(file, ".md"), file: shown };
}

/**
 * Reads every guided project under `root`, in the order of the year.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export const readProjects = (root: string, year: Roadmap): Project[] =>
  projectFiles(root).map((file) => readProject(file, year)).sort((a, b) => a.month - b.month);

const projectsDir = path.join(contentDir, "projects");
const catalog = cachedUntilChanged(
  () => [path.join(contentDir, "roadmap.yaml"), projectsDir, ...projectFiles(projectsDir)],
  () => readProjects(projectsDir, roadmap()),
);

/** Every guided project, in the order of the year. */
export const listProjects = (): readonly Project[] => catalog();

/** The project of this slug, or null. */
export const selectOptionalProject = (slug: string): Project | null => catalog().find((project) => project.slug === slug) ?? null;

/**
 * The project of this slug.
 * @throws {NotFoundError} with the nearest slug
 */
export function selectProject(slug: string): Project {
  const project = selectOptionalProject(slug);
  if (!project) throw noSuch("project", slug, catalog().map((each) => each.slug));
  return project;
}
