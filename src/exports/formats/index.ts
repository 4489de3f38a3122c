import { arf } from './arf.ts';
import { caseUco } from './case-uco.ts';
import { eml } from './eml.ts';
import type { Format } from './format.ts';
import { misp } from './misp.ts';
import { stix } from './stix.ts';
import { xarf } from './xarf.ts';

/** Every format for abuse desks, CERTs and labs. */
export const formats: readonly Format[] = [eml, arf, stix, misp, caseUco, xarf];
