/** What of a keyboard event decides. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
}

/**
 * Which of the site's own shortcuts this is: Ctrl+K (Cmd+K on Apple's systems, where Ctrl+K is an editing key) for
 * the palette, "?" for the list of keys. With Shift or Alt it is somebody else's: an editor has such ones.
 */
export function shortcutOf(press: Press, apple: boolean): "palette" | "keys" | null {
  if (press.isComposing || press.altKey) return null;
  const command = apple ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  // On a keyboard without Latin letters the key is known by its place.
  const isK = press.key.toLowerCase() === "k" || (press.code === "KeyK" && !/^[a-z]$/i.test(press.key));
  if (command && isK && !press.shiftKey) return "palette";
  return press.key === "?" && !press.ctrlKey && !press.metaKey ? "keys" : null;
}
