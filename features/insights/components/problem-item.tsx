import type { ReactNode } from "react";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import type { Problem } from "../problems.ts";
import { SettleForm } from "./settle-form.tsx";

interface ProblemItemProps {
  problem: Problem;
  viewer: { id: string; timeZone: string };
  /** The exercise, where several are listed. */
  title?: ReactNode;
}

/** What a student reported, with its answer or the way to give one. */
export function ProblemItem({ problem: { id, text, createdAt, answer }, viewer, title }: ProblemItemProps) {
  const t = useT();
  return (
    <li className="grid gap-x-10 gap-y-4 py-5 md:grid-cols-2">
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">{title}{title && " · "}<DateText value={createdAt} timeZone={viewer.timeZone} /></p>
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>
      </div>
      {answer === null
        ? <SettleForm viewerId={viewer.id} problemId={id} />
        : <div className="border-l-2 border-line pl-3 text-sm"><p className="text-ink-soft">{t("Answer")}</p><p className="whitespace-pre-line wrap-anywhere">{answer}</p></div>}
    </li>
  );
}
