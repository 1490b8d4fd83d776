"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { markWords, type ProjectFacts } from "#domain/project.ts";
import type { ActionError } from "#lib/action.ts";
import { judgeReportAction } from "../actions.ts";

interface JudgeFormProps {
  reportId: string;
  learner: string;
  rubric: ProjectFacts["report"]["rubric"];
}

/** The rubric line by line, an answer that the learner reads, and the decision. */
export function JudgeForm({ reportId, learner, rubric }: JudgeFormProps) {
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `answer:${reportId}`;

  function judge(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Which button was pressed is in the form's data only when the form is told.
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    start(async () => {
      const result = await judgeReportAction(form).catch(() => null);
      if (result?.ok) {
        forgetText(keptAs);
        router.refresh();
      } else setError(result?.error ?? { code: "Offline", message: "The site cannot be reached. What you wrote is still here; try again in a moment." });
    });
  }

  return (
    <form onSubmit={judge} noValidate className="space-y-5">
      <input type="hidden" name="reportId" value={reportId} />
      {rubric.map(({ id, title, met }) => (
        <fieldset key={id}>
          <legend className="text-sm font-medium">{title}</legend>
          <p className="text-sm text-ink-soft">{met}</p>
          <div className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
            {markWords.map((words, mark) => (
              <label key={words} className="inline-flex min-h-6 cursor-pointer items-center gap-2 text-sm">
                <input type="radio" name={`mark.${id}`} value={mark} className="size-4 accent-(--accent)" />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <KeptTextArea
        keptAs={keptAs} label={`Your answer to ${learner}`} name="answer" rows={6} maxLength={10_000} error={error?.fields?.answer}
        hint="What is good, and what is missing. Markdown works. What you type is kept in this browser."
      />
      {error && !error.fields?.answer && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="decision" value="accepted" variant="primary" disabled={pending}>Accept the report</Button>
        <Button type="submit" name="decision" value="changes" disabled={pending}>Ask for changes</Button>
      </div>
    </form>
  );
}
