"use server";
import { action } from "#lib/action.ts";
import { handInReportSchema, judgeReportSchema } from "./schema.ts";
import { handInReport, judgeReport } from "./service.ts";

export const handInReportAction = action(handInReportSchema, (input, user) => handInReport(user, input));

export const judgeReportAction = action(judgeReportSchema, (input, user) => judgeReport(user, input));
