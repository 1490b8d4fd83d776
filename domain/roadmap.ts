import { parse } from "yaml";
import { z } from "zod";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";

const idSchema = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'write an id such as "l2.math.convolution"');
const facts = { id: idSchema, text: z.string().min(1) };

const monthSchema = z.strictObject({
  month: z.int().min(1).max(12),
  quarter: z.enum(["foundation", "specialization", "advanced", "engineer"]),
  title: z.string(),
  levels: z.array(idSchema).min(1),
});

const topicSchema = z.strictObject({
  ...facts,
  kind: z.enum(["topic", "challenge", "project"]).default("topic"),
  /** Whether it asks for at least one graded exercise. */
  code: z.boolean().default(false),
});

const resourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["course", "video", "article", "interactive", "book", "channel", "research"]),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Topics, or levels and groups ("l2"), whose lessons list it; left out where it serves the whole year. */
  for: z.array(idSchema).default([]),
});

const roadmapFileSchema = z.strictObject({
  months: z.array(monthSchema).length(12),
  topics: z.record(idSchema, z.array(topicSchema)),
  projects: z.record(idSchema, z.array(z.strictObject({ ...facts, goal: z.string() }))),
  achievements: z.record(idSchema, z.array(z.strictObject({ ...facts, award: z.enum(["automatic", "evidence"]) }))),
  resources: z.array(resourceSchema),
  principles: z.array(z.strictObject(facts)),
  habits: z.array(z.strictObject({ ...facts, minutes: z.int().positive() })),
});

/** Headings for the ids of quarters, levels and groups of topics, which the roadmap itself leaves unnamed. */
const headingsFileSchema = z.strictObject({
  quarters: z.record(z.string(), z.string()),
  levels: z.record(idSchema, z.string()),
  groups: z.record(idSchema, z.string()),
});

export type Resource = z.infer<typeof resourceSchema>;
export type Quarter = z.infer<typeof monthSchema>["quarter"];

export interface Topic extends z.infer<typeof topicSchema> {
  month: number;
}
export interface TopicGroup {
  id: string;
  title: string;
  topics: Topic[];
}
export interface Project {
  id: string;
  text: string;
  goal: string;
}
export interface Level {
  id: string;
  title: string;
  groups: TopicGroup[];
  projects: Project[];
}
export interface RoadmapMonth {
  month: number;
  quarter: Quarter;
  quarterTitle: string;
  title: string;
  levels: Level[];
}
export interface RoadmapAchievement {
  id: string;
  text: string;
  award: "automatic" | "evidence";
}
export interface Roadmap {
  months: RoadmapMonth[];
  topics: Map<string, Topic>;
  projects: Map<string, Project & { month: number }>;
  resources: Resource[];
  /** By tier, from the lowest to the highest. */
  achievements: { tier: string; achievements: RoadmapAchievement[] }[];
  principles: { id: string; text: string }[];
  habits: { id: string; text: string; minutes: number }[];
}

/** "l2.math.convolution" → "l2.math". */
const groupOf = (topicId: string): string => topicId.split(".").slice(0, -1).join(".");

/**
 * Parses the text of roadmap.yaml and of headings.yaml into months → levels → groups → topics.
 * @throws {InvalidFileError} naming the file and what does not fit: an unknown key, an id given
 *   twice, a level that no month takes up or that has no heading, a resource for an unknown topic
 */
