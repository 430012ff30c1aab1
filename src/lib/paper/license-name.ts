/** The name of a license by its address: "CC BY 4.0" for those of Creative Commons, the address itself for others. */
export function licenseName(address: string): string {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(address) ?? [];
  return kind ? `CC ${kind.toUpperCase()} ${version}` : `License: ${address}`;
}
