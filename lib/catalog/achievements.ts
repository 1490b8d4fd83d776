import "server-only";
import path from "node:path";
import { parseAchievements, type Achievement, type Tier } from "#domain/achievements.ts";
import { cachedUntilChanged } from "./cached.ts";
import { contentDir, noSuch, readText, shownPath } from "./files.ts";
import { roadmap } from "./roadmap.ts";

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
  if (!found) throw noSuch("achievement", id, all.map((achievement) => achievement.id));
  return found;
}
