import type { ButtonHTMLAttributes } from "react";
import { cn } from "#lib/cn.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const base =
  "inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap no-underline transition-colors duration-150 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed";

const looks: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong disabled:border-line disabled:bg-sunken disabled:text-ink-soft aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-soft",
  secondary:
    "border-line-strong bg-surface text-ink hover:bg-sunken disabled:border-line disabled:text-ink-soft aria-disabled:border-line aria-disabled:text-ink-soft",
  quiet: "border-transparent bg-transparent text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:hover:bg-transparent",
  danger: "border-failed bg-surface text-failed hover:bg-failed-soft disabled:border-line disabled:text-ink-soft",
};

const sizes: Record<ButtonSize, string> = { sm: "min-h-8 px-3 py-1 text-sm", md: "min-h-10 px-4 py-2 text-sm" };

/** The class names of a button, for links that look like one. */
export const buttonClass = (variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string =>
  cn(base, looks[variant], sizes[size]);

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button of type "button" unless told otherwise, so that none submits a form by accident. */
export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonClass(variant, size), className)} {...rest} />;
}
