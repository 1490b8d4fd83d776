import path from "node:path";
import { z } from "zod";
import { ExpectedError, InvalidFileError } from "#domain/errors.ts";
import { asWritten, inEnglishOf, kept, said, type Said } from "#domain/said.ts";
import type { Verdict } from "#domain/verdict.ts";
import { createGrader, type GradeOptions } from "#grader/grade.ts";
import { createIsolatedGrader } from "#grader/isolated-grader.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { loadExercise, parseExercise, readExercise, selectExerciseFolder, type Exercise, type ExerciseText } from "#grader/load-exercise.ts";
import { systemErrorVerdict } from "#grader/judge/request.ts";
import { ourError } from "#grader/our-error.ts";
import type { Sandbox } from "#grader/runner/contract.ts";
import { listPublished } from "#lib/catalog/published.ts";
import { db } from "#lib/db.ts";
import type { Grade } from "./grade-submission.ts";

const exercisesRoot = path.resolve(import.meta.dirname, "..", "exercises");
/** An author's change is seen after this; until then the files are not read again. */
const keepMs = 2000;
/** What an instructor tries: the draft of a challenge, with the cases of a Run or of a Submit. */
const draft = /^draft(-submit)?\/([0-9a-f-]{36})$/;
const filesSchema = z.record(z.string(), z.string());

/** Whose tests judge: ours, beside us, or somebody's whom nobody trusts, in the judge's own isolates. */
type Loaded = { trusted: Exercise } | { untrusted: ExerciseText };

/**
 * The real grader: exercises of the catalogue, published challenges, and drafts for who writes them.
 * @param judge gives the sandbox of the role "judge", made when the first challenge needs it
 */
export function catalogueGrader(sandbox: Sandbox, judge: () => Sandbox): Grade {
  const mistakeRuns = createMistakeRuns(sandbox);
  const grader = createGrader({ sandbox, mistakeRuns });
  const isolated = createIsolatedGrader({ sandbox, judge: { run: (...request) => judge().run(...request) }, mistakeRuns });
  const kept = new Map<string, { exercise: Promise<Loaded>; until: number }>();

  async function load(slug: string): Promise<Loaded> {
    const published = listPublished().find((one) => one.slug === slug);
    if (published) return { untrusted: await readExercise(published.folder) };
    return { trusted: await loadExercise((await selectExerciseFolder(exercisesRoot, slug)).folder) };
  }

  function exerciseOf(slug: string): Promise<Loaded> {
    const known = kept.get(slug);
    if (known && known.until > Date.now()) return known.exercise;
    const exercise = load(slug);
    kept.set(slug, { exercise, until: Date.now() + keepMs });
    // A folder that could not be read is tried anew the next time.
    exercise.catch(() => kept.delete(slug));
    return exercise;
  }

  /** Never kept: the next try is of what was typed since. A draft that is no exercise yet says what it lacks. */
  async function gradeDraft(challengeId: string, source: string, options: GradeOptions): Promise<Verdict> {
    const challenge = await db().challenge.findUnique({ where: { id: challengeId }, select: { slug: true, month: true, files: true } });
    if (!challenge) throw new ExpectedError("There is no such challenge any more.");
    try {
      const files = new Map(Object.entries(filesSchema.parse(challenge.files)));
      const verdict = await isolated.grade(parseExercise(files, { slug: challenge.slug, month: String(challenge.month), folder: "" }), source, options);
      return verdict.verdict === "system_error" ? notYet(challenge.slug, options.seed, [whyNot(verdict)]) : verdict;
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return notYet(challenge.slug, options.seed, error.sentences);
    }
  }

  return async ({ exerciseSlug, source, ownInput, ...rest }) => {
    const options = { ...rest, ownInput: ownInput ?? undefined };
    const [, all, challengeId] = draft.exec(exerciseSlug) ?? [];
    if (challengeId !== undefined) return { verdict: await gradeDraft(challengeId, source, { ...options, mode: all ? "submit" : "run" }), exerciseVersion: null };
    const loaded = await exerciseOf(exerciseSlug);
    return "trusted" in loaded
      ? { verdict: await grader.grade(loaded.trusted, source, options), exerciseVersion: loaded.trusted.version }
      : { verdict: await isolated.grade(loaded.untrusted, source, options), exerciseVersion: loaded.untrusted.version };
  };
}

/** To an author it is their challenge that could not judge, and no fault of ours. */
function whyNot({ summary, summarySaid }: Verdict): Said {
  const reason = summarySaid?.values?.reason;
  return reason === undefined ? summarySaid ?? asWritten(summary) : said("The challenge could not judge the program: {reason}", { reason });
}

const mostTold = 10;

/** What is wrong is the challenge, and who tries it is its author: nothing is graded again. */
function notYet(slug: string, seed: number, problems: readonly Said[]): Verdict {
  const summary = problems.length === 1 ? problems[0] : said("The draft cannot be tried yet: {count} things are to be mended in the editor.", { count: problems.length });
  const { summarySaid: _, ...verdict } = systemErrorVerdict({ slug, facts: { points: 0 } }, seed, "");
  const summarySaid = kept(summary);
  return {
    ...verdict, verdict: "compile_error", summary: inEnglishOf(summary), ...summarySaid === undefined ? {} : { summarySaid },
    compileErrors: problems.slice(0, mostTold).map(ourError),
  };
}
