import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { NewThreadView } from "../new-queries.ts";
import { NewThreadForm } from "./new-thread-form.tsx";

/** Whom to write to, in which cohort, and the first message. */
export function NewThread({ view: { cohorts, cohort, to, text }, viewerId }: { view: NewThreadView; viewerId: string }) {
  const t = useT();
  if (cohort === null) {
    return (
      <EmptyState title={t("You are in no cohort")} action={<LinkButton href="/join">{t("Join a cohort")}</LinkButton>}>
        {t("Messages go between the students of a cohort and its mentors.")}
      </EmptyState>
    );
  }
  return (
    <>
      {cohorts.length > 1 && <FilterLinks label={t("Cohort")} className="mb-6" choices={cohorts.map(({ id, name }) => ({ href: `/messages/new?cohort=${id}`, text: name, current: id === cohort.id }))} />}
      {cohort.candidates.length === 0
        ? (
          <EmptyState title={t("There is nobody to write to yet")} action={<LinkButton href="/messages">{t("Back to your messages")}</LinkButton>}>
            {cohort.standing === "staff" ? t("Once students have joined {cohort}, you write to them here.", { cohort: cohort.name }) : t("{cohort} has no mentor yet. Ask in the discussion meanwhile.", { cohort: cohort.name })}
          </EmptyState>
        )
        : <NewThreadForm key={cohort.id} cohortId={cohort.id} standing={cohort.standing} candidates={cohort.candidates} to={to} text={text} viewerId={viewerId} />}
    </>
  );
}
