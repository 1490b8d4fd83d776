/**
 * You choose the best rate among the runs that fit. Where none fits, one that crawls can still be the best you have:
 * leave out only those that diverge.
 */
type Verdict = "diverges" | "crawls" | "fits";

interface Diagnosis {
  verdicts: Verdict[];
  losses: (number | null)[];
  best: number | null;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const halfSquare = (errors: number[]): number => mean(errors.map((error) => error ** 2)) / 2;

function train(x: number[], y: number[], rate: number, steps: number): number {
  let w = 0;
  let b = 0;
  const errors = () => x.map((value, i) => w * value + b - y[i]);
  for (let step = 0; step < steps; step++) {
    const current = errors();
    w -= rate * mean(current.map((error, i) => error * x[i]));
    b -= rate * mean(current);
  }
  return halfSquare(errors());
}

function judge(loss: number, first: number, target: number): Verdict {
  if (!Number.isFinite(loss) || loss > first) return "diverges";
  return loss <= target ? "fits" : "crawls";
}

export function diagnose(x: number[], y: number[], rates: number[], options: { steps: number; target: number }): Diagnosis {
  const diagnosis: Diagnosis = { verdicts: [], losses: [], best: null };
  const first = halfSquare(y);
  let smallest = Infinity;
  for (const rate of rates) {
    const loss = train(x, y, rate, options.steps);
    const verdict = judge(loss, first, options.target);
    diagnosis.verdicts.push(verdict);
    diagnosis.losses.push(verdict === "diverges" ? null : loss);
    if (verdict === "fits" && loss < smallest) {
      smallest = loss;
      diagnosis.best = rate;
    }
  }
  return diagnosis;
}
