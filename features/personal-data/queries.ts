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
  /** Notes of mentors about them. */
  snoozes: number;
  /** Reviews of their code. */
  reviews: number;
  reusableComments: number;
  /** Comments in reviews of others' code, which stay without the viewer's name. */
  reviewComments: number;
  /** Times that they have booked in office hours, or offer. */
  bookings: number;
  officeHours: number;
  /** Messages to mentors and groups, and announcements, which stay without the viewer's name. */
  written: number;
  /** Versions of courses' lessons that they published, which stay without the viewer's name. */
  lessons: number;
  /** Given to them by hand. */
  overrides: number;
  /** Questions and answers, which stay without the viewer's name. */
  posts: number;
}

/** What the site keeps about the viewer, in numbers: what an export holds, and what a deletion takes away. */
export async function selectDataSummary({ id }: { id: string }): Promise<DataSummary> {
  const { _count: count } = await db().user.findUniqueOrThrow({
    where: { id },
    select: { _count: { select: { submissions: true, drafts: true, notes: true, evidence: true, reports: true, files: true, awards: true, papers: true, sharedSolutions: true, certificates: true, projectMessages: true, galleryEntries: true, questions: true, replies: true, threadMessages: true, announcements: true, lessonVersions: true, officeHours: true, bookings: true, snoozes: true, overrides: true, reviews: true, cannedComments: true, reviewComments: { where: { sentAt: { not: null }, round: { review: { studentId: { not: id } } } } } } } },
  });
  return {
    submissions: count.submissions, drafts: count.drafts, notes: count.notes, evidence: count.evidence + count.reports, files: count.files,
    achievements: count.awards, papers: count.papers, shared: count.sharedSolutions, certificates: count.certificates,
    messages: count.projectMessages, gallery: count.galleryEntries,
    reviews: count.reviews, reusableComments: count.cannedComments, reviewComments: count.reviewComments,
    overrides: count.overrides, snoozes: count.snoozes, bookings: count.bookings, officeHours: count.officeHours, written: count.threadMessages + count.announcements, lessons: count.lessonVersions,
    posts: count.questions + count.replies,
  };
}
