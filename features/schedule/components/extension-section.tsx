import { useT } from "#i18n";
import { clockLabel } from "#domain/moment-words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ExtensionLine } from "../page-queries.ts";
import type { MonthChoice } from "./choices.ts";
import { EndExtension } from "./end-extension.tsx";
import { ExtensionForm } from "./extension-form.tsx";

interface ExtensionSectionProps {
  cohortId: string;
  students: readonly { id: string; name: string; email: string }[];
  extensions: readonly ExtensionLine[];
  choices: readonly MonthChoice[];
}

/** Who has more time for what, and the form that gives it. */
export function ExtensionSection({ cohortId, students, extensions, choices }: ExtensionSectionProps) {
  const t = useT();
  if (students.length === 0) return <EmptyState title={t("No students yet")}>{t("When somebody has joined the cohort you can give them more time here.")}</EmptyState>;
  return (
    <>
      {extensions.length > 0 && (
        <ul className="mb-8 divide-y divide-line border-y border-line" aria-label={t("Extensions")}>
          {extensions.map(({ id, student, kind, key, title, due, reason, by }) => {
            const what = kind === "month" ? t("Month {month}: {title}", { month: key, title: t.asIs(title) }) : kind === "project" ? t("Project: {title}", { title }) : title;
            return (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3 text-sm">
                <div className="min-w-0">
                  <p><span className="font-medium">{student}</span> · {what}</p>
                  <p className="text-ink-soft tabular-nums">{by === null ? t("until {at}", { at: clockLabel(due, t) }) : t("until {at}, given by {by}", { at: clockLabel(due, t), by })}</p>
                  <p className="text-ink-soft wrap-anywhere">{reason}</p>
                </div>
                <EndExtension cohortId={cohortId} extensionId={id} name={`${student}, ${what}`} />
              </li>
            );
          })}
        </ul>
      )}
      <ExtensionForm cohortId={cohortId} students={students} choices={choices} />
    </>
  );
}
