"use client";

import { useState } from "react";
import { useT } from "#i18n";
import type { Role } from "#domain/accounts.ts";
import { cohortRoles, roleNames } from "#domain/cohort.ts";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { cn } from "#lib/cn.ts";
import { useChange } from "#lib/use-change.ts";
import { memberRoleAction, removeMemberAction } from "../actions.ts";

interface MemberControlsProps {
  cohortId: string;
  member: { id: string; name: string; role: Role };
  /** It is the reader. */
  own: boolean;
}

/** Changes what somebody is in the cohort, or takes them out, after a question. */
export function MemberControls({ cohortId, member: { id: userId, name, role: current }, own }: MemberControlsProps) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [role, setRole] = useState<string>(current);
  const [asking, setAsking] = useState<"role" | "remove" | null>(null);
  // The service says what a second look is for: the last instructor.
  const confirmed = error?.code === "ConflictError";

  const close = () => {
    setAsking(null);
    setError(null);
  };
  const save = () => change(() => memberRoleAction({ cohortId, userId, role, confirmed: asking === "role" && confirmed }), close);
  const remove = () => change(() => removeMemberAction({ cohortId, userId, confirmed }), close);

  return (
    <div className="flex flex-wrap items-center gap-2 md:justify-end">
      <div className="w-40">
        <select
          aria-label={t("Role of {name}", { name })} value={role} disabled={pending} onChange={(event) => setRole(event.target.value)}
          className={cn(controlClass(false), "min-h-11 text-sm md:min-h-9")}
        >
          {cohortRoles.map((each) => <option key={each} value={each}>{t(roleNames[each])}</option>)}
        </select>
      </div>
      {role !== current && (
        <>
          <Button size="sm" disabled={pending} className="min-h-11 md:min-h-9" aria-label={t("Save the role of {name}", { name })} onClick={() => { setError(null); if (own || current === "instructor") setAsking("role"); else save(); }}>{t("Save")}</Button>
          <Button variant="quiet" size="sm" className="min-h-11 md:min-h-9" onClick={() => { setRole(current); setError(null); }}>{t("Cancel")}</Button>
        </>
      )}
      <Button variant="quiet" size="sm" className="min-h-11 md:min-h-9" aria-label={t("Remove {name} …", { name })} onClick={() => { setError(null); setAsking("remove"); }}>{t("Remove …")}</Button>
      {asking === null && error && <p role="alert" className="w-full text-sm text-failed md:text-right">{error.message}</p>}
      <AskAgain
        open={asking === "role"} onClose={close} title={own ? t("Change your own role?") : t("Change the role of {name}?", { name })} error={error} pending={pending}
        confirm={t("Change the role")} anyway={t("Change it anyway")} onConfirm={save}
      >
        {own ? t("You may not be able to change this back yourself: another instructor or an administrator can.") : t("{name} can no longer run this cohort.", { name })}
      </AskAgain>
      <AskAgain
        open={asking === "remove"} onClose={close} title={own ? t("Leave the cohort?") : t("Remove {name} from the cohort?", { name })} error={error} pending={pending}
        confirm={own ? t("Leave the cohort") : t("Remove")} anyway={own ? t("Leave it anyway") : t("Remove anyway")} onConfirm={remove}
      >
        {own
          ? t("You do not see the cohort any more, and cannot let yourself in again without an invitation. What you wrote and reached stays yours.")
          : t("{name} does not see its plan any more, and its mentors do not see their work. Everything that {name} wrote, handed in and reached stays theirs, and is there again should they come back.", { name })}
      </AskAgain>
    </div>
  );
}
