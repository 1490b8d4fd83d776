"use client";

import { useRef, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxMessageLength } from "#domain/messages.ts";
import { useChange } from "#lib/use-change.ts";
import { writeInThreadAction } from "../actions.ts";
import { makeRequest, type Request } from "./request-id.ts";
import { sendByKey } from "./send-by-key.ts";

/** The next message; what is typed stays, here and in the browser, until the site has it. */
export function MessageForm({ threadId, viewerId }: { threadId: string; viewerId: string }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const request = useRef<Request>(null);
  const keptAs = `${viewerId}:thread:${threadId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const area = event.currentTarget.elements.namedItem("text");
    if (!(area instanceof HTMLTextAreaElement)) return;
    const text = area.value;
    // The same words again, after an answer that was lost, are the same message.
    request.current = makeRequest(request.current, text);
    const { requestId } = request.current;
    change(() => writeInThreadAction({ threadId, text, requestId }), () => {
      request.current = null;
      // What was typed while it was sent is not part of it, and stays.
      if (area.value !== text) return;
      area.value = "";
      forgetText(keptAs);
    });
  }

  return (
    <form onSubmit={send} onKeyDown={sendByKey} noValidate className="max-w-2xl space-y-3">
      <KeptTextArea
        keptAs={keptAs} label={t("Your message")} name="text" rows={4} maxLength={maxMessageLength} error={error?.fields?.text}
        hint={t("Markdown, formulas and code work. Ctrl or Cmd with Enter sends it. What you type is kept in this browser.")}
      />
      {error && !error.fields?.text && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Send")}</Button>
    </form>
  );
}
