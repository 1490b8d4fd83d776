import { redirect } from "next/navigation";
import { FrontPage } from "#features/curriculum/components/front-page.tsx";
import { selectFrontPage } from "#features/curriculum/queries.ts";
import { currentUser } from "#lib/auth.ts";

/** For visitors; signed-in people go to the roadmap. */
export default async function StartPage() {
  if (await currentUser()) redirect("/roadmap");
  return <FrontPage view={selectFrontPage()} />;
}
