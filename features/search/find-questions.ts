import "server-only";
import { markedParts, type MarkedPart } from "#domain/search/marked.ts";
import { knownTo, selectReader, type DiscussionReader } from "#features/discussion/queries.ts";
import { selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { Sight } from "./sight.ts";
import { excerpt } from "./statement.ts";

interface Row { id: string; reply: string | null; title: string; kind: "lesson" | "exercise"; slug: string; snippet: string; total: number }

interface QuestionHit { kind: "question"; key: string; title: string; href: string; month: number | null; snippet: MarkedPart[] }

/** What the indexes of the migration "discussion_search" are on. */
const [questionText, replyText] = [Prisma.sql`to_tsvector('english', question.title || ' ' || question.text)`, Prisma.sql`to_tsvector('english', reply.text)`];

/** That a post gives nothing away to the reader. */
const opened = (reader: DiscussionReader, post: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (not ${post}.spoiler or ${reader.staff}::boolean or ${post}."authorId" = ${reader.id}::uuid or question.slug = any(${[...reader.solved]}::text[]))`;

/**
 * Questions that match, by their own words or those of an answer: titles first, then the newest activity. What a
 * moderator took out, what is a spoiler for the reader and what belongs to a closed month is not there. Excerpts are
 * cut for those alone that are shown.
 */
export const questionsStatement = (reader: DiscussionReader, query: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  with found as (
    select question.id as question, null::uuid as reply from "Question" as question where ${questionText} @@ ${query}
    union all
    select reply."questionId", reply.id from "Reply" as reply where ${replyText} @@ ${query}
  ), allowed as (
    select distinct on (question.id) question.id, found.reply, question.title, question.text, question.kind, question.slug, question."activeAt"
    from found join "Question" as question on question.id = found.question left join "Reply" as reply on reply.id = found.reply
    where question."hiddenAt" is null and ${knownTo(reader)} and ${opened(reader, Prisma.sql`question`)}
      and (reply.id is null or (reply."hiddenAt" is null and ${opened(reader, Prisma.sql`reply`)}))
    order by question.id, found.reply nulls first
  ), best as (
    select *, count(*) over ()::int as total, to_tsvector('english', title) @@ ${query} as titled from allowed order by titled desc, "activeAt" desc, id limit ${limit}
  )
  select best.id, best.reply, best.title, best.kind::text, best.slug, best.total, ${excerpt(Prisma.sql`coalesce(reply.text, best.text)`, query)} as snippet
  from best left join "Reply" as reply on reply.id = best.reply order by best.titled desc, best."activeAt" desc, best.id`;

/** Questions and answers that the viewer may read, and how many there are in all. */
export async function findQuestions(viewer: { id: string; sight: Sight }, query: Prisma.Sql, limit: number): Promise<{ hits: QuestionHit[]; total: number }> {
  const rows = await db().$queryRaw<Row[]>(questionsStatement(await selectReader(viewer), query, limit));
  const hits = rows.map(({ id, reply, title, kind, slug, snippet }): QuestionHit => {
    const subject = kind === "lesson" ? selectOptionalLessonOf(viewer.sight.courseId, slug) : selectOptionalExercise(slug);
    return { kind: "question", key: id, title, href: `/discussion/${id}${reply === null ? "" : `#answer-${reply}`}`, month: subject?.month ?? null, snippet: markedParts(snippet) };
  });
  return { hits, total: rows[0]?.total ?? 0 };
}
