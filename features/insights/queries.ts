import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { attemptColumns, discrimination, type Column } from "#domain/insights.ts";
import { requireInstructor, teachesCourse } from "#features/enrolments/queries.ts";
import { exerciseById, listExercises, selectOptionalExercise, type Exercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { listFailures, listGivenUp, type Failures, type GivenUp } from "./failures.ts";
import type { Figures, FiguresLine } from "./figures.ts";
import { listProblems, type Problem } from "./problems.ts";
import { sortFigures, type Sorting } from "./sorting.ts";
import { figuresOf, triesOf } from "./statements.ts";

interface Viewer { id: string; role: Role }

const figuresSchema = z.array(z.object({
  exerciseId: z.uuid(), tried: z.int(), accepted: z.int(), gaveUp: z.int(), medianAttempts: z.number().nullable(), medianSeconds: z.number().nullable(),
}));

const figuresById = (rows: unknown): Map<string, Figures> => new Map(figuresSchema.parse(rows).map(({ exerciseId, ...own }) => [exerciseId, own]));

const none: Figures = { tried: 0, accepted: 0, gaveUp: 0, medianAttempts: null, medianSeconds: null };

export interface Overview {
  lines: FiguresLine[];
  /** Months that have exercises. */
  months: number[];
  sorting: Sorting;
}

/**
 * Every exercise with what its students did, of one month or all.
 * @throws {NotFoundError} for who is no instructor
 */
export async function selectOverview(viewer: Viewer, sorting: Sorting, now = new Date()): Promise<Overview> {
  await requireInstructor(viewer);
  const [rows, open] = await Promise.all([
    db().$queryRaw(figuresOf(null, now)),
    db().exerciseProblem.groupBy({ by: ["exerciseId"], where: { settledAt: null }, _count: { _all: true } }),
  ]);
  const figures = figuresById(rows);
  const problems = new Map(open.map(({ exerciseId, _count }) => [exerciseId, _count._all]));
  const exercises = listExercises();
  const lines = exercises.filter(({ month }) => sorting.month === null || month === sorting.month)
    .map(({ id, slug, title, month }) => ({ slug, title, month, ...figures.get(id) ?? none, problems: problems.get(id) ?? 0 }));
  return { lines: sortFigures(lines, sorting), months: [...new Set(exercises.map(({ month }) => month))].sort((a, b) => a - b), sorting };
}

export interface Insights {
  exercise: Pick<Exercise, "id" | "slug" | "title" | "month" | "published">;
  figures: Figures;
  /** Attempts until it was accepted. */
  columns: Column[];
  /** Point-biserial; null where nothing can be said. */
  discrimination: number | null;
  givenUp: GivenUp;
  failures: Failures;
  problems: { open: Problem[]; settled: Problem[] };
}

const attemptsSchema = z.array(z.object({ attempts: z.int(), students: z.int() }));
const triedSchema = z.array(z.object({ accepted: z.boolean(), others: z.int(), othersAccepted: z.int() }));

/** For each student who tried the exercise, what they did with the others. */
const otherExercises = async (exerciseId: string) => triedSchema.parse(await db().$queryRaw`
  select own."acceptedAt" is not null as accepted, count(other."exerciseId")::int as others, count(other."acceptedAt")::int as "othersAccepted"
  from "ExerciseProgress" as own join "User" as person on person.id = own."userId"
  left join "ExerciseProgress" as other on other."userId" = own."userId" and other."exerciseId" <> own."exerciseId"
  where own."exerciseId" = ${exerciseId}::uuid and person.role = 'student'
    and not exists (select 1 from "Enrolment" as staff where staff."userId" = person.id and staff.role <> 'student')
  group by own."userId", own."acceptedAt"`);

/** What students did with one exercise; null for an unknown slug and for who is no instructor. */
export async function selectOptionalInsights(viewer: Viewer, slug: string, now = new Date()): Promise<Insights | null> {
  const exercise = selectOptionalExercise(slug);
  if (!exercise || !await teachesCourse(viewer)) return null;
  const { id, title, month, published } = exercise;
  const [figures, attempts, students, givenUp, failures, problems] = await Promise.all([
    db().$queryRaw(figuresOf(id, now)),
    db().$queryRaw`select attempts::int, count(*)::int as students from (${triesOf(id, now)}) as tries where "acceptedAt" is not null group by attempts`,
    otherExercises(id),
    listGivenUp(id, now),
    listFailures(id),
    listProblems(id),
  ]);
  return {
    exercise: { id, slug, title, month, published },
    figures: figuresById(figures).get(id) ?? none,
    columns: attemptColumns(attemptsSchema.parse(attempts)),
    discrimination: discrimination(students),
    givenUp, failures, problems,
  };
}

export interface OpenProblem extends Problem {
  exercise: { slug: string; title: string };
}

/**
 * Reported problems of all exercises that nobody has settled, the oldest first.
 * @throws {NotFoundError} for who is no instructor
 */
export async function listOpenProblems(viewer: Viewer): Promise<OpenProblem[]> {
  await requireInstructor(viewer);
  const rows = await db().exerciseProblem.findMany({
    where: { settledAt: null }, orderBy: { createdAt: "asc" }, take: 100,
    select: { id: true, exerciseId: true, text: true, createdAt: true, settledAt: true, answer: true },
  });
  return rows.flatMap(({ exerciseId, ...problem }) => {
    const exercise = exerciseById(exerciseId);
    return exercise ? [{ ...problem, exercise: { slug: exercise.slug, title: exercise.title } }] : [];
  });
}
