"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { moveOfStart } from "#domain/cohort.ts";
import { dateWords } from "#domain/day.ts";
import { Notice } from "#components/ui/notice.tsx";
import { SaveRow } from "#components/ui/save-row.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { changeCohortAction } from "../actions.ts";
import type { CohortFacts } from "../queries.ts";
import { CohortFields } from "./cohort-fields.tsx";

/** What a cohort is, to be changed; moving its first day says what moves before it is saved. */
export function FactsForm({ cohort, courses, timeZones }: { cohort: CohortFacts; courses: readonly { id: string; title: string }[]; timeZones: readonly string[] }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [startsOn, setStartsOn] = useState(cohort.startsOn);
  const [saved, setSaved] = useState(false);
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setSaved(false);
    change(() => changeCohortAction({ ...form, cohortId: cohort.id }), () => setSaved(true));
  }

  return (
    <form onSubmit={send} onChange={() => setSaved(false)} noValidate className="max-w-2xl space-y-6">
      <CohortFields start={cohort} courses={courses} timeZones={timeZones} error={error} onStartsOn={setStartsOn} startNote={<StartMoved cohort={cohort} to={startsOn} />} />
      <fieldset className="space-y-5 border-t border-line pt-6">
        <legend className="float-left mb-2 w-full text-base font-semibold">{t("Late work")}</legend>
        <p className="clear-left text-sm text-ink-soft">{t("What is handed in after its date in the schedule. Acceptance is never taken away: only the points that count are fewer.")}</p>
        <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
          <TextField label={t("Percent off for each day")} name="latePerDay" inputMode="numeric" defaultValue={cohort.latePerDay} error={wrong.latePerDay} />
          <TextField label={t("Days until it counts nothing")} name="lateDays" inputMode="numeric" optional defaultValue={cohort.lateDays ?? ""} error={wrong.lateDays} />
          <TextField label={t("Minutes of grace")} name="graceMinutes" inputMode="numeric" defaultValue={cohort.graceMinutes} error={wrong.graceMinutes} />
        </div>
      </fieldset>
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <SaveRow pending={pending} saved={saved} />
    </form>
  );
}

function StartMoved({ cohort: { startsOn, counts }, to }: { cohort: CohortFacts; to: string }) {
  const t = useT();
  const move = /^2\d{3}-\d\d-\d\d$/.test(to) ? moveOfStart(startsOn, to) : null;
  return (
    <div role="status" className="empty:hidden">
      {move && (
        <Notice tone="warning" title={move.days > 0 ? t("Everything moves {count, plural, one {# day} other {# days}} later", { count: move.days }) : t("Everything moves {count, plural, one {# day} other {# days}} earlier", { count: -move.days })}>
          <p>{t("Month 1 begins on {first}, month 12 on {last}, and the year ends before {end}.", { first: dateWords(to, t.locale), last: dateWords(move.lastMonth, t.locale), end: dateWords(move.ends, t.locale) })}</p>
          <p>{t("{count, plural, =0 {The schedule has no dates of its own.} one {The one date of the schedule moves along.} other {The # dates of the schedule move along.}}", { count: counts.dates })}</p>
          {counts.exams + counts.extensions > 0 && <p>{t("What stays: {exams, plural, one {# exam} other {# exams}} and {extensions, plural, one {# extension} other {# extensions}}, which have days of their own.", { exams: counts.exams, extensions: counts.extensions })}</p>}
        </Notice>
      )}
    </div>
  );
}
