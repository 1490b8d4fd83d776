"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { useT } from "#i18n";
import { claimReviewAction } from "../actions.ts";

/** A claim lasts half an hour: it is renewed while the page is open. */
const everyMs = 10 * 60_000;

/** Takes the review in hand as it is opened, and says when somebody else has it. */
export function ClaimNotice({ reviewId }: { reviewId: string }) {
  const t = useT();
  const [by, setBy] = useState<string | null>(null);

  useEffect(() => {
    let gone = false;
    const claim = async () => {
      const result = await claimReviewAction({ reviewId }).catch(() => null);
      if (!gone && result?.ok) setBy(result.value.by);
    };
    void claim();
    const timer = setInterval(() => void claim(), everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [reviewId]);

  if (by === null) return null;
  return <Notice tone="waiting" role="status" className="mb-6" title={t("{name} has this review in hand just now", { name: by })}>{t("You can read and write comments; it can be sent when they have given it back.")}</Notice>;
}
