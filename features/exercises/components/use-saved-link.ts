import { useRouter } from "next/navigation";
import { useCallback, type MouseEvent } from "react";

/**
 * For links to a page that shows the saved draft: it is saved first, or that page would show an older one. Whether it can be
 * saved or not, the link leads on: what is typed is kept in this browser.
 * @param saveNow resolves once the server has all that is typed, or cannot have it now
 */
export function useSavedLink(saveNow: () => Promise<unknown>): (event: MouseEvent<HTMLAnchorElement>) => void {
  const router = useRouter();
  return useCallback((event) => {
    // Another tab or window: this page stays and saves by itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return void saveNow();
    event.preventDefault();
    const { pathname } = event.currentTarget;
    void saveNow().then(() => router.push(pathname));
  }, [router, saveNow]);
}
