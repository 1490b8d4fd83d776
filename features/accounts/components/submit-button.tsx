import { Button, type ButtonVariant } from "#components/ui/button.tsx";

interface SubmitButtonProps {
  pending: boolean;
  label: string;
  pendingLabel: string;
  variant?: ButtonVariant;
  className?: string;
}

/** Sends the form once: while the answer is awaited it keeps the focus but does nothing. */
export function SubmitButton({ pending, label, pendingLabel, variant = "primary", className }: SubmitButtonProps) {
  return (
    <Button type="submit" variant={variant} className={className} aria-disabled={pending || undefined} onClick={(event) => { if (pending) event.preventDefault(); }}>
      {pending ? pendingLabel : label}
    </Button>
  );
}
