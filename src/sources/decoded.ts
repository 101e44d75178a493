/** What is told where bytes are no text; nothing can be read after it. */
export const NOT_UTF8 = 'Soon after this line the file stops being UTF-8 text; save or convert it as UTF-8.';

/** The text of an input, piece by piece, without a byte order mark; `undefined` in the place of what is no text, at the end. */
export async function* decoded(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of input) {
    const text = decode(() => decoder.decode(bytes, { stream: true }));
    yield text;
    if (text === undefined) return;
  }
  yield decode(() => decoder.decode());
}

function decode(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes are, a byte order mark included; nothing where they are none. */
export function decodedText(bytes: Uint8Array): string | undefined {
  return decode(() => decoder.decode(bytes));
}
