import { useState } from "react";
import { useT } from "#i18n";
import { controlClass } from "#components/ui/field.tsx";
import { clockOf, type MailSchedule } from "#domain/mail-schedule.ts";

const usual = { from: 22 * 60, until: 7 * 60 };

/** Whether there are hours without mails, and which. */
export function QuietHours({ schedule: { quietFrom, quietUntil }, timeZone, wrong }: { schedule: MailSchedule; timeZone: string; wrong: boolean }) {
  const t = useT();
  const [on, setOn] = useState(quietFrom !== null);
  const clocks = [
    { name: "quietFrom", label: t("From"), minute: quietFrom ?? usual.from },
    { name: "quietUntil", label: t("Until"), minute: quietUntil ?? usual.until },
  ];
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t("Quiet hours")}</legend>
      <label className="mt-1 flex min-h-11 items-center gap-3 text-sm">
        <input type="checkbox" name="quiet" checked={on} onChange={(event) => setOn(event.target.checked)} aria-describedby="quiet-hint" className="size-5" />
        {t("No mails during these hours")}
      </label>
      {/* Hidden and not gone: times that were typed are there again when the box is ticked once more. */}
      <div hidden={!on} className="mt-1 ml-8">
        <div className="flex flex-wrap gap-4">
          {clocks.map(({ name, label, minute }) => (
            <label key={name} className="text-sm">
              <span className="mb-1 block">{label}</span>
              <input type="time" name={name} defaultValue={clockOf(minute)} aria-invalid={wrong || undefined} className={`${controlClass(wrong)} min-h-11 w-auto! tabular-nums`} />
            </label>
          ))}
        </div>
      </div>
      <p id="quiet-hint" className="mt-2 ml-8 text-sm text-ink-soft">{t("By the clocks of {timeZone}, the time zone of your account. What happens meanwhile comes when they are over.", { timeZone })}</p>
    </fieldset>
  );
}
