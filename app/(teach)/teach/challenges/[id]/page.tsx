import type { Metadata } from "next";
import { Studio } from "#features/challenges/components/studio.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { drawPreview } from "#features/challenges/preview.tsx";
import { selectStudio } from "#features/challenges/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Edit a challenge") };
}

export default async function StudioPage({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const { challenge, view, proof, types, editor } = await orNotFound(selectStudio(user, id));
  return (
    <Studio
      key={challenge.id} viewer={{ id: user.id, timeZone: user.timeZone }} proof={proof} types={types} editor={editor}
      // Drawn here too, so that this page knows the scripts of all that a statement can hold.
      first={drawPreview(view)}
      challenge={{
        id: challenge.id, slug: challenge.slug, title: challenge.title, month: challenge.month, version: challenge.version, files: challenge.files,
        hash: challenge.hash, updatedAt: challenge.updatedAt, archivedAt: challenge.archivedAt, assets: challenge.assets, owner: challenge.owner,
      }}
    />
  );
}
