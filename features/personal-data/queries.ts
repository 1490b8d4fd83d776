import "server-only";
import { db } from "#lib/db.ts";

export interface DataSummary {
  submissions: number;
  drafts: number;
  notes: number;
  evidence: number;
  files: number;
  achievements: number;
  papers: number;
  /** Of the viewer's, shown to others. */
  shared: number;
  certificates: number;
  /** In the conversations about their projects, with the answers. */
  messages: number;
  /** Projects that they show in the gallery. */
  gallery: number;
  /** Questions and answers, which stay without the viewer's name. */
  posts: number;
}

/** What the site keeps about the viewer, in numbers: what an export holds, and what a deletion takes away. */
export async function selectDataSummary({ id }: { id: string }): Promise<DataSummary> {
  const { _count: count } = await db().user.findUniqueOrThrow({
    where: { id },
    select: { _count: { select: { submissions: true, drafts: true, notes: true, evidence: true, reports: true, files: true, awards: true, papers: true, sharedSolutions: true, certificates: true, projectMessages: true, galleryEntries: true, questions: true, replies: true } } },
  });
  return {
    submissions: count.submissions, drafts: count.drafts, notes: count.notes, evidence: count.evidence + count.reports, files: count.files,
    achievements: count.awards, papers: count.papers, shared: count.sharedSolutions, certificates: count.certificates,
    messages: count.projectMessages, gallery: count.galleryEntries,
    posts: count.questions + count.replies,
  };
}
