import type { ReactNode } from "react";
import { useT } from "#i18n";
import { buttonClass } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";

interface Version {
  number: number;
  note: string;
  publishedAt: Date;
  publishedBy: { name: string } | null;
  withdrawnAt: Date | null;
}

interface VersionListProps<V extends Version> {
  /** The newest first. */
  versions: readonly V[];
  /** The two states whose difference is shown; null is the draft, and on the left what there was before any version. */
  compared: { from: number | null; to: number | null };
  timeZone: string;
  /** What can be done with the draft. */
  draft?: ReactNode;
  /** What can be done with a version. */
  actions(version: V): ReactNode;
}

/** The draft and the published versions with their notes; two of them are chosen to be compared. For a form with the method GET. */
export function VersionList<V extends Version>({ versions, compared, timeZone, draft, actions }: VersionListProps<V>) {
  const t = useT();
  return (
    <>
      <ol className="divide-y divide-line border-y border-line text-sm">
        <li className="flex min-h-11 flex-wrap items-center gap-x-3 py-2">
          <Sides value="draft" name={t("the draft")} from={false} to={compared.to === null} /><span className="flex-1 font-medium">{t("The draft as it is saved")}</span>
          {draft}
        </li>
        {versions.map((version) => {
          const { number, note, publishedAt, publishedBy, withdrawnAt } = version;
          return (
            <li key={number} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <Sides value={String(number)} name={t("version {number}", { number })} from={compared.from === number} to={compared.to === number} />
              <div className="min-w-0 flex-1 basis-48">
                <p><span className="font-medium">{t("Version {number}", { number })}</span> <span className="text-ink-soft">{note}</span></p>
                <p className="text-ink-soft">
                  <DateText value={publishedAt} timeZone={timeZone} />{publishedBy && <> · {publishedBy.name}</>}
                  {withdrawnAt && <> · <span className="text-warning">{t.rich("withdrawn on {day}", { day: <DateText value={withdrawnAt} timeZone={timeZone} /> })}</span></>}
                </p>
              </div>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">{actions(version)}</span>
            </li>
          );
        })}
      </ol>
      <button type="submit" className={`${buttonClass("secondary", "sm")} mt-4 max-sm:min-h-11`}>{t("Compare the two chosen")}</button>
    </>
  );
}

/** The two radio buttons of a line. The draft can only be what others lead to. */
function Sides({ value, name, from, to }: { value: string; name: string; from: boolean; to: boolean }) {
  const t = useT();
  return (
    <span className="flex w-14 gap-2">
      {value === "draft" ? <span className="size-6" /> : <input type="radio" name="from" value={value} className="size-6" defaultChecked={from} aria-label={t("Compare {name} …", { name })} />}
      <input type="radio" name="to" value={value} className="size-6" defaultChecked={to} aria-label={t("… with {name}", { name })} />
    </span>
  );
}
