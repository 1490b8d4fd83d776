"use server";
import { action } from "#lib/action.ts";
import { deleteExam, saveExam } from "./exams.ts";
import { endExamExtension, giveExamExtension } from "./exam-extensions.ts";
import { endExtension, giveExtension } from "./extensions.ts";
import { deleteExamSchema, endExamExtensionSchema, endExtensionSchema, examExtensionSchema, examSchema, extensionSchema, saveScheduleSchema } from "./schema.ts";
import { saveSchedule } from "./service.ts";

export const saveScheduleAction = action(saveScheduleSchema, (input, user) => saveSchedule(user, input));

export const giveExtensionAction = action(extensionSchema, (input, user) => giveExtension(user, input));

export const endExtensionAction = action(endExtensionSchema, (input, user) => endExtension(user, input));

export const saveExamAction = action(examSchema, (input, user) => saveExam(user, input));

export const deleteExamAction = action(deleteExamSchema, (input, user) => deleteExam(user, input));

export const giveExamExtensionAction = action(examExtensionSchema, (input, user) => giveExamExtension(user, input));

export const endExamExtensionAction = action(endExamExtensionSchema, (input, user) => endExamExtension(user, input));
