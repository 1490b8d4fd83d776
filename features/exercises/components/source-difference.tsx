import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import { lineDifference } from "./line-difference.ts";

interface SourceDifferenceProps {
  before: string;
  after: string;
  /** A line is a paragraph, which is broken rather than scrolled. */
  wrap?: boolean;
}

/** Two sources line by line: what went has a minus, what came has a plus. */
export function SourceDifference({ before, after, wrap = false }: SourceDifferenceProps) {
  const t = useT();
  const lines = lineDifference(before, after);
  if (lines.every((line) => line.sign === " ")) return <p className="text-sm text-ink-soft">{t("The two are the same, character by character.")}</p>;
  return (
    <pre className={cn("overflow-x-auto rounded-md border border-line bg-surface py-2 text-sm leading-6", wrap && "wrap-anywhere whitespace-pre-wrap")} tabIndex={0} aria-label={t("Differences, line by line")}>
      {lines.map((line, i) => (
        <div key={i} className={cn("px-3", wrap && "pl-9 -indent-6", line.sign === "+" && "bg-passed-soft", line.sign === "−" && "bg-failed-soft")}>
          <span className={cn("mr-3 inline-block w-3 indent-0 select-none", line.sign === "+" ? "text-passed" : "text-failed")}>{line.sign}</span>
          {line.sign !== " " && <span className="sr-only">{line.sign === "+" ? t("added") : t("removed")}: </span>}
          {line.text}
        </div>
      ))}
    </pre>
  );
}
