/** A message in plain words; what stands between backticks is code. */
export function Words({ text }: { text: string }) {
  return text.split(/`([^`\n]+)`/).map((part, i) => i % 2 === 1 ? <code key={i} className="rounded-sm bg-sunken px-1 text-[0.9em]">{part}</code> : part);
}
