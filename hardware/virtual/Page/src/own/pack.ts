// A lesson's file in a link: compressed, as letters that need no escape. The teacher's key is left
// out, as pupils get the link.

/** Characters of a link that messengers and browsers still take as one. */
export const longestLink = 6000;
/** Characters of a file. */
export const longestFile = 64_000;

export async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text of a link; nothing if it is damaged or would become too long. */
export async function unpacked(link: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(
      atob(link.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    const reader = new Blob([bytes]).stream()
      .pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > longestFile) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
