import { randomUUID } from "node:crypto";
import { allOfA, allStaff, instructors, staffOfA, type Caller, type Member } from "./callers.ts";

/** Texts of A’s people, and who may come to read them. */
const known = {
  note: ["owner"], draft: ["owner"], paper: ["owner"], loose: ["owner"], notice: ["owner"],
  thread: ["owner", "mentorA"], group: ["owner", "classmate", "mentorA"], topic: ["owner", "mentorA"],
  // Of a student: those who teach them, who reviews their code, and who is in a group with them (the classmate).
  name: ["owner", "peer", "classmate", ...staffOfA], source: ["owner", "peer", ...staffOfA], comment: ["owner", "peer", ...staffOfA],
  // Insights show what fails to all who write the course, without a name.
  failing: ["owner", ...staffOfA, "instructorB"], problem: ["owner", ...instructors],
  sharednote: ["owner", ...staffOfA], evidence: ["owner", ...staffOfA], report: ["owner", ...staffOfA], message: ["owner", ...staffOfA],
  reason: ["owner", ...staffOfA], extension: ["owner", ...staffOfA], longer: ["owner", ...staffOfA], snooze: staffOfA,
  draftcomment: ["mentorA"], canned: ["mentorA"], cannedshared: ["peer", ...staffOfA],
  cohort: allOfA, announcement: allOfA, place: allOfA, solution: allOfA, exam: allOfA,
  challenge: instructors, lesson: instructors,
  hidden: ["classmate", ...allStaff], flag: ["peer", ...allStaff],
} satisfies Record<string, readonly Caller[]>;
export type Secret = keyof typeof known;
const readers: Record<Secret, readonly Caller[]> = known;

/** Of this run: what another left in the database is none of its secrets. */
export const run = randomUUID().slice(0, 6);

export const secretText = (secret: Secret): string => `SECRET-OF-A-${secret}-${run}`;

const isSecret = (word: string): word is Secret => Object.hasOwn(readers, word);

export const allSecrets: readonly Secret[] = Object.keys(known).filter(isSecret);

/** Secrets that can be read in an answer. */
export const secretsIn = (answer: string): Secret[] => [...new Set([...answer.matchAll(new RegExp(`SECRET-OF-A-([a-z]+)-${run}`, "g"))].map(([, word]) => word))].filter(isSecret);

export const mayRead = (caller: Caller, secret: Secret): boolean => readers[secret].includes(caller);

/** Ids of what belongs to people of cohort A; what is not the owner’s says whose it is. */
export interface World {
  people: Record<Member, string>;
  emails: Record<Member, string>;
  cohort: string;
  cohortB: string;
  course: string;
  /** Of matmul, accepted. */
  submission: string;
  /** Of mean-variance-median, not accepted. */
  failing: string;
  grading: string;
  /** The classmate’s, of matmul, which they share. */
  classmates: string;
  review: string;
  round: string;
  comment: string;
  draftComment: string;
  /** The mentor’s. */
  canned: string;
  cannedShared: string;
  evidence: string;
  report: string;
  file: string;
  looseFile: string;
  thread: string;
  group: string;
  announcement: string;
  hours: string;
  /** Of the slot that is booked, and of a free one. */
  slot: string;
  freeSlot: string;
  booking: string;
  extension: string;
  exam: string;
  invitation: string;
  /** For the owner’s address. */
  code: string;
  challenge: string;
  proof: string;
  lesson: string;
  /** The classmate’s, with an answer of the peer’s; and one that a moderator took out. */
  question: string;
  reply: string;
  hiddenQuestion: string;
  problem: string;
  paper: string;
  notification: string;
  /** A preview of what would change if matmul were graded again. */
  batch: string;
  calendar: string;
  /** The classmate’s. */
  profile: string;
  certificate: string;
  /** 90 days from now: "2027-01-01". */
  day: string;
}
