import { z } from "zod";

const series = z.array(z.number().nullable()).max(2000);
const text = z.string().max(120);

/** What `plot.line`, `plot.scatter`, `plot.heatmap` and `plot.histogram` in a student's code record. Non-finite values are null. */
export const plotSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("line"), title: text, x: series, y: series, xLabel: text, yLabel: text }),
  z.strictObject({ kind: z.literal("scatter"), title: text, x: series, y: series, xLabel: text, yLabel: text }),
  z.strictObject({ kind: z.literal("heatmap"), title: text, rows: z.array(series).max(200), xLabel: text, yLabel: text }),
  z.strictObject({ kind: z.literal("histogram"), title: text, edges: series, counts: series, xLabel: text, yLabel: text }),
]);
export type Plot = z.infer<typeof plotSchema>;
