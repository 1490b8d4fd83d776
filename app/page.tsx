import { redirect } from "next/navigation";
import { FrontPage } from "#features/curriculum/components/front-page.tsx";
import { selectFrontPage } from "#features/curriculum/queries.ts";
import { currentUser } from "#lib/auth.ts";

/** For visitors; signed-in people go to what is due today. */
export default async function StartPage() {
  if (await currentUser()) redirect("/today");
  return <FrontPage view={selectFrontPage()} />;
}
