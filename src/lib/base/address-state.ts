/** What the query of an address says of some names; empty where it does not name one. */
export function readNames<Name extends string>(names: readonly Name[], query: string): Record<Name, string> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as Record<Name, string>;
}

/**
 * The query that says so, without names whose text is empty, and with whatever else an old query holds. Empty or with its
 * question mark; slashes and commas stay, so that people can read it.
 */
export function queryOf<State extends { [Name in keyof State]: string }>(state: State, old = ''): string {
  const parameters = new URLSearchParams(old);
  for (const [name, text] of Object.entries<string>(state)) {
    if (text) parameters.set(name, text);
    else parameters.delete(name);
  }
  const text = parameters.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return text && `?${text}`;
}

/**
 * Puts a query into the address of the page, as a step that leads back or in place of the last. Gives whether it stands
 * there: browsers refuse many in a short time, and what is shown matters more.
 */
export function keepQuery(query: string, { isStep = false } = {}): boolean {
  const address = location.pathname + query + location.hash;
  try {
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    return true;
  } catch {
    return false;
  }
}
