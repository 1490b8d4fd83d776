"use server";
import { action } from "#lib/action.ts";
import { serverT } from "#lib/i18n/server.ts";
import { drawLessonPreview } from "./preview.tsx";
import { publishLesson, withdrawLesson } from "./publish.ts";
import { previewLesson } from "./queries.ts";
import { archiveLessonSchema, copyLessonSchema, createLessonSchema, previewLessonSchema, publishLessonSchema, saveLessonSchema, takeVersionSchema, withdrawLessonSchema } from "./schema.ts";
import { archiveLesson, copyLesson, createLesson, saveLesson, takeVersion } from "./service.ts";

export const createLessonAction = action(createLessonSchema, async (input, user) => createLesson(user, input, await serverT()));

export const copyLessonAction = action(copyLessonSchema, (input, user) => copyLesson(user, input));

export const saveLessonAction = action(saveLessonSchema, (input, user) => saveLesson(user, input));

export const previewLessonAction = action(previewLessonSchema, async (input, user) => drawLessonPreview(await previewLesson(user, input)));

export const publishLessonAction = action(publishLessonSchema, (input, user) => publishLesson(user, input));

export const withdrawLessonAction = action(withdrawLessonSchema, (input, user) => withdrawLesson(user, input));

export const takeVersionAction = action(takeVersionSchema, (input, user) => takeVersion(user, input));

export const archiveLessonAction = action(archiveLessonSchema, (input, user) => archiveLesson(user, input));
