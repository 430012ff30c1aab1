/** Copies an address and gives the words to say: the address itself where the browser refuses, so that a reader can. */
export async function copyAddress(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return 'Copied';
  } catch {
    return address;
  }
}
