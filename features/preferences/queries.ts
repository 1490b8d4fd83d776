import "server-only";
import { editorSettingsFrom, type EditorSettings } from "#domain/editor-settings.ts";
import { db } from "#lib/db.ts";

/** How the viewer's editor looks and takes keys. */
export async function selectEditorSettings(viewer: { id: string }): Promise<EditorSettings> {
  return editorSettingsFrom(await db().editorSettings.findUnique({ where: { userId: viewer.id }, select: { font: true, size: true, vim: true } }));
}
