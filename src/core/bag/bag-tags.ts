import type { Package } from '../package.ts';

/** The files of the bag beside `data/`. The tag manifest lists the other three, and the checkers. */
export const bagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/**
 * Programs that check a package, in every ZIP: a page that works without any network, and one in Python. They lie beside what the
 * bag says of itself and not under `data/`: they are no evidence, and do not follow from `clues.json`.
 */
export const checkerFiles = ['verify.html', 'check_package.py'] as const;

/**
 * What the readable files say, by number, so that a check knows which texts to expect: a package of the whole book or of some exhibits,
 * and one of a case. A number goes up when they say anything in another way.
 */
const packageForms = { plain: 7, case: 8 } as const;
export type PackageForm = keyof typeof packageForms;

/** `bagit.txt`, RFC 8493 section 2.1.1. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt`, RFC 8493 section 2.2.2: what and how much, nothing of the person. */
export function bagInfo(
  { package: { id, createdAt, tool } }: Package,
  payload: { bytes: number; files: number },
  form: PackageForm = 'plain',
): string {
  const rows = [
    ['Bag-Software-Agent', `${tool.name} ${tool.version}`],
    ['Bagging-Date', createdAt.utc.slice(0, 10)],
    ['Cluebook-Package-Form', packageForms[form]],
    ['External-Identifier', `urn:uuid:${id}`],
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
  ];
  return rows.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** The form that a `bag-info.txt` tells. */
export function formIn(info: string): PackageForm {
  return info.includes(`\nCluebook-Package-Form: ${packageForms.case}\n`) ? 'case' : 'plain';
}
