/** Who asks. Everything that is asked for belongs to people of cohort A. */
export const callers = ["visitor", "owner", "classmate", "outsider", "peer", "mentorA", "mentorB", "instructorA", "instructorB", "admin"] as const;
/**
 * `owner` is the student whose things they are; `classmate` another student of A, `peer` one who reviews code there,
 * `outsider` a student of B. Nobody but `admin` has a role on the site: mentors and instructors are so by enrolment.
 */
export type Caller = (typeof callers)[number];
export type Member = Exclude<Caller, "visitor">;

/**
 * What a caller is to get. `own`: they may ask, and are answered with nothing but what is theirs; of an action: with
 * nothing changed that is another's. `conflict` is how a few services refuse what is somebody else's.
 */
export type Expectation = "allowed" | "own" | "signIn" | "notFound" | "forbidden" | "conflict" | "refused";
export type Row = Readonly<Record<Caller, Expectation>>;

export const staffOfA: readonly Caller[] = ["mentorA", "instructorA", "admin"];
export const allOfA: readonly Caller[] = ["owner", "classmate", "peer", ...staffOfA];
/** Who runs cohort A. */
export const runsA: readonly Caller[] = ["instructorA", "admin"];
/** Who teaches in some cohort. */
export const allStaff: readonly Caller[] = ["mentorA", "mentorB", "instructorA", "instructorB", "admin"];
/** Who writes the course: all cohorts’ instructors look after one catalogue. */
export const instructors: readonly Caller[] = ["instructorA", "instructorB", "admin"];

/** Something for each member. */
export const forMembers = <T>(of: (member: Member) => T): Record<Member, T> => ({
  owner: of("owner"), classmate: of("classmate"), outsider: of("outsider"), peer: of("peer"),
  mentorA: of("mentorA"), mentorB: of("mentorB"), instructorA: of("instructorA"), instructorB: of("instructorB"), admin: of("admin"),
});

const rowOf = (expectationOf: (caller: Caller) => Expectation): Row => ({ visitor: expectationOf("visitor"), ...forMembers(expectationOf) });

/** Visitors too. */
export const everybody = (answer: Expectation = "allowed"): Row => rowOf(() => answer);

export const signedIn = (answer: Expectation = "own"): Row => rowOf((caller) => caller === "visitor" ? "signIn" : answer);

/** These, and nobody else. */
export const only = (allowed: readonly Caller[], refusal: Expectation = "notFound"): Row =>
  rowOf((caller) => caller === "visitor" ? "signIn" : allowed.includes(caller) ? "allowed" : refusal);

/** A row that is another one for some. */
export const but = (row: Row, changes: Partial<Record<Caller, Expectation>>): Row => ({ ...row, ...changes });
