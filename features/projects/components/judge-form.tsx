"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ProjectFacts } from "#domain/project.ts";
import { markWords } from "#domain/project-standing.ts";
import { useT } from "#i18n";
import type { ActionError } from "#lib/action.ts";
import { judgeAction } from "../actions.ts";
import { unreachable } from "./problems.ts";

interface JudgeFormProps {
  reportId: string;
  learner: string;
  /** Of the report; null for a milestone, which is accepted or sent back. */
  rubric: ProjectFacts["report"]["rubric"] | null;
}

/** The rubric line by line where there is one, an answer that the learner reads, and the decision. */
export function JudgeForm({ reportId, learner, rubric }: JudgeFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `answer:${reportId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Which button was pressed is in the form's data only when the form is told.
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    start(async () => {
      const result = await judgeAction(form).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? unreachable(t));
      forgetText(keptAs);
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="space-y-5">
      <input type="hidden" name="reportId" value={reportId} />
      {rubric?.map(({ id, title, met }) => (
        <fieldset key={id}>
          <legend className="text-sm font-medium">{title}</legend>
          <p className="text-sm text-ink-soft">{met}</p>
          <div className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
            {markWords.map((words, mark) => (
              <label key={words} className="inline-flex min-h-6 cursor-pointer items-center gap-2 text-sm">
                <input type="radio" name={`mark.${id}`} value={mark} className="size-4 accent-(--accent)" />
                {t(words)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <KeptTextArea
        keptAs={keptAs} label={t("Your answer to {name}", { name: learner })} name="answer" rows={6} maxLength={10_000} error={error?.fields?.answer}
        hint={t("What is good, and what is missing. Markdown works. What you type is kept in this browser.")}
      />
      {error && !error.fields?.answer && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="decision" value="accepted" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{rubric ? t("Accept the report") : t("Accept the milestone")}</Button>
        <Button type="submit" name="decision" value="changes" disabled={pending} className="min-h-11 sm:min-h-10">{t("Ask for changes")}</Button>
      </div>
    </form>
  );
}
