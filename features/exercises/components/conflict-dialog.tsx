"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ServerDraft } from "./draft-keeper.ts";

interface ConflictDialogProps {
  mine: string;
  theirs: ServerDraft;
  onResolve(choice: "mine" | "theirs", theirs: ServerDraft): void;
}

function Version({ title, source }: { title: string; source: string }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1 text-sm font-medium">{title}</h3>
      <pre className="h-44 overflow-auto rounded-md border border-line bg-sunken p-2 text-xs sm:h-64" tabIndex={0}>{source}</pre>
    </section>
  );
}

/** Two tabs or devices wrote different texts: both are shown, and the person chooses. */
export function ConflictDialog({ mine, theirs, onResolve }: ConflictDialogProps) {
  const t = useT();
  const [open, setOpen] = useState(true);
  if (!open) {
    return (
      <div className="flex items-center gap-3 border-b border-line bg-warning-soft px-4 py-2 text-sm">
        <p>{t("This exercise was changed in another tab or on another device.")}</p>
        <Button size="sm" onClick={() => setOpen(true)}>{t("Compare and choose")}</Button>
      </div>
    );
  }
  return (
    <Dialog
      open onClose={() => setOpen(false)} title={t("Changed in another tab or on another device")}
      actions={<>
        <Button onClick={() => onResolve("theirs", theirs)}>{t("Take the other version")}</Button>
        <Button variant="primary" onClick={() => onResolve("mine", theirs)}>{t("Keep this version")}</Button>
      </>}
    >
      <p className="mb-4">
        {t.rich("Both texts are kept until you choose. The other one was saved at <when>{time}</when>.", {
          time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale), when: (text) => <time dateTime={theirs.updatedAt}>{text}</time>,
        })}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Version title={t("This version")} source={mine} />
        <Version title={t("The other version")} source={theirs.source} />
      </div>
    </Dialog>
  );
}
