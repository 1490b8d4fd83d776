import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "#lib/cn.ts";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button.tsx";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** Goes somewhere, looks like a button. What does something is a `Button`. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link className={cn(buttonClass(variant, size), className)} {...rest} />;
}
