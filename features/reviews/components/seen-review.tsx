"use client";

import { useCallback } from "react";
import { useOnceLookedAt } from "#components/ui/use-once-looked-at.ts";
import { seeReviewAction } from "../actions.ts";

/** Says that a review was seen, once somebody looks at its page. Shows nothing. */
export function SeenReview({ reviewId, upTo }: { reviewId: string; upTo: string }) {
  useOnceLookedAt(useCallback(() => seeReviewAction({ reviewId, upTo }), [reviewId, upTo]));
  return null;
}
