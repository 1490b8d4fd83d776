"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useT } from "#i18n";
import { CannedForm } from "./canned-form.tsx";

/** A button that opens the form of a new reusable comment. */
export function NewCanned() {
  const t = useT();
  const [open, setOpen] = useState(false);
  // Closed again, the focus goes back to where it came from.
  const [closed, setClosed] = useState(false);
  return open ? <CannedForm comment={null} onClose={() => { setOpen(false); setClosed(true); }} /> : <Button variant="primary" className="min-h-11 sm:min-h-10" autoFocus={closed} onClick={() => setOpen(true)}>{t("New comment")}</Button>;
}
