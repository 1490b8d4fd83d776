import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import { lineDifference, type DifferenceLine } from "#features/exercises/components/line-difference.ts";

/** Lines around a change that say where it is. */
const around = 2;

/** The lines to show; numbers stand for so many lines that are the same. */
function folded(lines: readonly DifferenceLine[]): (DifferenceLine | number)[] {
  const near = new Set(lines.flatMap(({ sign }, i) => sign === " " ? [] : Array.from({ length: 2 * around + 1 }, (_, k) => i + k - around)));
  const shown: (DifferenceLine | number)[] = [];
  lines.forEach((line, i) => {
    const last = shown.at(-1);
    if (near.has(i)) shown.push(line);
    else if (typeof last === "number") shown[shown.length - 1] = last + 1;
    else shown.push(1);
  });
  return shown;
}

/** Two texts of prose: long lines are broken, and what is the same in both is folded away. */
export function LessonDifference({ before, after }: { before: string; after: string }) {
  const t = useT();
  const lines = lineDifference(before, after);
  if (lines.every(({ sign }) => sign === " ")) return <p className="text-sm text-ink-soft">{t("The two are the same, character by character.")}</p>;
  return (
    <div className="overflow-hidden rounded-md border border-line bg-surface py-2 font-mono text-sm leading-6" role="group" aria-label={t("Differences, line by line")}>
      {folded(lines).map((line, i) => typeof line === "number"
        ? <p key={i} className="my-1 border-y border-line bg-sunken px-3 font-sans text-xs leading-7 text-ink-soft">{t("{count, plural, one {# line that is the same} other {# lines that are the same}}", { count: line })}</p>
        : (
          <div key={i} className={cn("flex px-3", line.sign === "+" && "bg-passed-soft", line.sign === "−" && "bg-failed-soft")}>
            <span aria-hidden className={cn("w-6 shrink-0 select-none", line.sign === "+" ? "text-passed" : "text-failed")}>{line.sign}</span>
            {line.sign !== " " && <span className="sr-only">{line.sign === "+" ? t("added") : t("removed")}: </span>}
            <span className="min-w-0 flex-1 break-words whitespace-pre-wrap">{line.text}</span>
          </div>
        ))}
    </div>
  );
}
