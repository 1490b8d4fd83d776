import { Icon } from "#components/ui/icon.tsx";
import { useT } from "#i18n";
import type { MilestoneView } from "../queries.ts";
import { HandedPiece } from "./handed-piece.tsx";
import { HandInForm } from "./hand-in-form.tsx";

interface MilestoneWorkProps {
  view: MilestoneView;
  /** The project has not opened yet. */
  closed: boolean;
  project: string;
  viewerId: string;
  timeZone: string;
}

/** The viewer's own rounds of a milestone; what was answered last stands above the form for the next. */
export function MilestoneWork({ view: { key, stage, handIns }, closed, project, viewerId, timeZone }: MilestoneWorkProps) {
  const t = useT();
  const [newest, ...older] = handIns;
  const again = newest !== undefined;
  return (
    <div className="mt-4 space-y-5">
      {newest && <HandedPiece piece={newest} timeZone={timeZone} />}
      {stage === "open" && !closed && (
        <details className="group" open={again}>
          <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-sm text-sm font-medium text-accent hover:text-accent-strong sm:min-h-6 [&::-webkit-details-marker]:hidden">
            <Icon name="chevron-right" size={14} className="transition-transform duration-150 group-open:rotate-90" />
            {again ? t("Hand it in again") : t("Hand it in")}
          </summary>
          <div className="mt-3"><HandInForm project={project} milestone={key} viewerId={viewerId} again={again} /></div>
        </details>
      )}
      {older.map((piece) => <HandedPiece key={piece.id} piece={piece} timeZone={timeZone} />)}
    </div>
  );
}
