"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { roles, type Role } from "#domain/accounts.ts";
import { isRaised, roleNames } from "#domain/cohort.ts";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { cn } from "#lib/cn.ts";
import { useChange } from "#lib/use-change.ts";
import { personRoleAction } from "../actions.ts";

interface SiteRoleProps {
  person: { id: string; name: string; role: Role };
  /** It is the reader. */
  own: boolean;
}

/** What somebody may do on the whole site, to be changed; making and unmaking an administrator is asked about once more. */
export function SiteRole({ person: { id: userId, name, role: current }, own }: SiteRoleProps) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [role, setRole] = useState<Role>(current);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    setError(null);
  };
  const save = () => change(() => personRoleAction({ userId, role }), close);
  return (
    <div className="flex flex-wrap items-center gap-2 md:justify-end">
      <div className="w-40">
        <select
          aria-label={t("Role of {name}", { name })} value={role} disabled={pending} onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? current)}
          className={cn(controlClass(false), "min-h-11 text-sm md:min-h-9")}
        >
          {roles.map((each) => <option key={each} value={each}>{t(roleNames[each])}</option>)}
        </select>
      </div>
      {role !== current && (
        <>
          <Button size="sm" disabled={pending} className="min-h-11 md:min-h-9" aria-label={t("Save the role of {name}", { name })} onClick={() => { setError(null); if (role === "admin" || current === "admin") setAsking(true); else save(); }}>{t("Save")}</Button>
          <Button variant="quiet" size="sm" className="min-h-11 md:min-h-9" onClick={() => { setRole(current); setError(null); }}>{t("Cancel")}</Button>
        </>
      )}
      {!asking && error && <p role="alert" className="w-full text-sm text-failed md:text-right">{error.message}</p>}
      <AskAgain open={asking} onClose={close} title={own ? t("Change your own role?") : t("Change the role of {name}?", { name })} error={error} pending={pending} confirm={t("Change the role")} onConfirm={save}>
        {isRaised(current, role)
          ? t("{name} can then see and change everything here: every cohort, everybody’s role, and the audit.", { name })
          : own ? t("You can no longer open this page, and cannot change it back yourself.") : t("{name} can no longer see the status, the people and the audit, nor cohorts of others.", { name })}
      </AskAgain>
    </div>
  );
}
