import { allClose, call, construct, defineClassTests, get, hidden, visible } from "#authoring";

const add = (...values: number[]) => values.map((value) => call("mean", "add", value));

export default defineClassTests({
  /** Keeps every number, and averages all of them each time. */
  reference: (steps) => {
    const kept = new Map<string, number[]>();
    return steps.flatMap((step): unknown[] => {
      if (step.do === "construct") {
        kept.set(step.as, []);
        return [];
      }
      const values = kept.get(step.on) ?? [];
      if (step.do === "get") return [values.length];
      if (step.method === "reset") {
        values.length = 0;
        return [undefined];
      }
      values.push(...step.args.filter((value) => typeof value === "number"));
      return [values.reduce((sum, value) => sum + value / values.length, 0)];
    });
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  cases: [
    visible("the worked example", { task: 2, args: [construct("mean", "RunningMean"), ...add(4, 8, 3)] }),
    visible("the count", { task: 1, args: [construct("mean", "RunningMean"), get("mean", "count"), ...add(4, 8), get("mean", "count")] }),
    visible("start again", { task: 3, args: [construct("mean", "RunningMean"), ...add(10, 20), call("mean", "reset"), get("mean", "count"), ...add(1, 2)] }),
    hidden("many numbers", { task: 2, hint: "Is the newest number part of the mean?", args: (rng) => [construct("mean", "RunningMean"), ...add(...rng.normal([20], 5, 2))] }),
    hidden("two objects side by side", {
      task: 1, hint: "Where do the sum and the count live?",
      args: (rng) => [construct("mean", "RunningMean"), construct("other", "RunningMean"), ...add(...rng.uniform([3], 1, 9)), call("other", "add", rng.uniform([], 20, 30)), get("mean", "count")],
    }),
  ],
});
