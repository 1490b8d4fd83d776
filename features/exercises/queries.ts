import "server-only";
import type { Role } from "#domain/accounts.ts";
import { changeFor, isNews, type ChangeNote } from "#domain/change-note.ts";
import type { EditorSettings } from "#domain/editor-settings.ts";
import { NotFoundError } from "#domain/errors.ts";
import { allParameterNames, type ParameterNames } from "#domain/parameters.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { loadDraft, loadDraftVersion, type SavedDraft } from "#features/drafts/queries.ts";
import { countQuestions } from "#features/discussion/queries.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { selectBeside, type Beside } from "#features/notes/queries.ts";
import { selectEditorSettings } from "#features/preferences/queries.ts";
import { selectAsking, type Asking } from "#features/reviews/queries.ts";
import { selectSilence, selectSilenceAndCourse } from "#features/schedule/queries.ts";
import { listAttempts, listOpenGradings, selectAttempt, type Attempt } from "#features/submissions/queries.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { sandboxTypes } from "#lib/catalog/declarations.ts";
import { selectExercise, selectOptionalExercise, type Exercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

export interface ExercisePageFacts {
  /** Without its hints during an exam. */
  exercise: Exercise;
  /** Whether the viewer's course has it; its month is that of the course. */
  inCourse: boolean;
  /** Whether it is part of an exam that is not over: nothing here helps. */
  inExam: boolean;
  /** For the cases' inputs and one's own. */
  parameters: ParameterNames;
  draft: SavedDraft | null;
  attempts: Attempt[];
  openedHints: ReadonlySet<number>;
  acceptedAt: Date | null;
  /** What was changed in the exercise since the viewer first handed something in. */
  change: ChangeNote | null;
  /** The newest that is not finished. */
  openGrading: { id: string; mode: "run" | "submit" } | null;
  /** Whom to ask for a review of what was accepted; null where nobody can be asked. */
  review: Asking | null;
  /** Whether there is a bookmark and a note. */
  beside: Beside;
  /** In the discussion. */
  questions: number;
  /** Whether the viewer may see solutions; what they are is asked for by itself. */
  solutions: boolean;
  types: ReturnType<typeof sandboxTypes>;
  editor: EditorSettings;
  awardTitles: Record<string, string>;
}

/** The page has so many beside the statement; a link leads to the others. */
const newestAttempts = 10;

/**
 * Everything that the exercise's page shows to this viewer, read side by side.
 * @throws {NotFoundError} for an unknown slug
 */
export async function selectExercisePage(viewer: Viewer, slug: string, now = new Date()): Promise<ExercisePageFacts> {
  const found = selectExercise(slug);
  const key = { userId: viewer.id, exerciseId: found.id };
  const [{ silence, courseId }, draft, attempts, hints, progress, open, beside, teaching, editor, questions, asking, first] = await Promise.all([
    selectSilenceAndCourse(viewer),
    loadDraft(viewer, found.id),
    listAttempts(viewer, found.id, newestAttempts),
    db().openedHint.findMany({ where: key, select: { number: true } }),
    db().exerciseProgress.findUnique({ where: { userId_exerciseId: key }, select: { acceptedAt: true } }),
    listOpenGradings(viewer, found.id),
    selectBeside(viewer, { kind: "exercise", slug }),
    teachesAnyone(viewer),
    selectEditorSettings(viewer),
    countQuestions({ kind: "exercise", slug }),
    selectAsking(viewer, found.id),
    // Asked only while there is something to tell.
    found.change && isNews(found.change, now) ? db().submission.findFirst({ where: key, orderBy: { createdAt: "asc" }, select: { createdAt: true } }) : null,
  ]);
  const month = monthOf(courseId, "exercise", slug);
  const exercise = { ...found, month: month ?? found.month };
  const acceptedAt = silence.accepted({ exerciseId: exercise.id, acceptedAt: progress?.acceptedAt ?? null });
  const inExam = silence.exam(exercise.id) !== null;
  return {
    exercise: inExam ? { ...exercise, hints: [] } : exercise,
    inCourse: month !== null,
    inExam,
    parameters: allParameterNames(exercise.starter, exercise.entry),
    draft,
    attempts,
    openedHints: new Set(hints.map(({ number }) => number)),
    acceptedAt,
    change: changeFor(found.change, first?.createdAt ?? null, now),
    openGrading: open[0] ? { id: open[0].id, mode: open[0].mode } : null,
    review: inExam ? null : asking,
    beside,
    questions,
    solutions: !inExam && (acceptedAt !== null || teaching),
    types: sandboxTypes(exercise, exercise.given),
    editor,
    awardTitles: Object.fromEntries(listAchievements().map(({ id, text }) => [id, text])),
  };
}

/**
 * The viewer's attempts and, when two are chosen, both sources.
 * @throws {NotFoundError} when a chosen one is not the viewer's to see
 */
export async function selectAttemptsPage(viewer: Viewer, exerciseId: string, chosen: readonly [string, string] | null) {
  const [attempts, compared, draftVersion] = await Promise.all([
    listAttempts(viewer, exerciseId),
    chosen && Promise.all([selectAttempt(viewer, chosen[0]), selectAttempt(viewer, chosen[1])]),
    loadDraftVersion(viewer, exerciseId),
  ]);
  return { attempts, compared, draftVersion };
}

/** One attempt at the exercise of this slug; null when there is none that the viewer may see. */
export async function selectOptionalAttemptPage(viewer: Viewer, slug: string, id: string) {
  const exercise = selectOptionalExercise(slug);
  if (!exercise) return null;
  try {
    const [attempt, draftVersion, asking, silence] = await Promise.all([selectAttempt(viewer, id), loadDraftVersion(viewer, exercise.id), selectAsking(viewer, exercise.id), selectSilence(viewer)]);
    const review = attempt.author.id === viewer.id && silence.exam(exercise.id) === null ? asking : null;
    return attempt.exerciseId === exercise.id ? { attempt, exercise, draftVersion, review, parameters: allParameterNames(exercise.starter, exercise.entry) } : null;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
