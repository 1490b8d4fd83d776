import Link from "next/link";
import { useT } from "#i18n";
import { auditActions } from "#domain/audit.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { AuditPage as Page } from "../queries.ts";
import type { AuditFilter } from "../schema.ts";
import { AuditItem } from "./audit-item.tsx";

const address = (path: string, { actor, action, subject, after }: AuditFilter): string => {
  const query = new URLSearchParams({ ...actor !== "" && { actor }, ...action !== null && { action }, ...subject !== "" && { subject }, ...after !== null && { after } });
  return query.size === 0 ? path : `${path}?${query}`;
};

/** Who changed what, the newest first. */
export function AuditPage({ page: { lines, filter, next }, timeZone }: { page: Page; timeZone: string }) {
  const t = useT();
  const { actor, action, subject, after } = filter;
  const filtered = actor !== "" || action !== null || subject !== "";
  const control = `${controlClass(false)} min-h-11 font-normal md:min-h-10`;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/people" className="link">{t("People")}</Link>} title={t("Audit")}
        lead={t("Who changed a role, a cohort, a date or a judgement, and from what to what. Nothing here can be changed or deleted.")}
        // No Link: it is a file.
        actions={<a href={address("/api/v1/audit", { ...filter, after: null })} download className={buttonClass()}>{t("Download as CSV")}</a>}
      />
      <form key={address("", filter)} action="/audit" className="mb-6 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-[1_1_12rem] space-y-1.5 text-sm font-medium"><span className="block">{t("Who")}</span><input type="search" name="actor" defaultValue={actor} maxLength={200} className={control} /></label>
        <label className="min-w-0 flex-[1_1_14rem] space-y-1.5 text-sm font-medium">
          <span className="block">{t("Did what")}</span>
          <select name="action" defaultValue={action ?? ""} className={control}>
            <option value="">{t("Anything")}</option>
            {Object.entries(auditActions).map(([each, words]) => <option key={each} value={each}>{t(words)}</option>)}
          </select>
        </label>
        <label className="min-w-0 flex-[1_1_12rem] space-y-1.5 text-sm font-medium"><span className="block">{t("To whom or what")}</span><input type="search" name="subject" defaultValue={subject} maxLength={200} className={control} /></label>
        <Button type="submit" className="min-h-11 md:min-h-10">{t("Show")}</Button>
        {filtered && <Link href="/audit" className="link inline-flex min-h-11 items-center text-sm md:min-h-10">{t("Show all")}</Link>}
      </form>
      {lines.length === 0
        ? <EmptyState title={filtered || after !== null ? t("No change matches") : t("Nothing was changed yet")}>{filtered || after !== null ? t("Try a part of a name, or another kind of change.") : t("Every change of a role, a cohort, a date, an invitation or a judgement is written down here as it happens.")}</EmptyState>
        : (
          <ol aria-label={t("Changes")} className="divide-y divide-line border-y border-line">
            {lines.map((line) => <AuditItem key={line.id} line={line} timeZone={timeZone} />)}
          </ol>
        )}
      {(after !== null || next !== null) && (
        <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap gap-3">
          {after !== null && <LinkButton href={address("/audit", { ...filter, after: null })}>{t("To the newest")}</LinkButton>}
          {next !== null && <LinkButton href={address("/audit", { ...filter, after: next })} rel="next">{t("Older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}
