import { z } from "zod";
import { markSchema, reportDecisions } from "#domain/project.ts";

export const handInReportSchema = z.object({
  project: z.string().max(100),
  link: z.union([z.literal("").transform(() => null), z.url({ protocol: /^https?$/, error: "Write a whole address that starts with https://." }).max(2000), z.null()]).default(null),
  /** A file that was sent before, to go with it. */
  fileId: z.uuid().nullable().default(null),
  text: z.string().trim().min(200, "A report answers each of the questions: at least 200 characters.").max(20_000, "At most 20,000 characters."),
});
export type HandInReport = z.infer<typeof handInReportSchema>;

const marksSchema = z.record(z.string().max(50), markSchema);

/** The form sends each mark as a field of its own, "mark.evidence". */
export const judgeReportSchema = z.preprocess((input) => {
  if (typeof input !== "object" || input === null) return input;
  const entries = Object.entries(input);
  const marks = entries.flatMap(([name, value]) => name.startsWith("mark.") && typeof value === "string" ? [[name.slice("mark.".length), Number(value)]] : []);
  return marks.length === 0 ? input : { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith("mark."))), marks: Object.fromEntries(marks) };
}, z.object({
  reportId: z.uuid(),
  decision: z.enum(reportDecisions),
  marks: marksSchema.default({}),
  answer: z.string().trim().min(20, "Say what is good and what is missing: at least 20 characters.").max(10_000, "At most 10,000 characters."),
}));
export type JudgeReport = z.infer<typeof judgeReportSchema>;
