import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { InvalidFileError } from "#domain/errors.ts";
import { isHanded, parseProject, type PortfolioFacts, type ProjectFacts } from "#domain/project.ts";
import type { Roadmap } from "#domain/roadmap.ts";
import { nearest } from "#domain/nearest.ts";
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
  const complain = (message: string): never => { throw new InvalidFileError(shown, message); };
  const meantIn = (id: string, known: Iterable<string>): string => {
    const meant = nearest(id, [...known]);
    return meant ? ` Did you mean "${meant}"?` : "";
  };
  const project = parseProject(readText(file), shown);
  const unknown = project.covers.find((id) => !year.topics.has(id));
  if (unknown) complain(`covers: "${unknown}" is no topic of the roadmap.${meantIn(unknown, year.topics.keys())}`);
  if (project.portfolio) checkPortfolio(project.portfolio);
  const missing = project.milestones.find((milestone) => !isHanded(milestone) && selectOptionalExercise(milestone.exercise) === null);
  if (missing && !isHanded(missing)) complain(`milestones: there is no exercise "${missing.exercise}".`);
  return { ...project, slug: path.basename(file, ".md"), file: shown };

  function checkPortfolio({ topic, level }: PortfolioFacts): void {
    if (!year.projects.has(topic)) complain(`topic: "${topic}" is no project of the roadmap.${meantIn(topic, year.projects.keys())}`);
    const levels = year.months.flatMap((month) => month.levels);
    const own = levels.find(({ projects }) => projects.some(({ id }) => id === topic));
    if (own && own.id !== `projects.${level}`) complain(`level: the roadmap has "${topic}" under ${own.id}.`);
  }
}

/**
 * Reads every project under `root`, in the order of the year.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export function readProjects(root: string, year: Roadmap): Project[] {
  const projects = projectFiles(root).map((file) => readProject(file, year)).sort((a, b) => a.month - b.month);
  const topics = projects.flatMap(({ portfolio }) => portfolio ? [portfolio.topic] : []);
  const again = projects.find(({ portfolio }) => portfolio && topics.indexOf(portfolio.topic) !== topics.lastIndexOf(portfolio.topic));
  if (again) throw new InvalidFileError(again.file, `topic: another project has "${again.portfolio?.topic}" too.`);
  return projects;
}

const projectsDir = path.join(contentDir, "projects");
const catalog = cachedUntilChanged(
  () => [path.join(contentDir, "roadmap.yaml"), projectsDir, ...projectFiles(projectsDir)],
  () => readProjects(projectsDir, roadmap()),
);

/** Every project, guided and of the portfolio, in the order of the year. */
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
