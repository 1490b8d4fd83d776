import Link from "next/link";
import { useT } from "#i18n";
import { roleNames } from "#domain/cohort.ts";
import { stateWords } from "#domain/invitation.ts";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { cn } from "#lib/cn.ts";
import type { InvitationLine, InvitationsView } from "../invitation-queries.ts";
import type { MailFilter } from "../schema.ts";
import { EndInvitation } from "./end-invitation.tsx";
import { InvitationMailLine } from "./invitation-mail-line.tsx";
import { SendAgain } from "./send-again.tsx";
import { SendAllAgain } from "./send-all-again.tsx";

/** While mails are on their way. */
const refreshMs = 5000;

/** The ways into a cohort that were made, how often each was used, and what became of its mail. */
export function InvitationList({ view: { cohort, lines, shown, page, more, mails, notJoined }, timeZone }: { view: InvitationsView; timeZone: string }) {
  const t = useT();
  const base = `/teach/cohorts/${cohort.id}/invitations`;
  const href = (mail: MailFilter, at = 1) => {
    const query = new URLSearchParams({ ...mail !== "all" && { mail }, ...at > 1 && { page: String(at) } });
    return query.size === 0 ? base : `${base}?${query}`;
  };
  if (lines.length === 0 && page === 1 && shown === "all") {
    return <EmptyState title={t("No invitation was made yet")}>{t("Each one stands here with how many joined by it, and can be ended at any time.")}</EmptyState>;
  }
  // While it is in the archive nothing is on its way.
  const runs = cohort.archivedAt === null;
  return (
    <>
      {runs && mails.waiting > 0 && <Refresh everyMs={refreshMs} />}
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3 empty:hidden">
        {(runs && mails.waiting + mails.failed > 0 || shown !== "all") && (
          <FilterLinks label={t("Which invitations")} choices={[
            { href: href("all"), text: t("All"), current: shown === "all" },
            { href: href("waiting"), text: t("Mail on its way"), count: mails.waiting, current: shown === "waiting" },
            { href: href("failed"), text: t("Not delivered"), count: mails.failed, current: shown === "failed" },
          ]} />
        )}
        {runs && notJoined.ready + notJoined.lately > 0 && <SendAllAgain cohortId={cohort.id} notJoined={notJoined} />}
      </div>
      {lines.length === 0
        ? <EmptyState title={shown === "failed" ? t("Every mail that went out was taken") : t("Every mail has gone out")} action={<Link href={base} className="link text-sm font-medium">{t("Show all")}</Link>}>{shown === "failed" ? t("An invitation whose mail cannot be delivered stands here.") : t("An invitation whose mail is still to go out stands here.")}</EmptyState>
        : <ul aria-label={t("Invitations")} className="divide-y divide-line border-y border-line">{lines.map((line) => <Line key={line.id} line={line} cohortId={cohort.id} timeZone={timeZone} />)}</ul>}
      {(page > 1 || more) && (
        <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap gap-3">
          {page > 1 && <LinkButton href={href(shown, page - 1)}>{t("Newer")}</LinkButton>}
          {more && <LinkButton href={href(shown, page + 1)}>{t("Older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Line({ line: { id, hint, role, email, name, uses, maxUses, createdAt, expiresAt, madeBy, state, mail }, cohortId, timeZone }: { line: InvitationLine; cohortId: string; timeZone: string }) {
  const t = useT();
  const end = state === "open" && <EndInvitation cohortId={cohortId} invitationId={id} hint={hint} />;
  const date = (value: Date) => <DateText value={value} timeZone={timeZone} />;
  return (
    <li className="grid items-start gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[minmax(0,1fr)_7rem_12rem_11.5rem] xl:grid-cols-[minmax(0,1fr)_7rem_17rem_11.5rem]">
      <div className="min-w-0 space-y-0.5">
        <p className="font-medium wrap-anywhere">
          {email === null ? <><code>{hint}…</code> <span className="font-normal text-ink-soft">{t(roleNames[role])}</span></> : <>{email} <span className="font-normal text-ink-soft">{name !== null && <>{name} · </>}{t(roleNames[role])}</span></>}
        </p>
        <p className="text-ink-soft">{madeBy === null ? t.rich("Made on {day}", { day: date(createdAt) }) : t.rich("Made on {day} by {name}", { day: date(createdAt), name: madeBy })}</p>
        {mail !== null && <InvitationMailLine mail={mail} state={state} timeZone={timeZone} />}
      </div>
      <p className="text-ink-soft tabular-nums">{maxUses === null ? t("{uses} joined", { uses }) : t("{uses} of {most} joined", { uses, most: maxUses })}</p>
      <p className={cn(state === "open" ? "text-ink" : "text-ink-soft")}>
        {t(stateWords[state])}
        {state === "open" && expiresAt && <span className="text-ink-soft"> · {t.rich("until {day}", { day: date(expiresAt) })}</span>}
      </p>
      {email !== null && (state === "open" || state === "expired")
        ? <SendAgain cohortId={cohortId} invitationId={id} address={email}>{end}</SendAgain>
        : <div className="md:-mt-1.5 md:text-right">{end}</div>}
    </li>
  );
}
