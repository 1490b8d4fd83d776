import { z } from "zod";

/** How wide the statement and how tall the editor are, in percent. */
const layoutSchema = z.object({
  statement: z.number().min(0).max(100).catch(42),
  editor: z.number().min(0).max(100).catch(62),
});
export type PaneLayout = z.infer<typeof layoutSchema>;

export const paneCookie = "descent-panes";

/** The layout that the person left, from the cookie's text. */
export function parsePaneLayout(text: string | undefined): PaneLayout {
  try {
    return layoutSchema.parse(JSON.parse(text ?? "{}"));
  } catch {
    return layoutSchema.parse({});
  }
}

/** Remembers the layout for a year, for the server too, so that the page comes as it was left. */
export function rememberPaneLayout(layout: PaneLayout): void {
  const value = encodeURIComponent(JSON.stringify({ statement: Math.round(layout.statement), editor: Math.round(layout.editor) }));
  document.cookie = `${paneCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
