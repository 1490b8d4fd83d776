import { readdirSync, readFileSync } from "node:fs";

/** Numbers of the runner processes whose supervisor is this process (Linux; elsewhere none is seen). */
export function runnersOf(supervisor: number): number[] {
  return allRunners().filter(({ parent }) => parent === supervisor).map(({ pid }) => pid);
}

interface Runner {
  pid: number;
  parent: number;
}

/** Every live runner of the machine, by its command line. */
export function allRunners(): Runner[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name): Runner[] => {
    try {
      if (!readFileSync(`/proc/${name}/cmdline`, "utf8").includes("descent-runner-")) return [];
      // "pid (command) state parent …": a zombie has no memory left and is none of ours any more.
      const [state, parent] = readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent) }];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}
