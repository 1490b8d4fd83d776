import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Processor seconds of a process, and of its children that have ended (Linux). */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

const childrenOf = (parent: number): number[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1]) === parent;
  } catch {
    return false;
  }
});
/** The same with those of its children that run. */
export const withChildren = (pid: number): number => [pid, ...childrenOf(pid)].reduce((sum, each) => sum + processorSeconds(each), 0);

export const parentOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1]);
