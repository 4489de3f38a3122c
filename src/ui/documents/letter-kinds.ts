import type { PaperKind } from '../../documents/paper.ts';

/** Letters that a case keeps. */
export const letterKinds = ['data-request', 'platform-notice'] as const satisfies readonly PaperKind[];
