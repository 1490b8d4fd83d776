import "server-only";
import { z } from "zod";
import { roleSchema } from "#domain/accounts.ts";
import type { Day } from "#domain/day.ts";
import { questionsPerPage, sightOf, type QuestionFilter, type Reader, type Sight, type SubjectFacts } from "#domain/discussion.ts";
import { subjectKinds } from "#domain/notes.ts";
import { courseIn, isStaff, membershipsOf, membershipsSchema, opening, termsOf } from "#features/enrolments/queries.ts";
import { exerciseById, listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { listCourseLessons } from "#lib/catalog/live-courses.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { subjectFor, type Subject } from "./subject.ts";

interface Viewer { id: string }

interface About extends SubjectFacts { month: number | null }

/** A reader, with what is open to them. */
export interface DiscussionReader extends Reader {
  /** The course that the reader sees; null: the standard year. */
  courseId: string | null;
  /** The day on which a subject opens for the reader; null where it is open. */
  opens(subject: About): Day | null;
  /** The exam that is under way and that the subject is part of, by its title: until its end nobody is helped. */
  exam(subject: About): string | null;
  /** Subjects that are closed, with their months or for an exam: "exercise matmul". */
  closed: string[];
}

const readerSchema = z.array(z.object({
  role: roleSchema,
  timeZone: z.string(),
  memberships: membershipsSchema,
  solved: z.array(z.string()),
})).max(1);

/** What the viewer sees of discussions: one statement, before every list and every change. */
export async function selectReader(viewer: Viewer, now = new Date()): Promise<DiscussionReader> {
  const [person] = readerSchema.parse(await db().$queryRaw`
    select person.role::text, person."timeZone", ${membershipsOf(Prisma.sql`person.id`)} as memberships,
      coalesce((select json_agg("exerciseId") from "ExerciseProgress" where "userId" = person.id and "acceptedAt" is not null), '[]') as solved
    from "User" as person where person.id = ${viewer.id}::uuid`);
  if (person === undefined) return { id: viewer.id, courseId: null, staff: false, solved: new Set(), opens: () => null, exam: () => null, closed: [] };
  const scheduled = ({ kind, slug, month }: About) => month === null ? null : { month, slug: kind === "exercise" ? slug : null, lesson: kind === "lesson" ? slug : undefined };
  const opens = (subject: About) => {
    const what = scheduled(subject);
    return what && opening(person, what, now);
  };
  const exam = (subject: About) => {
    const what = scheduled(subject);
    const found = what && termsOf(person, what, now).exam;
    return found?.state === "open" ? found.title : null;
  };
  const closed = (kind: SubjectFacts["kind"], all: readonly { slug: string; month: number }[]) => all
    .filter(({ slug, month }) => opens({ kind, slug, month }) !== null || exam({ kind, slug, month }) !== null)
    .map(({ slug }) => `${kind} ${slug}`);
  return {
    id: viewer.id,
    courseId: courseIn(person.memberships),
    staff: isStaff(person),
    solved: new Set(person.solved.flatMap((id) => exerciseById(id)?.slug ?? [])),
    opens, exam,
    closed: [...closed("lesson", [...listLessons(), ...listCourseLessons()]), ...closed("exercise", listExercises())],
  };
}

/** For a `where` on "Question" as question: what the reader may know of at all. */
export const knownTo = (reader: DiscussionReader): Prisma.Sql => Prisma.sql`
  (question."hiddenAt" is null or ${reader.staff}::boolean or question."authorId" = ${reader.id}::uuid)
  and question.kind::text || ' ' || question.slug <> all(${reader.closed}::text[])`;

export interface QuestionLine {
  id: string;
  subject: Subject;
  /** Null where it is sealed: a title can give away as much as a text. */
  title: string | null;
  sight: Sight;
  author: string | null;
  activeAt: Date;
  answers: number;
  accepted: boolean;
  hidden: boolean;
}

const lineSchema = z.array(z.object({
  id: z.uuid(), kind: z.enum(subjectKinds), slug: z.string(), title: z.string(), spoiler: z.boolean(), authorId: z.uuid().nullable(), author: z.string().nullable(),
  activeAt: z.date(), hidden: z.boolean(), accepted: z.boolean(), answers: z.int(),
}));

/** Lines of questions that match, for `reader`. */
export async function questionLines(reader: DiscussionReader, where: Prisma.Sql, order: Prisma.Sql, limit: number, offset = 0): Promise<QuestionLine[]> {
  const rows = lineSchema.parse(await db().$queryRaw`
    select question.id, question.kind::text, question.slug, question.title, question.spoiler, question."authorId", author.name as author, question."activeAt",
      question."hiddenAt" is not null as hidden, question."acceptedReplyId" is not null as accepted,
      (select count(*)::int from "Reply" where "questionId" = question.id and "hiddenAt" is null) as answers
    from "Question" as question left join "User" as author on author.id = question."authorId"
    where ${knownTo(reader)} and ${where} order by ${order} limit ${limit} offset ${offset}`);
  return rows.map(({ kind, slug, spoiler, authorId, title, hidden, ...row }) => {
    const sight = sightOf(reader, { kind, slug }, { authorId, spoiler, hidden });
    return { ...row, hidden, sight, subject: subjectFor({ kind, slug }, reader.courseId), title: sight === "whole" ? title : null };
  });
}

const filterOf = (reader: Reader): Record<QuestionFilter, Prisma.Sql> => ({
  all: Prisma.sql`true`,
  unanswered: Prisma.sql`not exists (select 1 from "Reply" where "questionId" = question.id and "hiddenAt" is null)`,
  mine: Prisma.sql`question."authorId" = ${reader.id}::uuid`,
  followed: Prisma.sql`exists (select 1 from "QuestionFollow" where "questionId" = question.id and "userId" = ${reader.id}::uuid)`,
});

export interface QuestionListView {
  show: QuestionFilter;
  /** What the list is narrowed to. */
  subject: Subject | null;
  /** When its month is closed: the day on which it opens. */
  opens: Day | null;
  lines: QuestionLine[];
  page: number;
  more: boolean;
  /** For staff: how many reports wait; null for others. */
  reports: number | null;
}

/** A page of questions, the newest activity first. */
export async function selectQuestionList(viewer: Viewer, { show, subject, page }: { show: QuestionFilter; subject: SubjectFacts | null; page: number }): Promise<QuestionListView> {
  const reader = await selectReader(viewer);
  const about = subject && subjectFor(subject, reader.courseId);
  const narrowed = about ? Prisma.sql`question.kind = ${about.kind}::"SubjectKind" and question.slug = ${about.slug}` : Prisma.sql`true`;
  const [lines, reports] = await Promise.all([
    questionLines(reader, Prisma.sql`${narrowed} and ${filterOf(reader)[show]}`, Prisma.sql`question."activeAt" desc, question.id desc`, questionsPerPage + 1, (page - 1) * questionsPerPage),
    reader.staff ? db().postFlag.count({ where: { settledAt: null } }) : null,
  ]);
  return { show, subject: about, opens: about && reader.opens(about), lines: lines.slice(0, questionsPerPage), page, more: lines.length > questionsPerPage, reports };
}

/** How many questions there are on a lesson or an exercise, for its page. */
export const countQuestions = ({ kind, slug }: SubjectFacts): Promise<number> => db().question.count({ where: { kind, slug, hiddenAt: null } });
