"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useChange } from "#lib/use-change.ts";
import { bookAction } from "../actions.ts";

interface Slot {
  startsAt: string;
  /** By the reader's clock. */
  time: string;
  state: "free" | "taken" | "mine";
}

interface OfferedSlotsProps {
  officeHoursId: string;
  mentor: string;
  day: string;
  slots: readonly Slot[];
}

/** What stands in the place of a button that was pressed takes its focus. */
const focusIt = (element: HTMLElement | null) => element?.focus();

/** The times of some hours: free ones are buttons that lead to the booking. */
export function OfferedSlots({ officeHoursId, mentor, day, slots }: OfferedSlotsProps) {
  const t = useT();
  const router = useRouter();
  const { change, error, setError, pending } = useChange();
  const [chosen, setChosen] = useState<Slot | null>(null);
  const [booked, setBooked] = useState<string | null>(null);
  const close = () => setChosen(null);

  function book(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (chosen === null) return;
    const topic = new FormData(event.currentTarget).get("topic");
    change(async () => {
      const result = await bookAction({ officeHoursId, startsAt: chosen.startsAt, topic });
      // Somebody else was faster, or the hours were taken back: the page behind shows what is left.
      if (!result.ok) router.refresh();
      return result;
    }, () => {
      setBooked(chosen.startsAt);
      close();
    });
  }

  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {slots.map((slot) => (
          <li key={slot.startsAt}>
            {slot.state === "free"
              ? <Button size="sm" className="min-h-11 tabular-nums sm:min-h-8" aria-label={t("Book {day} at {time} with {name}", { day, time: slot.time, name: mentor })} onClick={() => { setError(null); setChosen(slot); }}>{slot.time}</Button>
              : slot.state === "mine"
                ? <span tabIndex={-1} ref={slot.startsAt === booked ? focusIt : undefined} className="inline-flex min-h-11 items-center gap-1.5 rounded-md bg-accent-soft px-3 text-sm font-medium tabular-nums sm:min-h-8"><Icon name="check" size={14} />{t("{time}, yours", { time: slot.time })}</span>
                : <span className="inline-flex min-h-11 items-center px-3 text-sm text-ink-soft tabular-nums sm:min-h-8"><s aria-hidden="true">{slot.time}</s><span className="sr-only">{t("{time}, taken", { time: slot.time })}</span></span>}
          </li>
        ))}
      </ul>
      <Dialog open={chosen !== null} onClose={close} title={t("Book {day} at {time} with {name}", { day, time: chosen?.time ?? "", name: mentor })}>
        {chosen !== null && (
          <form onSubmit={book} noValidate className="space-y-4">
            <TextArea label={t("What do you want to talk about?")} name="topic" rows={3} maxLength={500} optional error={error?.fields?.topic} hint={t("{name} reads it beforehand.", { name: mentor })} />
            {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
            <div className="flex flex-wrap justify-end gap-2">
              <Button className="min-h-11 sm:min-h-10" onClick={close}>{t("Cancel")}</Button>
              <Button type="submit" variant="primary" className="min-h-11 sm:min-h-10" disabled={pending}>{pending ? t("Booking …") : t("Book it")}</Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
