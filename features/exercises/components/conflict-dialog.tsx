"use client";

import { useState } from "react";
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
      <pre className="h-64 overflow-auto rounded-md border border-line bg-sunken p-2 text-xs" tabIndex={0}>{source}</pre>
    </section>
  );
}

/** Two tabs or devices wrote different texts: both are shown, and the person chooses. */
export function ConflictDialog({ mine, theirs, onResolve }: ConflictDialogProps) {
  const [open, setOpen] = useState(true);
  if (!open) {
    return (
      <div className="flex items-center gap-3 border-b border-line bg-warning-soft px-4 py-2 text-sm">
        <p>This exercise was changed in another tab or on another device.</p>
        <Button size="sm" onClick={() => setOpen(true)}>Compare and choose</Button>
      </div>
    );
  }
  return (
    <Dialog
      open onClose={() => setOpen(false)} title="Changed in another tab or on another device"
      actions={<>
        <Button onClick={() => onResolve("theirs", theirs)}>Take the other version</Button>
        <Button variant="primary" onClick={() => onResolve("mine", theirs)}>Keep this version</Button>
      </>}
    >
      <p className="mb-4">
        Both texts are kept until you choose. The other one was saved at <time dateTime={theirs.updatedAt}>{new Date(theirs.updatedAt).toLocaleTimeString()}</time>.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Version title="This version" source={mine} />
        <Version title="The other version" source={theirs.source} />
      </div>
    </Dialog>
  );
}
