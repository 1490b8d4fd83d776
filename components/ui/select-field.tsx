import { useId, type SelectHTMLAttributes } from "react";
import { cn } from "#lib/cn.ts";
import { controlClass, describedBy, Field, type FieldFacts } from "./field.tsx";

type SelectFieldProps = FieldFacts & SelectHTMLAttributes<HTMLSelectElement>;

/** One of several, with its label, hint and error; the options are its children. */
export function SelectField({ label, hint, error, optional, id, className, ...rest }: SelectFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={fieldId}
        className={cn(controlClass(Boolean(error)), "min-h-11 py-2 sm:min-h-[2.625rem]", className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
