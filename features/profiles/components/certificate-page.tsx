import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { dateWords } from "#domain/day.ts";
import { capital } from "#domain/i18n/in-words.ts";
import type { CertificateView } from "../queries.ts";

/** Who completed which tier, when, and by what; anybody who has the number can read it here. */
export function CertificatePage({ certificate: { id, name, tier, issuedOn, awards } }: { certificate: CertificateView }) {
  const t = useT();
  return (
    <article aria-labelledby="who" className="rounded-md border border-line-strong bg-surface px-6 py-10 sm:px-12 sm:py-14 print:border-0 print:p-0">
      <p className="text-sm text-ink-soft">{t("Certificate")}</p>
      <h1 id="who" className="mt-2 text-3xl font-semibold text-balance">{name}</h1>
      <p className="mt-3 max-w-prose font-serif text-lg text-pretty">
        {t.rich("has completed the tier <b>{title}</b> of Descent, a course of twelve months in deep learning.", { title: t.asIs(tier.title), b: (text) => <strong className="font-semibold">{text}</strong> })} {t.asIs(tier.summary)}
      </p>
      <ul className="mt-8 divide-y divide-line border-y border-line">
        {awards.map(({ id: achievement, text, on }) => (
          <li key={achievement} className="grid grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 py-3 text-sm sm:grid-cols-[1rem_minmax(0,1fr)_auto]">
            <Icon name="check" className="self-center text-passed" />
            <span>{capital(t.asIs(text))}</span>
            <span className="col-start-2 text-ink-soft tabular-nums sm:col-start-3">{dateWords(on, t.locale)}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-8 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="text-ink-soft">{t("Issued")}</dt><dd className="tabular-nums">{dateWords(issuedOn, t.locale)}</dd>
        <dt className="text-ink-soft">{t("Number")}</dt><dd className="font-mono text-xs break-all">{id}</dd>
        <dt className="text-ink-soft">{t("Verified")}</dt><dd>{t("This page was made from the records of this site just now. A certificate is genuine when its number shows this page at this address.")}</dd>
      </dl>
    </article>
  );
}

/** For a number that leads nowhere. */
export function NoCertificate() {
  const t = useT();
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("There is no certificate with this number")}</h1>
      <p className="mt-3 max-w-prose text-ink-soft">{t("The number may be mistyped, or the account that it belonged to is gone. A certificate of this site is genuine only when its page can be read here.")}</p>
    </>
  );
}
