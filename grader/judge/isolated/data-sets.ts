import { exportName, type DataSetName } from "#domain/data-sets.ts";

/** What stands in for data/data-sets.ts where the judge itself is in an isolate: the sets that were brought into it. */

let brought: Record<string, unknown> = {};

/** Called once, by here.ts, before the author's module is there. */
export function bringDataSets(sets: Record<string, unknown>): void {
  brought = sets;
}

/** Under which a set's held-out part is brought into the judge's isolate; programs have no such name. */
export const heldOutName = (name: DataSetName): string => `${exportName(name)}$heldOut`;

function part(name: string): unknown {
  if (!Object.hasOwn(brought, name)) throw new Error(`The data set is not here: name it in the text, as dataSet("…").`);
  return brought[name];
}

export const dataSet = (name: DataSetName) => ({
  get training() { return part(exportName(name)); },
  get heldOut() { return part(heldOutName(name)); },
});
