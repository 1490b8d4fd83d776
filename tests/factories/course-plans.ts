import { randomUUID } from "node:crypto";
import { monthIn } from "#domain/course-plan.ts";
import { createCourse } from "#features/courses/service.ts";
import { listItems } from "#features/curriculum/queries.ts";
import { standardYearPlan } from "#lib/catalog/courses.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { makePerson, type Person } from "./people.ts";

/** The exercise that the tests of courses put elsewhere, … */
export const matmul = { kind: "exercise" as const, slug: "matmul" };
export const standard = standardYearPlan();
/** … and its month in the standard year. */
export const home = monthIn(standard, "exercise", "matmul") ?? 0;

export const named = async (role: Person["role"] = "instructor", name = "Ingrid") => ({ ...await makePerson(role, name), name });
export const newTitle = () => `Course ${randomUUID()}`;
export const newCourse = (viewer: Awaited<ReturnType<typeof named>>) => createCourse(viewer, { title: newTitle(), description: "", from: null });

/** The month in which somebody finds the exercise. */
export const monthOfMatmul = async (viewer: { id: string }) => (await listItems(viewer)).find(({ slug }) => slug === "matmul")?.month;

export const lessonText = (name: string, month = 4) => `---\ntitle: ${name}\nmonth: ${month}\ncovers: [${listLessons()[0].covers[0]}]\nminutes: 20\nobjectives: [Read on]\n---\n\nWords of the course's own.\n`;
