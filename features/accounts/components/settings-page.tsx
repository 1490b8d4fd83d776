import type { ReactNode } from "react";
import { useT } from "#i18n";
import { PageBody } from "#components/shell/page-body.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { msg } from "#domain/i18n/translate.ts";

const notices: Record<string, string> = {
  "password-changed": msg("Your new password is set and you are signed in. Every other session was ended."),
  "address-confirmed": msg("Your address is confirmed: it is yours alone."),
};

interface SettingsPageProps {
  /** The sections by their ids, as the table of contents names them. */
  contents: readonly (readonly [id: string, title: string])[];
  /** Key of what has just happened elsewhere and led here. */
  notice?: string;
  /** What went wrong while a provider was being connected. */
  error?: string;
  children: ReactNode;
}

/** Everything that a person can change, one section below the other, and beside it what there is. */
export function SettingsPage({ contents, notice = "", error, children }: SettingsPageProps) {
  const t = useT();
  return (
    <PageBody>
      <PageHeader title={t("Settings")} lead={t("Your account, and how the site is for you.")} />
      <div className="grid-cols-[11rem_minmax(0,46rem)] gap-x-12 xl:grid">
        <nav aria-label={t("Settings")} className="mb-8 xl:mb-0">
          <ul className="-mx-2 flex flex-wrap xl:sticky xl:top-10 xl:block">
            {contents.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} className="flex min-h-11 items-center rounded-md px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink md:min-h-8">{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          <div className="space-y-3 empty:hidden [&:not(:empty)]:mb-8">
            {Object.hasOwn(notices, notice) && <Notice tone="passed" role="status">{t(notices[notice])}</Notice>}
            {error && <Notice tone="failed" role="alert">{error}</Notice>}
          </div>
          {children}
        </div>
      </div>
    </PageBody>
  );
}
