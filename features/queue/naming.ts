import "server-only";
import type { QueueKind } from "#domain/queue.ts";
import { isHanded } from "#domain/project.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";

/** What a thing of the queue is about; null for what the course does not have any more. */
export function titleOf(kind: QueueKind, about: string, part: string | null): string | null {
  if (kind === "review") return exerciseById(about)?.title ?? null;
  if (kind === "evidence") return listAchievements().find(({ id }) => id === about)?.text ?? null;
  const project = selectOptionalProject(about);
  const milestone = part === null ? null : project?.milestones.find((each) => isHanded(each) && each.id === part)?.title ?? part;
  return project && (milestone === null ? project.title : `${project.title}: ${milestone}`);
}

/** Where it is judged. */
export function hrefOf(kind: QueueKind, id: string, about: string, studentId: string): string {
  if (kind === "review") return `/reviews/${id}`;
  return kind === "report" ? `/projects/${about}/of/${studentId}#piece-${id}` : `/evidence?item=${id}#${id}`;
}
