import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { db } from "#lib/db.ts";
import type { PeopleFilter } from "./schema.ts";

export interface PersonLine {
  id: string;
  name: string;
  email: string;
  /** Whether the address is shown to be theirs. */
  confirmed: boolean;
  role: Role;
  createdAt: Date;
  cohorts: { id: string; name: string; role: Role }[];
}

export interface PeopleView {
  people: PersonLine[];
  filter: PeopleFilter;
  /** Of all that match. */
  total: number;
  counts: Partial<Record<Role, number>>;
}

export const peoplePerPage = 50;

/**
 * The accounts of the site, by name: a page of those that match.
 * @throws {NotFoundError} for who is no administrator
 */
export async function listPeople(viewer: { role: Role }, filter: PeopleFilter): Promise<PeopleView> {
  if (viewer.role !== "admin") throw new NotFoundError("There is no such page.");
  const like = { contains: filter.q, mode: "insensitive" as const };
  const where = { ...filter.role === null ? {} : { role: filter.role }, ...filter.q === "" ? {} : { OR: [{ name: like }, { email: like }, { newEmail: like }] } };
  const [rows, total, counts] = await Promise.all([
    db().user.findMany({
      where, orderBy: [{ name: "asc" }, { id: "asc" }], skip: (filter.page - 1) * peoplePerPage, take: peoplePerPage,
      select: { id: true, name: true, email: true, newEmail: true, role: true, createdAt: true, enrolments: { orderBy: { createdAt: "desc" }, take: 5, select: { role: true, cohort: { select: { id: true, name: true } } } } },
    }),
    db().user.count({ where }),
    db().user.groupBy({ by: ["role"], _count: true }),
  ]);
  return {
    filter, total,
    people: rows.map(({ email, newEmail, enrolments, ...person }) => ({
      ...person, email: email ?? newEmail ?? "", confirmed: email !== null, cohorts: enrolments.map(({ role, cohort }) => ({ ...cohort, role })),
    })),
    counts: Object.fromEntries(counts.map(({ role, _count }) => [role, _count])),
  };
}
