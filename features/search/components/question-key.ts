/** Whether a single "?" opens the list of keys: whoever dictates, or hits keys by accident, switches it off. */
const name = "descent:question-key";

export function questionKeyIsOn(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    // Storage is closed to us: nobody has switched it off.
    return true;
  }
}

/** False when this browser keeps nothing: the choice then holds for no other page. */
export function setQuestionKey(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, "off");
    return true;
  } catch {
    return false;
  }
}
