import { dataSetNames } from "#domain/data-sets.ts";
import { libraryNames } from "#domain/exercise.ts";
import type { RunRequest } from "#grader/runner/contract.ts";

export type Offer = Required<Pick<RunRequest, "libraries" | "data" | "async">>;

/** What the exercise of an attack offers, by the attack's line "// offers: tensorflow | digits | async". */
export function offerOf(source: string): Offer {
  const offers = /^\/\/ offers: (.*)$/m.exec(source)?.[1].split(" | ") ?? [];
  return {
    libraries: libraryNames.filter((name) => offers.includes(name)),
    data: dataSetNames.filter((name) => offers.includes(name)),
    async: offers.includes("async"),
  };
}
