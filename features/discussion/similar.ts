import "server-only";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { questionLines, selectReader } from "./queries.ts";
import type { SimilarTo } from "./schema.ts";

export interface SimilarQuestion { id: string; title: string; answers: number; accepted: boolean }

const most = 4;

/**
 * Questions on the same subject whose titles share words with this one, the nearest first. What the viewer may not
 * read is left out: it would answer nothing.
 */
export async function listSimilar(viewer: { id: string }, { kind, slug, title }: SimilarTo): Promise<SimilarQuestion[]> {
  const reader = await selectReader(viewer);
  // Any of the words will do: "plainto" makes a query of all of them.
  const query = Prisma.sql`replace(plainto_tsquery('english', ${title.replaceAll("\0", "")})::text, '&', '|')::tsquery`;
  const vector = Prisma.sql`to_tsvector('english', question.title)`;
  const lines = await questionLines(
    reader,
    Prisma.sql`question.kind = ${kind}::"SubjectKind" and question.slug = ${slug} and question."hiddenAt" is null and ${vector} @@ ${query}`,
    Prisma.sql`ts_rank(${vector}, ${query}) desc, question."activeAt" desc`,
    most * 3,
  );
  return lines.flatMap(({ id, title: known, answers, accepted }) => known === null ? [] : [{ id, title: known, answers, accepted }]).slice(0, most);
}
