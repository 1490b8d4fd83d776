import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { signOutAction, signOutEverywhereAction } from "../actions.ts";

/** Signs out in this browser alone, or everywhere. */
export function SignOutForm({ everywhere = false, ...look }: { everywhere?: boolean } & Pick<ButtonProps, "variant" | "size" | "className">) {
  return (
    <form action={everywhere ? signOutEverywhereAction : signOutAction}>
      <Button type="submit" {...look}>{everywhere ? "Sign out everywhere" : "Sign out"}</Button>
    </form>
  );
}
