import { checkRedacted } from '../redact/check-redacted.ts';
import type { RedactedFinding } from '../redact/check-redacted.ts';
import { RedactedPackage, redactedFormat } from '../redact/redacted-package.ts';
import { jsonIn } from './json-in.ts';

/** A redacted package by itself; `document` is null when it is not of the format. */
export interface RedactedCheck {
  document: RedactedPackage | null;
  findings: RedactedFinding[];
}

/** Whether a file says at its beginning that it is a redacted package. */
export async function isRedactedFile(file: Blob): Promise<boolean> {
  const [, format] = /^\s*\{\s*"format":\s*"([^"]*)"/.exec(await file.slice(0, 200).text()) ?? [];
  return format === redactedFormat;
}

/** Checks a redacted package that somebody gave: what cannot be read is a finding too. */
export async function checkRedactedFile(file: Blob, name: string): Promise<RedactedCheck> {
  try {
    const given = await jsonIn(file, name);
    const parsed = RedactedPackage.safeParse(given);
    return { document: parsed.success ? parsed.data : null, findings: checkRedacted(given) };
  } catch (error) {
    return {
      document: null,
      findings: [{ code: 'form', where: error instanceof Error ? error.message : String(error) }],
    };
  }
}
