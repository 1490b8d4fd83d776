import { useT } from "#i18n";
import type { Translate } from "#domain/i18n/translate.ts";
import { SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { DataSummary } from "../queries.ts";
import { DeleteAccount } from "./delete-account.tsx";

/** What goes with the account: only what there is. */
function goes({ submissions, drafts, notes, evidence, files, achievements, certificates, papers, shared, messages, gallery }: DataSummary, t: Translate): string[] {
  const lines: [number, string][] = [
    [submissions, t("{count, plural, one {# submission with its verdicts} other {# submissions with their verdicts}}", { count: submissions })],
    [drafts, t("{count, plural, one {# draft} other {# drafts}}", { count: drafts })],
    [notes, t("{count, plural, one {# note} other {# notes}}", { count: notes })],
    [evidence, t("{count, plural, one {# piece of evidence or report, with its answer} other {# pieces of evidence and reports, with the answers}}", { count: evidence })],
    [files, t("{count, plural, one {# file} other {# files}}", { count: files })],
    [achievements, t("{count, plural, one {# achievement} other {# achievements}}", { count: achievements })],
    [certificates, t("{count, plural, one {# certificate: its number will verify nothing any more} other {# certificates: their numbers will verify nothing any more}}", { count: certificates })],
    [papers, t("{count, plural, one {# paper of your reading list} other {# papers of your reading list}}", { count: papers })],
    [shared, t("{count, plural, one {# solution that you share with others} other {# solutions that you share with others}}", { count: shared })],
    [messages, t("{count, plural, one {# message about your projects} other {# messages about your projects}}", { count: messages })],
    [gallery, t("{count, plural, one {# project that you show in the gallery} other {# projects that you show in the gallery}}", { count: gallery })],
  ];
  return [t("Your name and address, your progress, habits and settings"), ...lines.filter(([count]) => count > 0).map(([, line]) => line)];
}

/** Taking one's data along, and leaving. */
export function PersonalData({ summary, word, hasPassword }: { summary: DataSummary; word: string; hasPassword: boolean }) {
  const t = useT();
  return (
    <SettingsSection id="data" title={t("Your data")} lead={t("Everything that this site keeps about you is yours.")}>
      <div className="space-y-6">
        <div>
          <a href="/api/v1/export" download className={buttonClass("secondary", "md")}>{t("Save my data")}</a>
          <p className="mt-2 text-sm text-ink-soft">{t("A ZIP archive with your code, notes and files as they are, and the rest as JSON.")}</p>
        </div>
        <DeleteAccount goes={goes(summary, t)} stays={summary.posts > 0 ? t("{count, plural, one {Your question or answer in the discussion stays, without your name: others build on it.} other {Your # questions and answers in the discussion stay, without your name: others build on them.}}", { count: summary.posts }) : null} word={t.asIs(word)} hasPassword={hasPassword} />
      </div>
    </SettingsSection>
  );
}
