import "server-only";
import path from "node:path";
import { parseAchievements, type Achievement, type Tier } from "#domain/achievements.ts";
import { NotFoundError } from "#domain/errors.ts";
import { nearest } from "#domain/strict-keys.ts";
import { cachedUntilChanged } from "#lib/catalog/cached.ts";
import { contentDir, readText, shownPath } from "#lib/catalog/files.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

const file = path.join(contentDir, "achievements.yaml");

/** Every tier with its achievements, from first steps to the highest. */
export const listTiers: () => Tier[] = cachedUntilChanged(
  () => [file, path.join(contentDir, "roadmap.yaml")],
  () => parseAchievements(readText(file), roadmap().achievements, shownPath(file)),
);

/** Every achievement, in the order of the tiers. */
export const listAchievements = (): Achievement[] => listTiers().flatMap(({ achievements }) => achievements);

/**
 * The achievement of this id.
 * @throws {NotFoundError} with the nearest id
 */
export function selectAchievement(id: string): Achievement {
  const all = listAchievements();
  const found = all.find((achievement) => achievement.id === id);
  if (found) return found;
  const meant = nearest(id, all.map((achievement) => achievement.id));
  throw new NotFoundError(`There is no achievement "${id}".${meant ? ` Did you mean "${meant}"?` : ""}`);
}
