"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { cn } from "#lib/cn.ts";
import { useChange } from "#lib/use-change.ts";
import { cancelBookingAction, withdrawHoursAction, withdrawSlotAction } from "../actions.ts";

type Cancelled =
  | { kind: "booking"; bookingId: string }
  | { kind: "slot"; officeHoursId: string; startsAt: string }
  | { kind: "hours"; officeHoursId: string };

interface CancelButtonProps {
  what: Cancelled;
  /** What the button is called, where several stand on the page. */
  label: string;
  text: string;
  question: string;
  explanation: string;
  /** Of hours that others follow week by week: a choice that takes these along. */
  series?: { these: string; all: string; explanation: string };
  /** Somebody is told. */
  withMessage: boolean;
  quiet?: boolean;
  className?: string;
}

const send = (what: Cancelled, message: string, following: boolean) => what.kind === "booking" ? cancelBookingAction({ bookingId: what.bookingId, message })
  : what.kind === "slot" ? withdrawSlotAction({ officeHoursId: what.officeHoursId, startsAt: what.startsAt, message })
    : withdrawHoursAction({ officeHoursId: what.officeHoursId, message, following });

/** Asks once more before a meeting, a time or whole hours are cancelled; who is told hears why. */
export function CancelButton({ what, label, text, question, explanation, series, withMessage, quiet = false, className }: CancelButtonProps) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [open, setOpen] = useState(false);
  const [following, setFollowing] = useState(false);
  const close = () => setOpen(false);

  function cancel(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const message = new FormData(event.currentTarget).get("message");
    change(() => send(what, typeof message === "string" ? message : "", following), close);
  }

  return (
    <>
      <Button size="sm" variant={quiet ? "quiet" : "secondary"} className={cn("tabular-nums max-sm:min-h-11", className)} aria-label={label} onClick={() => { setError(null); setFollowing(false); setOpen(true); }}>{text}</Button>
      <Dialog open={open} onClose={close} title={question}>
        {open && (
          <form onSubmit={cancel} noValidate className="space-y-4">
            {series && (
              <fieldset className="space-y-2">
                <legend className="sr-only">{question}</legend>
                {[{ value: false, text: series.these }, { value: true, text: series.all }].map(({ value, text: choice }) => (
                  <label key={String(value)} className="flex min-h-11 cursor-pointer items-center gap-3 sm:min-h-8">
                    <input type="radio" name="following" checked={following === value} onChange={() => setFollowing(value)} className="size-4 shrink-0 accent-(--accent)" />
                    {choice}
                  </label>
                ))}
              </fieldset>
            )}
            <p aria-live="polite">{series && following ? series.explanation : explanation}</p>
            {withMessage && <TextArea label={t("A word to whom it concerns")} name="message" rows={3} maxLength={500} optional error={error?.fields?.message} />}
            {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
            <div className="flex flex-wrap justify-end gap-2">
              <Button className="min-h-11 sm:min-h-10" onClick={close}>{t("Keep it")}</Button>
              <Button type="submit" variant="danger" className="min-h-11 sm:min-h-10" disabled={pending}>{pending ? t("Calling off …") : t("Call it off")}</Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
