import { usualGroups } from './national-form.ts';

/** `+44 7700 900142`: a number as people of its country group it; as it stands where that is not known. */
export function inGroups(value: string): string {
  const digits = value.replace(/^\+/, '');
  const groups = usualGroups(value);
  if (groups.reduce((sum, length) => sum + length, 0) !== digits.length) return value;
  let at = 0;
  const parts = groups.map((length) => digits.slice(at, (at += length)));
  return `+${parts.join(' ')}`;
}
