import "server-only";
import { documentKinds, type DocumentKind } from "#domain/search/kinds.ts";
import { markEnd, markStart } from "#domain/search/marked.ts";
import type { ParsedSearch } from "#domain/search/parse-search.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { standardSight, visibleTo, type Sight } from "./sight.ts";

export interface HitRow {
  kind: DocumentKind;
  key: string;
  title: string;
  href: string;
  month: number | null;
  snippet: string | null;
}

/** Vectors that PostgreSQL keeps beside each row: of all of it, with an index, and of its beginning, for the order. */
const [indexed, weighed] = [Prisma.sql`"vector"`, Prisma.sql`"opening"`];

/** What was typed as a query: all its words, the last of them also as the beginning of a word. */
export function exactQuery({ all, rest, last }: ParsedSearch): Prisma.Sql {
  const whole = Prisma.sql`websearch_to_tsquery('english', ${all})`;
  return last === null ? whole : Prisma.sql`(${whole} || (websearch_to_tsquery('english', ${rest}) && to_tsquery('english', ${`${last}:*`})))`;
}

/** The same when the last word is still being typed and already longer than its stem; null when it is short. */
export function stemQuery({ rest, stems }: ParsedSearch): Prisma.Sql | null {
  return stems.length === 0 ? null : Prisma.sql`(websearch_to_tsquery('english', ${rest}) && to_tsquery('simple', ${stems.join(" | ")}))`;
}

export interface Wanted {
  kinds?: readonly DocumentKind[];
  limit: number;
  /** At most so many of each kind. */
  ofEach?: number;
  snippets?: boolean;
  /** Whose texts of courses are among it; left out: nobody's. */
  sight?: Sight;
}

/** PostgreSQL's words for how a snippet is cut. */
const headline = `StartSel=${markStart}, StopSel=${markEnd}, MinWords=12, MaxWords=28, ShortWord=2, MaxFragments=1`;

/** The excerpt of a column around what matched. */
export const excerpt = (column: Prisma.Sql, query: Prisma.Sql): Prisma.Sql => Prisma.sql`ts_headline('english', ${column}, ${query}, ${headline})`;

/** What matches, best first, the course's own before what is as good elsewhere: `HitRow`s. Snippets are cut for those alone that are shown. */
export function hitsStatement(query: Prisma.Sql, { kinds = documentKinds, limit, ofEach = limit, snippets = false, sight = standardSight }: Wanted): Prisma.Sql {
  return Prisma.sql`
    select "kind", "key", "title", "href", "month", ${snippets ? excerpt(Prisma.sql`"body"`, query) : Prisma.sql`null`} as "snippet"
    from (
      select * from (
        select *, row_number() over (partition by "kind" order by "rank" desc, "month", "title", "key") as "place"
        from (
          select "kind", "key", "title", "href", "month", "body", ts_rank_cd('{0.02, 0.1, 0.4, 1}', ${weighed}, ${query}, 1) * case "kind" when 'resource' then 0.5 else 1 end as "rank"
          from "SearchDocument" where ${indexed} @@ ${query} and ${visibleTo(sight)} ${kinds.length === documentKinds.length ? Prisma.empty : Prisma.sql`and "kind" in (${Prisma.join(kinds)})`}
        ) as "found"
      ) as "placed" where "place" <= ${ofEach}
      order by "rank" desc, "month", "title", "kind" desc, "key" limit ${limit}
    ) as "best" order by "rank" desc, "month", "title", "kind" desc, "key"`;
}

/** How many of each kind match. */
export const countsStatement = (query: Prisma.Sql, sight: Sight = standardSight): Prisma.Sql =>
  Prisma.sql`select "kind", count(*)::int as "count" from "SearchDocument" where ${indexed} @@ ${query} and ${visibleTo(sight)} group by "kind"`;

/** Which of these words, or beginnings of words, are found anywhere; what is never looked for ("the") counts as found. */
export const knownWordsStatement = (words: readonly string[], sight: Sight = standardSight): Prisma.Sql => Prisma.sql`
  select "word" from unnest(${words}::text[]) as "word"
  where numnode(to_tsquery('english', "word" || ':*')) = 0
    or exists (select 1 from "SearchDocument" where ${indexed} @@ to_tsquery('english', "word" || ':*') and ${visibleTo(sight)})`;
