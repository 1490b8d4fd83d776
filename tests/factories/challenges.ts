import { randomUUID } from "node:crypto";
import { publishChallenge } from "#features/challenges/publish.ts";
import { startProof } from "#features/challenges/proofs.ts";
import { selectStudio } from "#features/challenges/queries.ts";
import { createChallenge } from "#features/challenges/service.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "./people.ts";

export type Instructor = Person & { name: string; timeZone: string };

/** The smallest file that is taken for a PNG. */
export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
export const withFacts = (person: Person, name: string): Instructor => ({ ...person, name, timeZone: "UTC" });
export const newSlug = () => `challenge-${randomUUID().slice(0, 8)}`;

/** Ingrid is an instructor of the site; Ivan is one in a cohort, and a student on the site. */
export async function twoInstructors(): Promise<{ ingrid: Instructor; ivan: Instructor }> {
  const [ingrid, ivan] = [withFacts(await makePerson("instructor", "Ingrid"), "Ingrid"), withFacts(await makePerson("student", "Ivan"), "Ivan")];
  await makeCohort([{ person: ivan, role: "instructor" }]);
  return { ingrid, ivan };
}

export const makeChallenge = (viewer: Person, slug = newSlug()) => createChallenge(viewer, { title: "A title: mine", slug, month: 2, from: "function", copyOf: "" });
export const filesOf = async (viewer: Person, id: string) => (await selectStudio(viewer, id)).challenge.files;

/** As the worker does when it has proved the draft as it is. */
export async function prove(viewer: Instructor, challengeId: string, passed = true): Promise<void> {
  const { version } = (await selectStudio(viewer, challengeId)).challenge;
  const { proofId } = await startProof(viewer, { challengeId, version });
  await db().challengeProof.update({ where: { id: proofId }, data: { finishedAt: new Date(), progress: 1, passed, findings: [{ level: passed ? "ok" : "failure", text: "the solution passes" }] } });
}

/** The id of a challenge with one version. */
export async function publishedChallenge(viewer: Instructor): Promise<string> {
  const { id } = await makeChallenge(viewer);
  await prove(viewer, id);
  await publishChallenge(viewer, { challengeId: id, version: 1, note: "First version" });
  return id;
}
