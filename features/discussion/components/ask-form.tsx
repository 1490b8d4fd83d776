"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { titleLength, type SubjectFacts } from "#domain/discussion.ts";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keepText, keptText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionError } from "#lib/action.ts";
import { askAction } from "../actions.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { SimilarQuestions } from "./similar-questions.tsx";
import { SpoilerBox } from "./spoiler-box.tsx";

/** A question on a lesson or an exercise. What is typed is kept in the browser until it is asked. */
export function AskForm({ subject, viewerId }: { subject: SubjectFacts; viewerId: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [title, setTitle] = useState("");
  const [pending, start] = useTransition();
  const field = useRef<HTMLDivElement>(null);
  const keptAs = `${viewerId}:question:${subject.kind}:${subject.slug}`;

  // After hydration: the server cannot know what this browser keeps.
  useEffect(() => {
    const [input, kept] = [field.current?.querySelector("input"), keptText(`${keptAs}:title`)];
    if (!input || input.value !== "" || kept === null) return;
    input.value = kept;
    // The list of similar questions follows what is in the field.
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, [keptAs]);

  function typed(text: string) {
    setTitle(text);
    keepText(`${keptAs}:title`, text);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    start(async () => {
      const result = await askAction({ ...form, kind: subject.kind, slug: subject.slug }).catch(() => null);
      if (result?.ok) {
        forgetText(keptAs);
        forgetText(`${keptAs}:title`);
        router.push(`/discussion/${result.value.id}`);
      } else setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-5">
      <div ref={field}>
        <TextField
          label={t("Your question in one line")} name="title" maxLength={titleLength.most} autoComplete="off" error={error?.fields?.title}
          hint={t("As you would search for it.")} onInput={(event) => typed(event.currentTarget.value)}
        />
      </div>
      <SimilarQuestions subject={subject} title={title} />
      <MarkdownField keptAs={keptAs} label={t("What you tried, and where you are stuck")} rows={12} error={error?.fields?.text} />
      {subject.kind === "exercise" && <SpoilerBox />}
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Asking …") : t("Ask the question")}</Button>
    </form>
  );
}
