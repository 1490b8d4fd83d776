"use server";
import { action } from "#lib/action.ts";
import { publishCourse, takeVersion } from "./publish.ts";
import { archiveCourseSchema, courseFactsSchema, createCourseSchema, publishCourseSchema, savePlanSchema, takeVersionSchema } from "./schema.ts";
import { archiveCourse, changeCourse, createCourse, savePlan } from "./service.ts";

export const createCourseAction = action(createCourseSchema, (input, user) => createCourse(user, input));

export const changeCourseAction = action(courseFactsSchema, (input, user) => changeCourse(user, input));

export const archiveCourseAction = action(archiveCourseSchema, (input, user) => archiveCourse(user, input));

export const savePlanAction = action(savePlanSchema, (input, user) => savePlan(user, input));

export const publishCourseAction = action(publishCourseSchema, (input, user) => publishCourse(user, input));

export const takeVersionAction = action(takeVersionSchema, (input, user) => takeVersion(user, input));
