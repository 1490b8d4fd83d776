import Link from "next/link";
import { useT } from "#i18n";
import { auditActions } from "#domain/audit.ts";
import type { Difference } from "#domain/audit-difference.ts";
import type { AuditLine } from "../queries.ts";
import { fieldWords, momentWords, valueWords } from "./field-words.ts";

/** One change: when, who, what, and from what to what. */
export function AuditItem({ line: { at, actorId, actorName, action, subject, subjectId, differences }, timeZone }: { line: AuditLine; timeZone: string }) {
  const t = useT();
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)]">
      <time dateTime={at.toISOString()} className="text-ink-soft tabular-nums">{momentWords(at, t, timeZone)}</time>
      <div className="min-w-0 wrap-anywhere">
        <p>
          {actorId === null ? <span className="font-medium">{t("The command line")}</span> : <Link href={`/audit?actor=${actorId}`} className="inline-flex min-h-6 items-center font-medium underline-offset-3 hover:underline">{actorName}</Link>}
          {" "}{action === null ? t("changed something") : t(auditActions[action])}
        </p>
        <p className="text-ink-soft">{subjectId === null ? subject : <Link href={`/audit?subject=${subjectId}`} className="inline-flex min-h-6 items-center underline-offset-3 hover:underline">{subject}</Link>}</p>
      </div>
      <dl className="min-w-0 space-y-0.5 wrap-anywhere">
        {differences.map((difference) => <Changed key={difference.key} difference={difference} timeZone={timeZone} />)}
      </dl>
    </li>
  );
}

function Changed({ difference: { key, before, after }, timeZone }: { difference: Difference; timeZone: string }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-x-2">
      {key !== "" && <dt className="text-ink-soft">{fieldWords(key, t)}:</dt>}
      <dd>
        {before !== null && <del className="text-ink-soft decoration-failed"><span className="sr-only">{t("before")} </span>{valueWords(key, before, t, timeZone)}</del>}
        {before !== null && after !== null && <span aria-hidden="true" className="px-1.5 text-ink-soft">→</span>}
        {after !== null && <ins className="font-medium no-underline"><span className="sr-only">{t("after")} </span>{valueWords(key, after, t, timeZone)}</ins>}
      </dd>
    </div>
  );
}
