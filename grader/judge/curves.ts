import type { Plot } from "#domain/plot.ts";

const maxPoints = 1000;

/** What a program reports while it trains, kept as curves: who opens the verdict later sees them too. */
export interface Curves {
  /** A reported step of the case with this index. */
  add(caseIndex: number, step: number, metrics: Record<string, number | null>): void;
  /** One line for each metric of the first case that reported more than one step. */
  plots(): Plot[];
}

interface Point { step: number; metrics: Record<string, number | null> }

export function createCurves(): Curves {
  const byCase = new Map<number, Point[]>();
  return {
    add(caseIndex, step, metrics) {
      const points = byCase.get(caseIndex) ?? [];
      byCase.set(caseIndex, points);
      points.push({ step, metrics });
      // Every second point goes when there are too many to draw.
      if (points.length > maxPoints) byCase.set(caseIndex, points.filter((_, i) => i % 2 === 0));
    },
    plots() {
      const points = Array.from(byCase).sort(([a], [b]) => a - b).map(([, list]) => list).find((list) => list.length > 1) ?? [];
      const names = Array.from(new Set(points.flatMap(({ metrics }) => Object.keys(metrics)))).slice(0, 6);
      return names.map((name): Plot => ({
        kind: "line", title: name.slice(0, 120), xLabel: "step", yLabel: name.slice(0, 120),
        x: points.map(({ step }) => step), y: points.map(({ metrics }) => metrics[name] ?? null),
      }));
    },
  };
}
