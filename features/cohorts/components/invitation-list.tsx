import { useT } from "#i18n";
import { roleNames } from "#domain/cohort.ts";
import { stateWords } from "#domain/invitation.ts";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { cn } from "#lib/cn.ts";
import type { InvitationLine, InvitationsView } from "../invitation-queries.ts";
import { EndInvitation } from "./end-invitation.tsx";

/** The ways into a cohort that were made, and how often each was used. */
export function InvitationList({ view: { cohort, lines, page, more }, timeZone }: { view: InvitationsView; timeZone: string }) {
  const t = useT();
  const base = `/teach/cohorts/${cohort.id}/invitations`;
  if (lines.length === 0 && page === 1) {
    return <EmptyState title={t("No invitation was made yet")}>{t("Each one stands here with how many joined by it, and can be ended at any time.")}</EmptyState>;
  }
  return (
    <>
      <ul aria-label={t("Invitations")} className="divide-y divide-line border-y border-line">{lines.map((line) => <Line key={line.id} line={line} cohortId={cohort.id} timeZone={timeZone} />)}</ul>
      {(page > 1 || more) && (
        <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap gap-3">
          {page > 1 && <LinkButton href={`${base}?page=${page - 1}`}>{t("Newer")}</LinkButton>}
          {more && <LinkButton href={`${base}?page=${page + 1}`}>{t("Older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Line({ line: { id, hint, role, email, uses, maxUses, createdAt, expiresAt, madeBy, state }, cohortId, timeZone }: { line: InvitationLine; cohortId: string; timeZone: string }) {
  const t = useT();
  const date = (value: Date) => <DateText value={value} timeZone={timeZone} />;
  return (
    <li className="grid items-center gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[minmax(0,1fr)_10rem_16rem_7rem]">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere"><code>{hint}…</code> <span className="font-normal text-ink-soft">{t(roleNames[role])}</span>{email !== null && <span className="font-normal"> · {email}</span>}</p>
        <p className="text-ink-soft">{madeBy === null ? t.rich("Made on {day}", { day: date(createdAt) }) : t.rich("Made on {day} by {name}", { day: date(createdAt), name: madeBy })}</p>
      </div>
      <p className="text-ink-soft tabular-nums">{maxUses === null ? t("{uses} joined", { uses }) : t("{uses} of {most} joined", { uses, most: maxUses })}</p>
      <p className={cn(state === "open" ? "text-ink" : "text-ink-soft")}>
        {t(stateWords[state])}
        {state === "open" && expiresAt && <span className="text-ink-soft"> · {t.rich("until {day}", { day: date(expiresAt) })}</span>}
      </p>
      <div className="md:text-right">{state === "open" && <EndInvitation cohortId={cohortId} invitationId={id} hint={hint} />}</div>
    </li>
  );
}
