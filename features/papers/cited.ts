import "server-only";
import { paperKeys, parseCitation, type Citation } from "#domain/paper.ts";
import { listLessons } from "#lib/catalog/lessons.ts";

export interface CitedPaper extends Citation {
  /** The citation as lessons write it: it names the paper. */
  key: string;
  /** Null where there is none, or none that is encrypted. */
  link: string | null;
  lessons: { slug: string; title: string }[];
}

/** Papers that lessons cite, each once, in the order of the year. */
export function citedPapers(): CitedPaper[] {
  const papers: CitedPaper[] = [];
  const byKey = new Map<string, CitedPaper>();
  for (const { slug, title, sources } of listLessons()) {
    for (const source of sources) {
      if (source.kind !== "paper") continue;
      const link = source.url?.startsWith("https://") ? source.url : null;
      const paper = { key: source.title, link, ...parseCitation(source.title), lessons: [{ slug, title }] };
      const keys = paperKeys(paper);
      const known = keys.map((key) => byKey.get(key)).find((other) => other !== undefined);
      if (known) known.lessons.push({ slug, title });
      else papers.push(paper);
      for (const key of keys) byKey.set(key, known ?? paper);
    }
  }
  return papers;
}
