import "server-only";
import { z } from "zod";
import { dayAt, type Day } from "#domain/day.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { listTiers } from "#lib/catalog/achievements.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";

/** The viewer's own public page, as they made it; null while there is none. */
export async function selectOwnProfile(viewer: { id: string }): Promise<{ slug: string; headline: string } | null> {
  return db().publicProfile.findUnique({ where: { userId: viewer.id }, select: { slug: true, headline: true } });
}

/** The numbers of the viewer's certificates, by tier. */
export async function listCertificates(viewer: { id: string }): Promise<ReadonlyMap<string, string>> {
  const rows = await db().certificate.findMany({ where: { userId: viewer.id }, select: { id: true, tier: true } });
  return new Map(rows.map(({ id, tier }) => [tier, id]));
}

export interface GivenAward { id: string; text: string; on: Day }

export interface PublicProfileView {
  name: string;
  headline: string;
  /** Tiers in which something was reached, the highest first. */
  tiers: { id: string; title: string; of: number; awards: GivenAward[]; certificate: string | null }[];
  exercises: number;
  /** Projects whose report was accepted. */
  projects: { slug: string; title: string; summary: string }[];
}

/** What a person chose to show to everybody; null where nobody has this page. Nothing of it says how they can be reached. */
export async function selectOptionalProfile(slug: string): Promise<PublicProfileView | null> {
  const profile = await db().publicProfile.findUnique({
    where: { slug },
    select: {
      headline: true,
      user: {
        select: {
          id: true, name: true, timeZone: true,
          awards: { select: { achievement: true, awardedAt: true } },
          certificates: { select: { id: true, tier: true } },
          reports: { where: { decision: "accepted", milestone: null }, select: { project: true } },
          exerciseProgress: { where: { acceptedAt: { not: null } }, select: { exerciseId: true, acceptedAt: true } },
        },
      },
    },
  });
  if (!profile) return null;
  const { user, headline } = profile;
  const silence = await selectSilence(user);
  const given = new Map(user.awards.map(({ achievement, awardedAt }) => [achievement, dayAt(awardedAt, user.timeZone)]));
  const certificates = new Map(user.certificates.map(({ tier, id }) => [tier, id]));
  const accepted = new Set(user.reports.map(({ project }) => project));
  return {
    name: user.name,
    headline,
    exercises: user.exerciseProgress.filter((row) => silence.accepted(row) !== null).length,
    tiers: listTiers().toReversed().map((tier) => ({
      id: tier.id, title: tier.title, of: tier.achievements.length, certificate: certificates.get(tier.id) ?? null,
      awards: tier.achievements.flatMap(({ id, text }) => {
        const on = given.get(id);
        return on === undefined ? [] : [{ id, text, on }];
      }),
    })).filter(({ awards }) => awards.length > 0),
    projects: listProjects().filter((project) => accepted.has(project.slug)).map(({ slug: projectSlug, title, summary }) => ({ slug: projectSlug, title, summary })),
  };
}

export interface CertificateView {
  id: string;
  name: string;
  tier: { title: string; summary: string };
  issuedOn: Day;
  awards: GivenAward[];
}

/** A certificate by its number, checked against what the records say now; null where there is none. */
export async function selectOptionalCertificate(id: string): Promise<CertificateView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const found = await db().certificate.findUnique({
    where: { id },
    select: { name: true, tier: true, issuedAt: true, user: { select: { timeZone: true, awards: { select: { achievement: true, awardedAt: true } } } } },
  });
  const tier = found && listTiers().find((each) => each.id === found.tier);
  if (!found || !tier) return null;
  const { timeZone } = found.user;
  const given = new Map(found.user.awards.map(({ achievement, awardedAt }) => [achievement, dayAt(awardedAt, timeZone)]));
  return {
    id, name: found.name, tier, issuedOn: dayAt(found.issuedAt, timeZone),
    awards: tier.achievements.flatMap(({ id: achievement, text }) => {
      const on = given.get(achievement);
      return on === undefined ? [] : [{ id: achievement, text, on }];
    }),
  };
}
