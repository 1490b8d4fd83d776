"use client";

import { useT } from "#i18n";
import { PublishForm } from "#components/studio/publish-form.tsx";
import { publishChallengeAction } from "../actions.ts";

interface PublishChallengeFormProps {
  viewerId: string;
  challengeId: string;
  version: number;
  /** The number that it will have. */
  next: number;
}

/** A note on what is new, and the button that lets students in. */
export function PublishChallengeForm({ viewerId, challengeId, version, next }: PublishChallengeFormProps) {
  const t = useT();
  return (
    <PublishForm
      keptAs={`${viewerId}:publish:${challengeId}`} next={next} publish={(note) => publishChallengeAction({ challengeId, version, note })}
      hint={next === 1 ? t("For other instructors, such as “First version”.") : t("For students who tried it before, and other instructors, such as “The second hint says which axis”.")}
    />
  );
}
