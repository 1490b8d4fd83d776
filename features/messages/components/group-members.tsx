"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { addMembersAction, removeMemberAction } from "../actions.ts";
import type { Candidate } from "../new-queries.ts";
import { PeopleChoice } from "./people-choice.tsx";

interface Member { id: string; name: string; standing: "student" | "staff" | null }

interface GroupMembersProps {
  threadId: string;
  me: Member;
  others: readonly Member[];
  /** Whom the viewer may add; null for who may not. */
  candidates: readonly Candidate[] | null;
}

/** Who is in a group, folded; mentors add people and take them out. */
export function GroupMembers({ threadId, me, others, candidates }: GroupMembersProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [chosen, setChosen] = useState<readonly string[]>([]);

  return (
    <details className="group mb-6 border-y border-line">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-sm marker:content-none [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size={14} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
        {t("{count, plural, one {# member} other {# members}}", { count: others.length + 1 })}
      </summary>
      <ul className="grid gap-x-8 pb-3 pl-6 text-sm sm:grid-cols-2">
        {[me, ...others].map((person) => (
          <li key={person.id} className="flex min-h-11 items-center justify-between gap-3 sm:min-h-9">
            <span className="min-w-0 wrap-anywhere">{person.id === me.id ? t("You") : person.standing === null ? t("{name} (has left)", { name: person.name }) : person.name}</span>
            {candidates && person.id !== me.id && (
              <Button size="sm" variant="quiet" disabled={pending} aria-label={t("Take {name} out of the group", { name: person.name })} onClick={() => change(() => removeMemberAction({ threadId, userId: person.id }))}>{t("Take out")}</Button>
            )}
          </li>
        ))}
      </ul>
      {candidates && candidates.length > 0 && (
        <div className="space-y-3 pb-4 pl-6">
          <PeopleChoice legend={t("Add to the group")} people={candidates} chosen={chosen} onChoose={setChosen} error={error?.fields?.userIds} />
          <p className="text-sm text-ink-soft">{t("Whoever is added reads what was written before.")}</p>
          <Button disabled={pending || chosen.length === 0} className="min-h-11 sm:min-h-10" onClick={() => change(() => addMembersAction({ threadId, userIds: chosen }), () => setChosen([]))}>{t("Add them")}</Button>
        </div>
      )}
      {error && !error.fields?.userIds && <Notice tone="failed" role="alert" className="mb-4">{error.message}</Notice>}
    </details>
  );
}
