import type { Channel } from '../core/channel.ts';

/** Where the GDPR applies: the members of the EU, and Iceland, Liechtenstein, Norway (EEA Joint Committee Decision 154/2018). */
const economicArea = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + // EU, 2020-02-01
    'IS LI NO'
  ).split(' '),
);

/** How near a channel is to the person: their region, their country, the countries of the GDPR, anywhere. */
export type Nearness = 'region' | 'country' | 'perhaps-region' | 'economic-area' | 'anywhere';

/** Null when it is not for where the person lives. `livesIn`: ISO 3166-1 alpha-2, null when not told. */
export function nearness(channel: Channel, livesIn: string | null, region?: string): Nearness | null {
  const { places } = channel;
  if (livesIn !== null && places.includes(livesIn)) return inCountry(channel, region);
  if (livesIn !== null && places.includes('EEA') && economicArea.has(livesIn)) return 'economic-area';
  return places.includes('anywhere') ? 'anywhere' : null;
}

function inCountry(channel: Channel, region: string | undefined): Nearness | null {
  if (region !== undefined && channel.exceptRegions?.includes(region)) return null;
  if (channel.region === undefined) return 'country';
  if (region === undefined) return 'perhaps-region';
  return channel.region.code === region ? 'region' : null;
}
