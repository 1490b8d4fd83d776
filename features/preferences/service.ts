import "server-only";
import type { EditorSettings } from "#domain/editor-settings.ts";
import type { Language } from "#domain/i18n/language.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string }

/** The language of the viewer's account; null follows the browser. */
export async function changeLanguage(viewer: Viewer, language: Language | null): Promise<void> {
  await db().user.update({ where: { id: viewer.id }, data: { language }, select: { id: true } });
}

/** Whether nothing moves for the viewer, whatever the system says. */
export async function changeMotion(viewer: Viewer, reducedMotion: boolean): Promise<void> {
  await db().user.update({ where: { id: viewer.id }, data: { reducedMotion }, select: { id: true } });
}

/** How the viewer's editor looks and takes keys from now on. */
export async function changeEditorSettings(viewer: Viewer, settings: EditorSettings): Promise<void> {
  await db().editorSettings.upsert({ where: { userId: viewer.id }, create: { userId: viewer.id, ...settings }, update: settings, select: { userId: true } });
}
