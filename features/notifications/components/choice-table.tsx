import { useT } from "#i18n";
import { controlClass } from "#components/ui/field.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { kindWords, mailChoices, type MailChoice } from "#domain/notifications.ts";
import type { SettingsView } from "../queries.ts";

const mailWords: Record<MailChoice, string> = { none: msg("No mail"), soon: msg("At once"), digest: msg("In the digest") };

/** Every kind with its two choices; on a phone they stand below its name. */
export function ChoiceTable({ choices }: Pick<SettingsView, "choices">) {
  const t = useT();
  return (
    <table className="block w-full text-left text-sm sm:table">
      <caption className="sr-only">{t("How you hear of what")}</caption>
      <thead className="text-ink-soft max-sm:sr-only">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pr-4 font-medium">{t("When")}</th>
          <th scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">{t("On the site")}</th>
          <th scope="col" className="py-2 font-medium">{t("By mail")}</th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line border-b border-line max-sm:border-t sm:table-row-group">
        {choices.map(({ kind, choice }) => (
          <tr key={kind} className="flex flex-wrap items-center justify-between gap-x-4 py-2 sm:table-row">
            <th scope="row" className="w-full py-2 pr-4 font-normal text-pretty sm:w-auto">{t(kindWords(kind))}</th>
            <td className="pr-4 sm:py-1">
              <label className="flex min-h-11 items-center gap-2 sm:justify-center">
                <input type="checkbox" name={`onSite.${kind}`} defaultChecked={choice.onSite} aria-label={t("On the site: {kind}", { kind: t(kindWords(kind)) })} className="size-5" />
                <span aria-hidden="true" className="sm:hidden">{t("On the site")}</span>
              </label>
            </td>
            <td className="flex items-center gap-2 sm:table-cell sm:py-1">
              <span aria-hidden="true" className="sm:hidden">{t("By mail")}</span>
              <select name={`mail.${kind}`} defaultValue={choice.mail} aria-label={t("By mail: {kind}", { kind: t(kindWords(kind)) })} className={`${controlClass(false)} min-h-10 w-auto! text-sm! max-sm:min-h-11`}>
                {mailChoices.map((mail) => <option key={mail} value={mail}>{t(mailWords[mail])}</option>)}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
