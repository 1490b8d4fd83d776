"use client";

import Link from "next/link";
import { useId, useState, type ChangeEvent } from "react";
import { useT } from "#i18n";
import { decodeTable } from "#domain/csv.ts";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keepText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { importRosterAction, previewRosterAction } from "../actions.ts";
import type { Imported, RosterView } from "../roster.ts";
import { RosterPreview } from "./roster-preview.tsx";

/** More than this is no list of people. */
const mostBytes = 500_000;

/** A list of people, looked at line by line before anything comes of it. What is pasted is kept in the browser. */
export function RosterImport({ cohortId, viewerId }: { cohortId: string; viewerId: string }) {
  const t = useT();
  const fileId = useId();
  const { change, error, setError, pending } = useChange();
  // Of exactly this text; another one needs another look.
  const [seen, setSeen] = useState<{ text: string; view: RosterView } | null>(null);
  const [done, setDone] = useState<Imported | null>(null);
  const keptAs = `${viewerId}:roster:${cohortId}`;
  const areaId = `${fileId}-text`;
  const area = () => {
    const found = document.getElementById(areaId);
    return found instanceof HTMLTextAreaElement ? found : null;
  };

  const look = (text: string) => {
    setDone(null);
    change(() => previewRosterAction({ cohortId, text }), (view) => setSeen({ text, view }));
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    const field = area();
    if (!file || !field) return;
    if (file.size > mostBytes) return setError({ code: "File", message: t("This file is larger than half a megabyte: it is no list of people, or a very long one.") });
    field.value = decodeTable(new Uint8Array(await file.arrayBuffer()));
    keepText(keptAs, field.value);
    look(field.value);
  };
  const run = () => {
    if (seen === null) return;
    change(() => importRosterAction({ cohortId, text: seen.text }), (imported) => {
      setDone(imported);
      setSeen(null);
      forgetText(keptAs);
      const field = area();
      if (field) field.value = "";
    });
  };

  return (
    <div className="space-y-6">
      <div className="max-w-2xl space-y-5">
        <div className="space-y-1.5">
          <label htmlFor={fileId} className="block text-sm font-medium">{t("A file from a spreadsheet (CSV)")}</label>
          <input id={fileId} type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void choose(event)} className="block min-h-11 w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-4 file:text-sm file:font-medium file:text-ink" />
        </div>
        <KeptTextArea
          id={areaId} keptAs={keptAs} label={t("Or its lines, pasted")} rows={8} spellCheck={false} className="font-mono text-sm" error={error?.fields?.text}
          hint={t("Name, address and role, one person to a line: Ada Lovelace, ada@example.org, student. Without a role they are students. A first line with the columns’ names may be there, in any order.")}
          onChange={() => { setSeen(null); setDone(null); }}
        />
        <Button disabled={pending} onClick={() => look(area()?.value ?? "")} className="min-h-11 sm:min-h-10">{pending && seen === null ? t("Looking …") : t("Look at it")}</Button>
        {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
        <div role="status">
          {done && (
            <Notice tone="passed" title={t("The list is imported")}>
              <p>{t("{enrolled, plural, =0 {Nobody new is enrolled} one {# person is enrolled} other {# people are enrolled}}, {invited, plural, =0 {no invitation goes out} one {# invitation goes out by mail} other {# invitations go out by mail}}, {there, plural, =0 {nobody was there already} one {# was there already} other {# were there already}}.", { ...done })}</p>
              {done.enrolled > 0 && <p>{t("Who is enrolled is told on the site, and by mail as they have chosen.")}</p>}
              {done.invited > 0 && <p>{t.rich("The invitations go out in the background, one mail after the other. <link>Their list</link> shows of each whether it has.", { link: (text) => <Link href={`/teach/cohorts/${cohortId}/invitations`} className="link">{text}</Link> })}</p>}
              {done.problems > 0 && <p>{t("{count, plural, one {# line was left out.} other {# lines were left out.}}", { count: done.problems })}</p>}
            </Notice>
          )}
        </div>
      </div>
      {seen && <RosterPreview view={seen.view} pending={pending} onImport={run} />}
    </div>
  );
}
