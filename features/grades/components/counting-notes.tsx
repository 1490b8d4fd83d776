import { useT } from "#i18n";

/** How scores and means are made, in words. */
export function CountingNotes() {
  const t = useT();
  return (
    <section aria-labelledby="counting" className="mt-12 max-w-prose">
      <h2 id="counting" className="mb-3 text-xl font-semibold">{t("How it is counted")}</h2>
      <ul className="list-disc space-y-2 pl-5 text-sm text-ink-soft">
        <li>{t("An exercise: the best of its points × what lateness leaves of them. An extension is the due date for whom it is given.")}</li>
        <li>{t("What is not handed in counts as 0 once it is due, or where nothing is set, once the cohort’s month is over. Before that only what is complete counts, so that a first try costs nothing.")}</li>
        <li>{t("A project counts when its report is accepted, by the marks of its rubric. It is due only where a date is set for it.")}</li>
        <li>{t("A month is the weighted mean of what counts in it, the overall grade that of the months. A month of which only a part counts yet weighs that part.")}</li>
        <li>{t("Numbers are rounded only to be shown: a mean of what you see can differ in the last digit.")}</li>
      </ul>
    </section>
  );
}
