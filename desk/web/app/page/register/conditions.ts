// Conditions as the law's files write them, in words: "a && !b" is no sentence. Pure.

export interface Joints { and: string; or: string; not: string }

/** Facts by what they are called, both in lists at the end ("... is not known: blocks, right") and in conditions. */
export function conditionWords(text: string, names: ReadonlyMap<string, string>, { and, or, not }: Joints): string {
  const facts = text.replace(/: ([a-z_0-9]+(?:, [a-z_0-9]+)*)$/, (whole, list: string) => {
    const known = list.split(', ').map((id) => names.get(id));
    return known.every(Boolean) ? `: ${known.join('; ')}` : whole;
  });
  const condition = /^([\s\S]*?: )([^:]*(?:&&|\|\||!|==|[<>]=?)[^:]*)$/.exec(facts);
  if (!condition) return facts;
  // All names in one pass: a title may hold a word that is itself the name of a fact.
  const named = condition[2]!.replaceAll(/'[^']*'|!?[a-z][a-z_0-9]*/g, (token) => {
    const id = token.replace('!', '');
    const said = names.has(id) ? `“${names.get(id)!}”` : id;
    return token.startsWith('!') ? `${not} ${said}` : said;
  });
  const words = named.replaceAll(/\s*&&\s*/g, ` ${and} `).replaceAll(/\s*\|\|\s*/g, ` ${or} `).replaceAll('>=', '≥').replaceAll('<=', '≤').replaceAll('!=', '≠').replaceAll('==', '=');
  return condition[1]! + words;
}
