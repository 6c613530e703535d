/** Reading Terraform's source text without a parser: what stands outside all brackets and quotes. */
export const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Splits at a separator outside all brackets and quotes. `once` leaves the rest in one piece. */
export function split(text: string, separator: string, once = false): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length;) {
    const isSeparator =
      text.startsWith(separator, i) && !(separator === "=" && /[=<>!]/.test((text[i - 1] ?? "") + (text[i + 1] ?? "")));
    if (isSeparator && !(once && parts.length > 0)) {
      parts.push(text.slice(from, i).trim());
      i += separator.length;
      from = i;
    } else {
      i = skip(text, i);
    }
  }
  const rest = text.slice(from).trim();
  return rest === "" ? parts : [...parts, rest];
}

/** The index behind the character, string or bracketed group that begins at `i`. */
export function skip(text: string, i: number): number {
  const char = text[i] ?? "";
  if (char === '"') return skipString(text, i + 1);
  const close = CLOSING[char];
  if (close === undefined) return i + 1;
  let at = i + 1;
  while (at < text.length && text[at] !== close) at = skip(text, at);
  return at + 1;
}

function skipString(text: string, start: number): number {
  for (let i = start; i < text.length;) {
    if (text[i] === "\\") i += 2;
    else if (text.startsWith("$${", i) || text.startsWith("%%{", i)) i += 3;
    else if (text.startsWith("${", i) || text.startsWith("%{", i)) i = skip(text, i + 1);
    else if (text[i] === '"') return i + 1;
    else i += 1;
  }
  return text.length;
}
