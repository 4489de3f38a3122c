import * as z from 'zod/mini';
import { Observation } from '../observation.ts';
import { observationSentence } from './observation-text.ts';

/** An observation for somebody without Cluebook: the same, and its sentence in both languages. */
export const ToldObservation = z.extend(Observation, {
  sentence: z.object({ en: z.string(), 'zh-CN': z.string() }),
});
export type ToldObservation = z.infer<typeof ToldObservation>;

export function tellObservation(observation: Observation): ToldObservation {
  const sentence = { en: observationSentence(observation, 'en'), 'zh-CN': observationSentence(observation, 'zh-CN') };
  return { ...observation, sentence };
}
