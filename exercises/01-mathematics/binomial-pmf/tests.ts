import { allClose, defineTests, hidden, visible } from "#authoring";

export default defineTests<[k: number, n: number, p: number], number>({
  /**
   * Without logarithms: the factors (n − k + i)/i · p that make the product grow and the factors 1 − p that make it
   * shrink are taken in turn, so that it stays near 1 until one kind is used up.
   */
  reference: (k, n, p) => {
    if (k < 0 || k > n) return 0;
    let product = 1, successes = 0, failures = 0;
    while (successes < k || failures < n - k) {
      if (failures === n - k || (successes < k && product < 1)) {
        successes += 1;
        product *= ((n - k + successes) / successes) * p;
      } else {
        failures += 1;
        product *= 1 - p;
      }
    }
    return product;
  },
  // A sum of 5000 logarithms is right to about 1e-9 of the probability.
  checker: allClose({ rtol: 1e-6, atol: 0 }),
  accepts: (k, n, p) => {
    if (!Number.isInteger(k) || !isNumber(n) || !Number.isInteger(n)) return "k and n are whole numbers: [1, 3, 0.25].";
    if (n < 0 || n > 5000) return "n lies between 0 and 5000.";
    return isNumber(p) && p >= 0 && p <= 1 ? null : "p is a probability, between 0 and 1.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [1, 3, 0.25] }),
    visible("1800 of 2000 pictures", { task: 2, args: [1800, 2000, 0.9] }),
    visible("more successes than tries", { task: 1, args: [5, 3, 0.5] }),
    visible("surely no success", { task: 1, args: [0, 4, 0] }),

    hidden("a few tries", {
      task: 3, repeat: 3, hint: "Compare your five terms with those of the worked example.",
      args: (rng) => {
        const n = rng.int(5, 20);
        return [rng.int(1, n - 1), n, rng.uniform([], 0.1, 0.4)];
      },
    }),
    hidden("factorials beyond 171", {
      task: 2, hint: "171! is Infinity. Where is it computed?",
      args: (rng) => [rng.int(80, 120), rng.int(200, 300), rng.uniform([], 0.3, 0.5)],
    }),
    hidden("thousands of tries", {
      task: 2, repeat: 2, hint: "Neither the number of orders nor the probability of one order fits into a number: stay in logarithms to the end.",
      args: (rng) => {
        const n = rng.int(2500, 5000);
        const p = rng.uniform([], 0.3, 0.6);
        return [Math.round(n * p) + rng.int(-30, 30), n, p];
      },
    }),
    hidden("a very unlikely count", { task: 3, hint: "The result is tiny and must be right to its digits.", args: (rng) => [rng.int(10, 30), rng.int(900, 1000), rng.uniform([], 0.35, 0.4)] }),
    hidden("every try succeeds", { task: 3, hint: "What is 0!, and what is left of the formula?", args: (rng) => {
      const n = rng.int(3, 30);
      return [n, n, rng.uniform([], 0.6, 0.9)];
    } }),
    hidden("a negative count", { task: 1, hint: "Is that many possible?", args: (rng) => [-rng.int(1, 5), rng.int(3, 9), rng.uniform([], 0.2, 0.8)] }),
    hidden("one more than all", { task: 1, hint: "Is that many possible?", args: (rng) => {
      const n = rng.int(3, 40);
      return [n + 1, n, rng.uniform([], 0.2, 0.8)];
    } }),
    hidden("p is 0 and nothing but successes are asked for", { task: 1, hint: "Can there be any success at all?", args: (rng) => {
      const n = rng.int(2, 9);
      return [n, n, 0];
    } }),
    hidden("p is 1 and all succeed", { task: 1, hint: "Which logarithm is infinite here, and what is it multiplied by?", args: (rng) => {
      const n = rng.int(2, 9);
      return [n, n, 1];
    } }),
    hidden("no tries at all", { task: 1, hint: "How many successes are certain?", args: (rng) => [0, 0, rng.uniform([], 0.1, 0.9)] }),
  ],
});

const isNumber = (value: unknown): value is number => typeof value === "number";
