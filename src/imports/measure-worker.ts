import { measureFiles } from './measure-files.ts';

/** What runs beside a page: it is given a ZIP, and tells of its files as it reads them. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => void measureFiles(data, postMessage));
