"use client";

import { FailedPage, type FailedPageProps } from "#components/shell/failed-page.tsx";

/** Within the shell, which has the main element. */
export default function ErrorPage(props: FailedPageProps) {
  return <FailedPage {...props} />;
}
