import { useId, type InputHTMLAttributes } from "react";
import { cn } from "#lib/cn.ts";
import { controlClass, describedBy, Field, type FieldFacts } from "./field.tsx";

export type TextFieldProps = FieldFacts & InputHTMLAttributes<HTMLInputElement>;

/** One line of text with its label, hint and error. Set `name`, `autoComplete` and `type` as for an input. */
export function TextField({ label, hint, error, optional, id, className, ...rest }: TextFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={fieldId}
        className={cn(controlClass(Boolean(error)), "min-h-10 py-2", className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        required={!optional}
        {...rest}
      />
    </Field>
  );
}
