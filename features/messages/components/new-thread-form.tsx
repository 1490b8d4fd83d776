"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { KeptTextField } from "#components/ui/kept-text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxMessageLength, maxTitleLength, type Standing } from "#domain/messages.ts";
import { useChange } from "#lib/use-change.ts";
import { startThreadAction } from "../actions.ts";
import type { Candidate } from "../new-queries.ts";
import { PeopleChoice } from "./people-choice.tsx";
import { makeRequest, type Request } from "./request-id.ts";
import { sendByKey } from "./send-by-key.ts";

interface NewThreadFormProps {
  cohortId: string;
  standing: Standing;
  candidates: readonly Candidate[];
  to: string | null;
  text: string;
  viewerId: string;
}

/** Starts a conversation; leads to it once the site has the first message. */
export function NewThreadForm({ cohortId, standing, candidates, to, text: prepared, viewerId }: NewThreadFormProps) {
  const t = useT();
  const router = useRouter();
  const { change, error, pending } = useChange();
  const request = useRef<Request>(null);
  // A student writes to all who could answer, unless they choose.
  const [chosen, setChosen] = useState<readonly string[]>(to !== null ? [to] : standing === "student" ? candidates.map(({ id }) => id) : []);
  // What was made of one prepared text is not put in the place of another.
  const keptAs = `${viewerId}:new-thread:${cohortId}:${to ?? ""}${prepared === "" ? "" : `:${prepared}`}`;
  const wrong = error?.fields ?? {};
  const isGroup = standing === "staff" && chosen.length > 1;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { cohortId, to: chosen, title: form.get("title") ?? "", text: form.get("text") };
    request.current = makeRequest(request.current, JSON.stringify(input));
    const { requestId } = request.current;
    change(() => startThreadAction({ ...input, requestId }), ({ id }) => {
      forgetText(keptAs);
      forgetText(`${keptAs}:title`);
      router.push(`/messages/${id}`);
    });
  }

  return (
    <form onSubmit={send} onKeyDown={sendByKey} noValidate className="max-w-2xl space-y-6">
      <PeopleChoice legend={standing === "staff" ? t("To which students") : t("To which mentors")} people={candidates} chosen={chosen} onChoose={setChosen} error={wrong.to} />
      <KeptTextField
        keptAs={`${keptAs}:title`} label={isGroup ? t("Title of the group") : t("Subject")} name="title" maxLength={maxTitleLength} optional={!isGroup} error={wrong.title} className="min-h-11 sm:min-h-10"
        hint={isGroup ? t("All members see it, and who else is in the group.") : t("Without one you go on where you wrote to each other before.")}
      />
      <KeptTextArea
        keptAs={keptAs} label={t("Your message")} name="text" rows={7} maxLength={maxMessageLength} defaultValue={prepared} error={wrong.text}
        hint={t("Markdown, formulas and code work. Ctrl or Cmd with Enter sends it. What you type is kept in this browser.")}
      />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Send")}</Button>
    </form>
  );
}
