import { z } from "zod";
import { msg } from "./i18n/translate.ts";

/** What the editor may be written in: the site's own font for code, or the one that the system has. */
export const editorFonts = ["jetbrains-mono", "system"] as const;
export type EditorFont = (typeof editorFonts)[number];

/** As style sheets name them. */
export const fontFamilies: Record<EditorFont, string> = {
  "jetbrains-mono": "'JetBrains Mono Variable', ui-monospace, monospace",
  system: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
};

export const smallestFont = 12;
export const largestFont = 20;
/** A phone's browser zooms into a field with smaller letters as soon as one types there. */
const smallestOnPhones = 16;

const size = msg("Write a whole number from 12 to 20.");
export const editorSettingsSchema = z.object({
  font: z.enum(editorFonts, msg("Choose a font from the list.")),
  size: z.int(size).min(smallestFont, size).max(largestFont, size),
  vim: z.boolean(),
});
export type EditorSettings = z.output<typeof editorSettingsSchema>;

/** For who never chose. */
export const defaultEditorSettings: EditorSettings = { font: "jetbrains-mono", size: 14, vim: false };

/** What was stored, or the defaults: a font that is no longer offered costs its person nothing else. */
export function editorSettingsFrom(stored: { font: string; size: number; vim: boolean } | null): EditorSettings {
  if (!stored) return defaultEditorSettings;
  const { font, size: kept, vim } = stored;
  return {
    font: editorFonts.find((each) => each === font) ?? defaultEditorSettings.font,
    size: Number.isFinite(kept) ? Math.min(largestFont, Math.max(smallestFont, Math.round(kept))) : defaultEditorSettings.size,
    vim,
  };
}

/** The space of one line, so that it grows with its letters and falls on whole pixels. */
export const lineHeightOf = (fontSize: number): number => Math.round(fontSize * 1.57);

/** The size on a phone. */
export const phoneSize = (fontSize: number): number => Math.max(smallestOnPhones, fontSize);
