import { randomUUID } from "node:crypto";
import type { Role } from "#domain/accounts.ts";
import { db } from "#lib/db.ts";

export interface Person { id: string; role: Role }

/** A new person with an address that nobody else has. */
export async function makePerson(role: Role = "student", name = "Ada"): Promise<Person> {
  return db().user.create({ data: { name, email: `${randomUUID()}@example.org`, role }, select: { id: true, role: true } });
}

interface CohortFacts { startsOn?: string; paced?: boolean }

/** A new cohort with these people in these roles. */
export async function makeCohort(members: readonly { person: Pick<Person, "id">; role: Role }[], { startsOn = "2026-09-28", paced = false }: CohortFacts = {}): Promise<{ id: string }> {
  const course = await db().course.create({ data: { slug: randomUUID(), title: "Deep learning in twelve months" }, select: { id: true } });
  return db().cohort.create({
    data: { courseId: course.id, name: "Autumn", startsOn: new Date(startsOn), paced, enrolments: { create: members.map(({ person, role }) => ({ userId: person.id, role })) } },
    select: { id: true },
  });
}
