import { useId, type Ref, type TextareaHTMLAttributes } from "react";
import { cn } from "#lib/cn.ts";
import { controlClass, describedBy, Field, type FieldFacts } from "./field.tsx";

export type TextAreaProps = FieldFacts & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, error, optional, id, className, rows = 5, ...rest }: TextAreaProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={fieldId}
        rows={rows}
        className={cn(controlClass(Boolean(error)), "py-2 leading-6", className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        required={!optional}
        {...rest}
      />
    </Field>
  );
}
