import type { ReactNode } from "react";
import { useT } from "#i18n";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import type { ActionError } from "#lib/action.ts";

export interface CohortStart {
  name: string;
  startsOn: string;
  timeZone: string;
  paced: boolean;
  open: boolean;
  /** Empty: the course that the site began with. */
  courseId: string;
}

interface CohortFieldsProps {
  courses: readonly { id: string; title: string }[];
  start: CohortStart;
  timeZones: readonly string[];
  error: ActionError | null;
  onStartsOn?: (day: string) => void;
  /** What comes of the first day. */
  startNote?: ReactNode;
}

/** What every cohort has: its name, its calendar, its pace. */
export function CohortFields({ start, courses, timeZones, error, onStartsOn, startNote }: CohortFieldsProps) {
  const t = useT();
  const wrong = error?.fields ?? {};
  return (
    <>
      <TextField label={t("Name of the cohort")} name="name" maxLength={80} autoComplete="off" defaultValue={start.name} hint={t("As its people see it: “Autumn 2027”. No other cohort may have it.")} error={wrong.name} />
      {courses.length > 1 && (
        <SelectField label={t("Course")} name="courseId" defaultValue={start.courseId} hint={t("What its people learn, and in which month.")} error={wrong.courseId}>
          {courses.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
        </SelectField>
      )}
      <TextField
        label={t("First day")} name="startsOn" type="date" className="sm:max-w-56" defaultValue={start.startsOn} error={wrong.startsOn}
        hint={t("Month 1 begins then, each later one a calendar month after the one before.")} onChange={(event) => onStartsOn?.(event.target.value)}
      />
      {startNote}
      <SelectField label={t("Time zone")} name="timeZone" defaultValue={start.timeZone} hint={t("Its days begin, and its deadlines fall, by this clock.")} error={wrong.timeZone}>
        {timeZones.map((zone) => <option key={zone} value={zone}>{zone.replaceAll("_", " ")}</option>)}
      </SelectField>
      <fieldset className="space-y-3">
        <legend className="sr-only">{t("Pace and entry")}</legend>
        <TickBox name="paced" defaultChecked={start.paced} label={t("Months open one by one")} hint={t("Until the cohort comes to a month, its lessons and exercises are shown by title alone. Without this, everybody goes at their own pace.")} />
        <TickBox name="open" defaultChecked={start.open} label={t("New accounts join it by themselves")} hint={t("Of several such cohorts the one that begins last takes them. Who comes by an invitation joins that cohort alone.")} />
      </fieldset>
    </>
  );
}