export function parseRoadmap(text: string, headingsText: string, file: string, headingsFile: string): Roadmap {
  const source = parseWithHints(roadmapFileSchema, parse(text), file);
  const headings = parseWithHints(headingsFileSchema, parse(headingsText), headingsFile);
  const complain = (message: string, where = file): never => { throw new InvalidFileError(where, message); };
  const heading = (kind: keyof typeof headings, id: string): string => headings[kind][id] ?? complain(`${kind}: "${id}" has no heading.`, headingsFile);

  const levelOf = (id: string, month: number): Level => {
    const projects = id.startsWith("projects.") ? source.projects[id.slice("projects.".length)] : undefined;
    const topics = source.topics[id];
    if (!projects && !topics) return complain(`month ${month} names the level "${id}", which is neither under topics nor under projects.`);
    const groups = Map.groupBy(topics ?? [], (topic) => groupOf(topic.id));
    return {
      id,
      title: heading("levels", id),
      groups: [...groups].map(([group, members]) => ({ id: group, title: heading("groups", group), topics: members.map((topic) => ({ ...topic, month })) })),
      projects: projects ?? [],
    };
  };

  const months = source.months.map(({ levels, ...month }, index) => {
    if (month.month !== index + 1) complain(`months: number ${index + 1} in the list is month ${month.month}.`);
    return { ...month, quarterTitle: heading("quarters", month.quarter), levels: levels.map((id) => levelOf(id, month.month)) };
  });

  const taken = new Set(source.months.flatMap((month) => month.levels));
  for (const id of [...Object.keys(source.topics), ...Object.keys(source.projects).map((key) => `projects.${key}`)]) {
    if (!taken.has(id)) complain(`no month names the level "${id}".`);
  }

  const levels = months.flatMap((month) => month.levels.map((level) => ({ month: month.month, level })));
  const topics = levels.flatMap(({ level }) => level.groups.flatMap((group) => group.topics));
  const ids = [...topics, ...Object.values(source.projects).flat(), ...Object.values(source.achievements).flat(), ...source.resources, ...source.principles, ...source.habits].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) complain(`"${twice}" is given twice.`);
  for (const resource of source.resources) {
    const idle = resource.for.find((id) => !topics.some((topic) => belongsTo(topic.id, id)));
    if (idle) complain(`${resource.id} is for "${idle}", which is no topic and no level.`);
  }

  return {
    months,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    projects: new Map(levels.flatMap(({ month, level }) => level.projects.map((project) => [project.id, { ...project, month }]))),
    resources: source.resources,
    achievements: Object.entries(source.achievements).map(([tier, achievements]) => ({ tier, achievements })),
    principles: source.principles,
    habits: source.habits,
  };
}

/** Whether a topic is `id` itself or lies below it: "l2.math.convolution" belongs to "l2". */
export const belongsTo = (topicId: string, id: string): boolean => topicId === id || topicId.startsWith(`${id}.`);

/** The resources that serve at least one of these topics, in the roadmap's order. */
export const resourcesFor = (roadmap: Roadmap, topicIds: readonly string[]): Resource[] =>
  roadmap.resources.filter((resource) => resource.for.some((id) => topicIds.some((topicId) => belongsTo(topicId, id))));

/** The months of a course, as its plan has them: what they are called, which topics they show, and their numbers. Topics of months that it has not are left out. */
export function yearOfPlan(roadmap: Roadmap, plan: { months: readonly { origin: number | null; title: string | null }[] }): Roadmap {
  const months: RoadmapMonth[] = [];
  for (const [index, { origin, title }] of plan.months.entries()) {
    const standard = origin === null ? null : roadmap.months[origin - 1] ?? null;
    const { quarter, quarterTitle } = standard ?? months.at(-1) ?? roadmap.months[0];
    months.push({
      month: index + 1, quarter, quarterTitle,
      title: title !== null && title.trim() !== "" ? title.trim() : standard?.title ?? "",
      levels: (standard?.levels ?? []).map((level) => ({
        ...level, groups: level.groups.map((group) => ({ ...group, topics: group.topics.map((topic) => ({ ...topic, month: index + 1 })) })),
      })),
    });
  }
  const levels = months.flatMap(({ month, levels: own }) => own.map((level) => ({ month, level })));
  return {
    ...roadmap, months,
    topics: new Map(levels.flatMap(({ level }) => level.groups.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic])))),
    projects: new Map(levels.flatMap(({ month, level }) => level.projects.map((project) => [project.id, { ...project, month }]))),
  };
}
