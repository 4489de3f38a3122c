import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../src/ui/senders/shared-values.ts';
import type { SenderLink } from '../../../src/core/insight/sender-group.ts';

const link = (reason: SenderLink['reason'], value: string, one: string, other: string): SenderLink => ({
  reason,
  value,
  exhibits: [one, other],
});

describe('what joins the exhibits of a group', () => {
  it('is said once for each value, with all that have it and each link that can be taken apart', () => {
    const links = [
      link('phone', '+447700900142', 'EX-0001', 'EX-0002'),
      link('phone', '+447700900142', 'EX-0002', 'EX-0004'),
      link('link-host', 'pay.example', 'EX-0001', 'EX-0004'),
      link('skeleton', '0:aaa', 'EX-0001', 'EX-0002'),
      link('skeleton', '3:bbb', 'EX-0002', 'EX-0003'),
    ];
    const reasons = reasonsOf({ exhibits: ['EX-0001', 'EX-0002', 'EX-0003', 'EX-0004'], links });
    expect(reasons.map(({ reason, exhibits }) => [reason, exhibits])).toEqual([
      ['phone', ['EX-0001', 'EX-0002', 'EX-0004']],
      ['link-host', ['EX-0001', 'EX-0004']],
      ['skeleton', ['EX-0001', 'EX-0002', 'EX-0003']],
    ]);
    expect(reasons.flatMap((one) => one.links)).toEqual(links);
  });
});
