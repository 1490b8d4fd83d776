import "server-only";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { listTiers } from "#lib/catalog/achievements.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { PublishProfile } from "./schema.ts";

interface Viewer { id: string }

/**
 * Makes the viewer's public page, or moves and changes it; the old address leads nowhere from then on.
 * @throws {ConflictError} when somebody else has this address
 */
export async function publishProfile(viewer: Viewer, { slug, headline }: PublishProfile): Promise<{ slug: string }> {
  try {
    return await db().publicProfile.upsert({ where: { userId: viewer.id }, create: { userId: viewer.id, slug, headline }, update: { slug, headline }, select: { slug: true } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new ConflictError("This address is somebody else's: choose another.");
    throw error;
  }
}

/** Takes the viewer's public page away; there being none is no error. */
export async function hideProfile(viewer: Viewer): Promise<void> {
  await db().publicProfile.deleteMany({ where: { userId: viewer.id } });
}

/**
 * Makes the certificate of a tier that the viewer has completed, with the name of this day; asked again, the same one.
 * @throws {NotFoundError} for an unknown tier
 * @throws {ExpectedError} while an achievement of it is missing, naming how many
 */
export async function issueCertificate(viewer: Viewer, tierId: string): Promise<{ id: string }> {
  const tier = listTiers().find(({ id }) => id === tierId);
  if (!tier) throw new NotFoundError("There is no such tier of achievements.");
  return db().$transaction(async (tx) => {
    const has = await tx.award.count({ where: { userId: viewer.id, achievement: { in: tier.achievements.map(({ id }) => id) } } });
    const missing = tier.achievements.length - has;
    if (missing > 0) throw new ExpectedError("The certificate comes with the whole tier: {missing, plural, one {# of its {all} achievements is} other {# of its {all} achievements are}} still to be reached.", { missing, all: tier.achievements.length });
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    // Pressed twice at once: both find the one that was made first.
    await tx.certificate.createMany({ data: { userId: viewer.id, tier: tier.id, name }, skipDuplicates: true });
    return tx.certificate.findUniqueOrThrow({ where: { userId_tier: { userId: viewer.id, tier: tier.id } }, select: { id: true } });
  });
}
