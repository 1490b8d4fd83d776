import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Term { coefficient: number; powers: number[] }

/** A value and how it changes with the variable in question. */
interface Dual { value: number; slope: number }

const times = (a: Dual, b: Dual): Dual => ({ value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope });

const term = (coefficient: number, ...powers: number[]): Term => ({ coefficient, powers });

/** Terms with powers from 0 to 3. */
function draw(rng: Rng, { variables, terms }: { variables: number; terms: number }): Term[] {
  return Array.from({ length: terms }, () => ({ coefficient: rng.uniform([], -3, 3), powers: rng.ints([variables], 0, 3) }));
}

/** Away from 0 and from ±1, where powers cannot be told apart. */
const place = (rng: Rng, variables: number): number[] => rng.uniform([variables], 1.2, 2).map((x) => x * rng.choice([-1, 1]));

export default defineTests<[terms: Term[], point: number[]], number[]>({
  /** Without the rule for powers: every term multiplied out factor by factor, in dual numbers. Clifford 1873. */
  reference: (terms, point) => point.map((_, i) => terms.reduce((sum, { coefficient, powers }) => {
    let product: Dual = { value: coefficient, slope: 0 };
    for (const [j, power] of powers.entries()) {
      for (let k = 0; k < power; k++) product = times(product, { value: point[j], slope: j === i ? 1 : 0 });
    }
    return sum + product.slope;
  }, 0)),
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  accepts: (terms, point) => {
    if (!Array.isArray(point) || point.length === 0 || point.length > 12 || !point.every((x) => Number.isFinite(x))) return "The second argument is an array of 1 to 12 numbers.";
    if (!Array.isArray(terms) || terms.length > 50 || !terms.every(isTerm)) return "The first argument is a list of at most 50 terms: [{ coefficient: 3, powers: [2, 1] }], with whole powers from 0 to 20.";
    return terms.every(({ powers }) => powers.length === point.length) ? null : `Each term needs ${point.length} powers, one for each variable.`;
  },
  cases: [
    visible("the worked example", { task: 3, args: [[term(3, 2, 1), term(-2, 0, 1), term(5, 0, 0)], [2, 1]] }),
    visible("a product of three variables", { task: 1, args: [[term(2, 1, 1, 1)], [3, 5, 7]] }),
    visible("one variable", { task: 2, args: [[term(1, 3), term(-4, 2), term(7, 0)], [2]] }),

    hidden("a constant", { task: 1, hint: "Does a constant change with any variable?", args: (rng) => [[term(rng.int(2, 9), 0, 0, 0)], rng.normal([3])] }),
    hidden("no terms", { task: 3, hint: "How many partial derivatives are there?", args: (rng) => [[], rng.normal([4])] }),
    hidden("a coordinate at zero that some terms do not contain", {
      task: 1, hint: "What is 0 ** -1?",
      args: (rng) => [[term(rng.int(2, 5), 0, 2), term(rng.int(2, 5), 1, 1), term(rng.int(2, 5), 2, 0)], [0, rng.int(2, 5)]],
    }),
    hidden("the origin", {
      task: 1, hint: "Only terms in which a variable stands alone, to the power of 1, have a slope there.",
      args: (rng) => [[term(rng.int(1, 5), 1, 0), term(rng.int(1, 5), 2, 1), term(rng.int(1, 5), 0, 1)], [0, 0]],
    }),
    hidden("a variable that no term contains", { task: 3, args: (rng) => [draw(rng, { variables: 2, terms: 3 }).map(({ coefficient, powers: [p, q] }) => term(coefficient, p, 0, q)), place(rng, 3)] }),
    hidden("many terms, two variables", {
      task: 2, repeat: 2, hint: "How do the slopes of several terms combine?",
      args: (rng) => [draw(rng, { variables: 2, terms: 8 }), place(rng, 2)],
    }),
    hidden("more variables than terms", {
      task: 3, repeat: 2, hint: "How many partial derivatives are there?",
      args: (rng) => [draw(rng, { variables: 6, terms: 2 }), place(rng, 6)],
    }),
    hidden("large powers", { task: 1, args: (rng) => [[term(1, rng.int(8, 12), rng.int(8, 12))], place(rng, 2)] }),
  ],
});

function isTerm(value: unknown): value is Term {
  if (typeof value !== "object" || value === null || !("coefficient" in value) || !("powers" in value)) return false;
  return Number.isFinite(value.coefficient) && Array.isArray(value.powers) && value.powers.every((power) => Number.isInteger(power) && power >= 0 && power <= 20);
}
