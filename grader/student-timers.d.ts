/**
 * What a program finds besides the language where an exercise waits for promises. The page gives this text to
 * the editor as it stands.
 */

/** Calls back when nothing else is left to do. Time stands still here: the delay only decides which timer is first. */
declare function setTimeout(callback: (nothing: undefined) => void, milliseconds?: number): number;
declare function setTimeout<Args extends unknown[]>(callback: (...args: Args) => void, milliseconds: number, ...args: Args): number;

declare function clearTimeout(id: number | undefined): void;
