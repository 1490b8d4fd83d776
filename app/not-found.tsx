import type { Metadata } from "next";
import { NoSuchPage } from "#components/shell/no-such-page.tsx";

export const metadata: Metadata = { title: "No such page" };

export default function NotFound() {
  return <main id="content"><NoSuchPage /></main>;
}
