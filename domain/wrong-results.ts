import type { Failure } from "./insights.ts";
import type { Wire } from "./value.ts";

/** A submission that no mistake explains, with what it gave in the visible cases that it fails. */
export interface WrongResult extends Failure {
  /** In the order of the cases; a hidden case gives nothing. */
  results: readonly { name: string; got?: Wire }[];
}

/** To six significant digits: what differs in the seventh is the same mistake in another order of sums. */
function rounded(wire: Wire): Wire {
  if (typeof wire === "number") return Number(wire.toPrecision(6));
  if (Array.isArray(wire)) return wire.map(rounded);
  if (wire === null || typeof wire !== "object" || !("v" in wire)) return wire;
  return wire.$ === "object" ? { ...wire, v: wire.v.map(([key, value]): [string, Wire] => [key, rounded(value)]) } : { ...wire, v: wire.v.map(rounded) };
}

/**
 * The same for submissions that give the same in the cases that show it. Which of the others fail counts only where none
 * shows anything: they are drawn anew for each submission, and a wrong program may pass one of them by chance.
 */
export function resultKey(results: WrongResult["results"]): string {
  const shown = results.filter(({ got }) => got !== undefined);
  return JSON.stringify((shown.length > 0 ? shown : results).toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, got }) => got === undefined ? [name] : [name, rounded(got)]));
}

export interface Cluster {
  key: string;
  /** Different ones. */
  students: number;
  submissions: number;
  failing: readonly string[];
  /** What they gave in the first case that shows it. */
  got: { name: string; value: Wire } | null;
  /** One submission of each of the first students; at most three. */
  samples: readonly string[];
}

const mostSamples = 3;

/**
 * Submissions with the same wrong result, those of the most students first. Where no failing case is known, as of very old
 * verdicts, nothing says that two are the same.
 * @param rows the newest first
 */
export function clusterResults(rows: readonly WrongResult[]): Cluster[] {
  return [...Map.groupBy(rows.filter(({ results }) => results.length > 0), ({ results }) => resultKey(results))].map(([key, same]) => {
    const ofStudents = new Map(same.toReversed().map((row) => [row.userId, row.submissionId]));
    const shown = same[0].results.flatMap(({ name, got }) => got === undefined ? [] : [{ name, value: got }]);
    return { key, students: ofStudents.size, submissions: same.length, failing: same[0].failing, got: shown[0] ?? null, samples: [...ofStudents.values()].slice(0, mostSamples) };
  }).sort((a, b) => b.students - a.students || b.submissions - a.submissions);
}
