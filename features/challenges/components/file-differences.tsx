import { useT } from "#i18n";
import { changedPaths, type ChallengeFiles } from "#domain/challenge-files.ts";
import { Icon } from "#components/ui/icon.tsx";
import { countChanges } from "#features/exercises/components/line-difference.ts";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";

/** Two states of a challenge, file by file. */
export function FileDifferences({ before, after }: { before: ChallengeFiles; after: ChallengeFiles }) {
  const t = useT();
  const paths = changedPaths(before, after);
  if (paths.length === 0) return <p className="text-sm text-ink-soft">{t("The two are the same, character by character.")}</p>;
  return (
    <div className="border-t border-line">
      {paths.map((path) => {
        const { added, removed } = countChanges(before[path] ?? "", after[path] ?? "");
        return (
          <details key={path} open={paths.length <= 3} className="group border-b border-line">
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 py-2 text-sm hover:bg-sunken marker:content-none [&::-webkit-details-marker]:hidden">
              <Icon name="chevron-right" size={12} className="shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-90" />
              <span className="font-mono text-xs font-medium">{path}</span>
              <span className="text-ink-soft tabular-nums">{!Object.hasOwn(before, path) ? t("new") : !Object.hasOwn(after, path) ? t("taken away") : t("{added, plural, one {# line} other {# lines}} added, {removed} removed", { added, removed })}</span>
            </summary>
            <div className="pb-4"><SourceDifference before={before[path] ?? ""} after={after[path] ?? ""} wrap={path.endsWith(".md")} /></div>
          </details>
        );
      })}
    </div>
  );
}
