import { useT } from "#i18n";
import { roleNames } from "#domain/cohort.ts";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { RosterOutcome, RosterView } from "../roster.ts";

const outcomes: Record<RosterOutcome, { words: string; icon: IconName; look: string }> = {
  enrol: { words: msg("Is enrolled"), icon: "check", look: "text-passed" },
  invite: { words: msg("Gets an invitation by mail"), icon: "arrow-right", look: "text-accent" },
  member: { words: msg("Is there already"), icon: "skip", look: "text-ink-soft" },
  invited: { words: msg("Is invited already"), icon: "skip", look: "text-ink-soft" },
};

interface RosterPreviewProps {
  view: RosterView;
  pending: boolean;
  onImport: () => void;
}

/** What an import will do, line by line; those with a mistake first. */
export function RosterPreview({ view: { lines, problems, left }, pending, onImport }: RosterPreviewProps) {
  const t = useT();
  const count = lines.filter(({ outcome }) => outcome === "enrol" || outcome === "invite").length;
  return (
    <section aria-labelledby="roster-preview">
      <h2 id="roster-preview" className="text-lg font-semibold">{t("What will happen")}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft" role="status">
        {t("Nothing has happened yet.")}{" "}
        {problems.length > 0 && t("{count, plural, one {# line cannot be read and is left out: mend it above and look again, or go on without it.} other {# lines cannot be read and are left out: mend them above and look again, or go on without them.}}", { count: problems.length })}
        {left > 0 && <> {t("{count, plural, one {# line} other {# lines}} beyond the first 2,000 {count, plural, one {is} other {are}} not looked at: import them afterwards.", { count: left })}</>}
      </p>
      {problems.length > 0 && (
        <ul aria-label={t("Lines that cannot be read")} className="mb-6 divide-y divide-line border-y border-line text-sm">
          {problems.map(({ line, text, problem, values }) => (
            <li key={line} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[5rem_minmax(0,1fr)_minmax(0,1.2fr)]">
              <span className="text-ink-soft tabular-nums">{t("Line {line}", { line })}</span>
              <span className="wrap-anywhere">{text}</span>
              <span className="flex items-start gap-1.5 text-failed"><Icon name="cross" size={14} className="mt-0.5" />{values ? t(problem, values) : t.asIs(problem)}</span>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <ul aria-label={t("Lines that can be imported")} className="divide-y divide-line border-y border-line text-sm">
          {lines.map(({ line, name, email, role, is, outcome }) => {
            const { words, icon, look } = outcomes[outcome];
            return (
              <li key={line} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[5rem_minmax(0,1fr)_6rem_minmax(0,1.1fr)]">
                <span className="text-ink-soft tabular-nums">{t("Line {line}", { line })}</span>
                <span className="min-w-0 wrap-anywhere">{name} <span className="block text-ink-soft">{email}</span></span>
                <span className="text-ink-soft">{t(roleNames[role])}</span>
                <span className={`flex items-start gap-1.5 ${look}`}>
                  <Icon name={icon} size={14} className="mt-0.5" />
                  <span>{is !== null && is !== role ? t("Is there already, and stays {role}", { role: t(roleNames[is]) }) : t(words)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <Button variant="primary" disabled={pending || count === 0} onClick={onImport} className="mt-6 min-h-11 sm:min-h-10">
        {pending ? t("Importing …") : t("{count, plural, =0 {Nobody to import} one {Import # person} other {Import # people}}", { count })}
      </Button>
    </section>
  );
}
