import { NoSuchPage } from "#components/shell/no-such-page.tsx";

/** Within the shell, which has the main element. */
export default function NotFound() {
  return <NoSuchPage />;
}
