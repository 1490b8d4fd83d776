import { useT } from "#i18n";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { signOutAction, signOutEverywhereAction } from "../actions.ts";

/** Signs out in this browser alone, or everywhere. */
export function SignOutForm({ everywhere = false, ...look }: { everywhere?: boolean } & Pick<ButtonProps, "variant" | "size" | "className">) {
  const t = useT();
  return (
    <form action={everywhere ? signOutEverywhereAction : signOutAction}>
      <Button type="submit" {...look}>{everywhere ? t("Sign out everywhere") : t("Sign out")}</Button>
    </form>
  );
}
