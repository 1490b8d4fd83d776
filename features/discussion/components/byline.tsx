import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { DateText } from "#components/ui/date.tsx";
import type { PostView } from "../view.ts";

const roles = { mentor: msg("Mentor"), instructor: msg("Instructor"), admin: msg("Administrator") } as const;

/** Who wrote it, and when. */
export function Byline({ view: { author, role, createdAt, editedAt, spoiler }, timeZone }: { view: PostView; timeZone: string }) {
  const t = useT();
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      <span><span className="font-medium text-ink">{author ?? t("Somebody who has left")}</span>{role !== null && <> · {t(roles[role])}</>}</span>
      <DateText value={createdAt} timeZone={timeZone} />
      {editedAt !== null && <span>{t.rich("edited on <day></day>", { day: () => <DateText value={editedAt} timeZone={timeZone} /> })}</span>}
      {spoiler && <span className="text-warning">{t("Shows a way to the solution")}</span>}
    </p>
  );
}
