/** "a/b/c" in the named parts; throws if there are more or fewer. */
export function referenceParts<Name extends string>(reference: string, ...names: Name[]): Record<Name, string> {
  const values = reference.split('/');
  if (values.length !== names.length)
    throw new Error(`The reference "${reference}" has ${values.length} part(s), expected ${names.join('/')}.`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>;
}
