import type { Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
import { type Span, slice } from '../text/span.ts';
import type { FileFix, Finding } from './finding.ts';
import type { SaidDiagnostic } from './holes.ts';
import { regionsIn } from './region.ts';

/** What a finding about a comment or a misfit says. */
interface Remarked extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly span: Span;
}

/** A name for a finding that is told by these words, different each time it is asked for in one file. */
export type Fingerprint = (...words: readonly string[]) => string;

/** Gives what is said about a piece its place in the file. */
export function findingsIn(
  { line: firstLine }: Piece,
  { file, text, fingerprint }: { readonly file: string; readonly text: string; readonly fingerprint: Fingerprint },
) {
  const picture = { text, firstLine };
  const region = regionsIn(picture);
  const placeAt = (span: Span) => ({ file, region: region(span), picture: { ...picture, span } });
  return {
    about(filter: StoredFilter, shownText: string, { shown, suggestions, span: inFilter }: SaidDiagnostic): Finding {
      const { code, severity, message, help } = shown;
      let known: string | undefined;
      return {
        ...placeAt(sourceSpan(filter.placement, inFilter)),
        code,
        severity,
        message,
        ...(help === undefined ? {} : { help }),
        about: { filter: shownText, name: filter.name, diagnostic: shown },
        // Not every report asks for these, and in some files they are costly.
        get fixes() {
          return suggestions.flatMap(({ title, effect, edits }): readonly FileFix[] => {
            const inFile = filter.rewrite(edits);
            if (!inFile) return [];
            const changes = inFile.map((edit) => ({ region: region(edit.span), replacement: edit.replacement }));
            return [{ title, effect, changes }];
          });
        },
        get fingerprint() {
          known ??= fingerprint(code, filter.name, filter.text, slice(filter.text, inFilter));
          return known;
        },
      };
    },
    remarked({ code, severity, message, span }: Remarked): Finding {
      let known: string | undefined;
      return {
        ...placeAt(span),
        code,
        severity,
        message,
        fixes: [],
        get fingerprint() {
          known ??= fingerprint(code, slice(text, span));
          return known;
        },
      };
    },
  };
}
