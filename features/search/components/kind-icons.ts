import type { IconName } from "#components/ui/icon.tsx";
import type { SearchKind } from "#domain/search/kinds.ts";

export const kindIcons: Record<SearchKind, IconName> = { lesson: "book", exercise: "code", project: "project", month: "path", resource: "external", question: "discussion", note: "note" };
