"use client";

import { useEffect } from "react";
import { seeReviewAction } from "../actions.ts";

/** Says that a review was seen, once somebody looks at its page. Shows nothing. */
export function SeenReview({ reviewId, upTo }: { reviewId: string; upTo: string }) {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", look);
      // What is not heard of stays unread: the next look says it again.
      void seeReviewAction({ reviewId, upTo }).catch(() => null);
    };
    document.addEventListener("visibilitychange", look);
    look();
    return () => document.removeEventListener("visibilitychange", look);
  }, [reviewId, upTo]);
  return null;
}
