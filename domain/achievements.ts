import { parse } from "yaml";
import { z } from "zod";
import { asksForEvidence, awardRuleSchema, type AwardRule } from "./award-rules.ts";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";

const fileSchema = z.strictObject({
  tiers: z.array(z.strictObject({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    achievements: z.array(z.strictObject({
      id: z.string(),
      /** Only where the roadmap does not say it. */
      text: z.string().optional(),
      rule: awardRuleSchema,
    })).min(1),
  })).min(1),
});

export interface Achievement {
  id: string;
  tier: string;
  text: string;
  award: "automatic" | "evidence";
  rule: AwardRule;
}

export interface Tier {
  id: string;
  title: string;
  summary: string;
  achievements: Achievement[];
}

/** The roadmap's own list, which the file must cover: each in its tier, by the kind of award that was promised. */
type Promised = readonly { tier: string; achievements: readonly { id: string; text: string; award: "automatic" | "evidence" }[] }[];

/**
 * Parses the text of achievements.yaml and joins it with the roadmap's achievements.
 * @throws {InvalidFileError} naming the achievement that is missing, unknown, in another tier, given
 *   twice, or given otherwise than the roadmap promises
 */
export function parseAchievements(text: string, promised: Promised, file: string): Tier[] {
  const source = parseWithHints(fileSchema, parse(text), file);
  const complain = (message: string): never => { throw new InvalidFileError(file, message); };
  const open = new Map(promised.flatMap(({ tier, achievements }) => achievements.map((achievement) => [achievement.id, { ...achievement, tier }])));
  const seen = new Set<string>();

  const tiers = source.tiers.map((tier): Tier => ({
    ...tier,
    achievements: tier.achievements.map(({ id, text: ownText, rule }) => {
      if (seen.has(id)) complain(`${id} is given twice.`);
      seen.add(id);
      const known = open.get(id);
      const award = asksForEvidence(rule) ? "evidence" : "automatic";
      if (!known) return { id, tier: tier.id, text: ownText ?? complain(`${id} is not in the roadmap: write its text here.`), award, rule };
      open.delete(id);
      if (ownText !== undefined) complain(`${id}: its text is in the roadmap; leave it out here.`);
      if (known.tier !== tier.id) complain(`${id} belongs to the tier "${known.tier}", not "${tier.id}".`);
      if (known.award !== award) complain(`${id} is promised as "${known.award}", but its rule makes it "${award}".`);
      return { id, tier: tier.id, text: known.text, award, rule };
    }),
  }));
  const [left] = open.keys();
  if (left !== undefined) complain(`${left} has no rule.`);
  return tiers;
}
