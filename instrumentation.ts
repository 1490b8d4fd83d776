/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markRequests } = await import("#lib/auth/mark-requests.ts");
  markRequests();
  const [{ keepPublished }, { indexContent }] = await Promise.all([import("#lib/catalog/sync-published.ts"), import("#features/search/index-content.ts")]);
  // Not waited for: pages without it are better than none while the database is away.
  void keepPublished(() => indexContent());
}
