import { projectLevels } from "#domain/project.ts";
import { useT } from "#i18n";
import type { ProjectLine } from "../queries.ts";
import { ProjectList } from "./project-list.tsx";
import { levelWords } from "./standing-words.ts";

/** All projects: the guided ones by month, then the portfolio in its three levels. */
export function ProjectOverview({ projects }: { projects: readonly ProjectLine[] }) {
  const t = useT();
  const guided = Map.groupBy(projects.filter(({ portfolio }) => portfolio === null), ({ month }) => month);
  const levels = projectLevels.flatMap((level) => {
    const own = projects.filter(({ portfolio }) => portfolio?.level === level);
    return own.length > 0 ? [{ level, own }] : [];
  });
  return (
    <div className="space-y-14">
      <section aria-labelledby="guided">
        <h2 id="guided" className="text-xl font-semibold">{t("Guided projects")}</h2>
        <p className="mt-1 mb-5 max-w-[70ch] text-sm text-ink-soft">{t("Every step is an exercise that the grader judges. At the end you write a report, which a mentor reads and answers.")}</p>
        <div className="space-y-8">
          {[...guided].map(([month, own]) => (
            <section key={month} aria-labelledby={`month-${month}`}>
              <h3 id={`month-${month}`} className="mb-2 text-sm font-medium">{t("Month {month}", { month })}</h3>
              <ProjectList projects={own} />
            </section>
          ))}
        </div>
      </section>
      {levels.length > 0 && (
        <section aria-labelledby="portfolio">
          <h2 id="portfolio" className="text-xl font-semibold">{t("Portfolio")}</h2>
          <p className="mt-1 mb-5 max-w-[70ch] text-sm text-ink-soft">{t("Larger work of your own. Some steps are exercises; others you hand in, with links and files, and a mentor accepts them or says what is missing.")}</p>
          <div className="space-y-8">
            {levels.map(({ level, own }) => (
              <section key={level} aria-labelledby={`level-${level}`}>
                <h3 id={`level-${level}`} className="mb-2 text-sm font-medium">{t(levelWords[level])}</h3>
                <ProjectList projects={own} />
              </section>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
