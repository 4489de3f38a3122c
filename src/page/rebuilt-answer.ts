import { captureLimits } from '../core/capture-limits.ts';
import type { SourceAnswer } from '../core/capture.ts';
import type { RebuiltSource } from '../sites/site.ts';

/** A mail that was put together here, as an answer: it came from the page itself, which is named as where it is from. */
export function rebuiltAnswer({ rebuilt }: RebuiltSource, page: string): SourceAnswer {
  return {
    got: true,
    bytes: rebuilt,
    transformation: 'rebuilt',
    transport: {
      url: page.slice(0, captureLimits.seenLine),
      status: 200,
      redirected: false,
      mediaType: '',
      received: rebuilt.byteLength,
    },
  };
}
