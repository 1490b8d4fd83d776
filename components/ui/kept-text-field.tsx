"use client";

import { useEffect, useId } from "react";
import { keepText, keptText } from "./kept-text-area.tsx";
import { TextField, type TextFieldProps } from "./text-field.tsx";

interface KeptTextFieldProps extends TextFieldProps {
  /** Under which name this browser keeps what is typed; `forgetText` forgets it. */
  keptAs: string;
}

/** One line of text that this browser keeps as it is typed, until it is forgotten: a closed tab loses nothing. */
export function KeptTextField({ keptAs, ...rest }: KeptTextFieldProps) {
  const id = useId();
  // After hydration: the server cannot know what this browser keeps.
  useEffect(() => {
    const [field, kept] = [document.getElementById(id), keptText(keptAs)];
    // What is in the page already was typed before it was awake.
    if (field instanceof HTMLInputElement && field.value === field.defaultValue && kept !== null) field.value = kept;
  }, [id, keptAs]);

  return <TextField id={id} onInput={(event) => keepText(keptAs, event.currentTarget.value)} {...rest} />;
}
