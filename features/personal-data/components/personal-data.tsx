import { SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { counted } from "#features/curriculum/components/words.ts";
import { buttonClass } from "#components/ui/button.tsx";
import type { DataSummary } from "../queries.ts";
import { DeleteAccount } from "./delete-account.tsx";

/** What goes with the account: only what there is. */
function goes(summary: DataSummary): string[] {
  const lines: [number, string][] = [
    [summary.submissions, `${counted(summary.submissions, "submission")} with their verdicts`],
    [summary.drafts, counted(summary.drafts, "draft")],
    [summary.notes, counted(summary.notes, "note")],
    [summary.evidence, `${counted(summary.evidence, "piece", "pieces")} of evidence and reports, with the answers`],
    [summary.files, counted(summary.files, "file")],
    [summary.achievements, counted(summary.achievements, "achievement")],
    [summary.certificates, `${counted(summary.certificates, "certificate")}: the number will verify nothing any more`],
    [summary.papers, `${counted(summary.papers, "paper")} of your reading list`],
    [summary.shared, `${counted(summary.shared, "solution")} that you share with others`],
  ];
  return ["Your name and address, your progress, habits and settings", ...lines.filter(([count]) => count > 0).map(([, line]) => line)];
}

/** Taking one's data along, and leaving. */
export function PersonalData({ summary, word, hasPassword }: { summary: DataSummary; word: string; hasPassword: boolean }) {
  return (
    <SettingsSection id="data" title="Your data" lead="Everything that this site keeps about you is yours.">
      <div className="space-y-6">
        <div>
          <a href="/api/v1/export" download className={buttonClass("secondary", "md")}>Save my data</a>
          <p className="mt-2 text-sm text-ink-soft">A ZIP archive with your code, notes and files as they are, and the rest as JSON.</p>
        </div>
        <DeleteAccount goes={goes(summary)} word={word} hasPassword={hasPassword} />
      </div>
    </SettingsSection>
  );
}
