import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../../../src/core/insight/skeleton.ts';
import { madeUp, person } from './made-up.ts';

const english = (name: string, amount: string, link: string) =>
  `Dear ${name}, this is the last reminder of our collection department. Your parcel could not be delivered because the
   customs fee of ${amount} was not paid in time. The parcel is kept at our depot until the end of the week and goes back to its
   sender afterwards. To have it brought to your door pay the fee at ${link} with your card. Keep the receipt until the driver has been,
   and have your identity document at hand. Kind regards, the delivery team of the northern depot.`;
const chinese = (name: string, amount: string, link: string) =>
  `尊敬的${name}用户：您的包裹因未缴纳清关费用${amount}元，目前存放在我司仓库。请在本周末之前点击${link}完成支付，逾期包裹将退回寄件人。
   支付完成后请保留凭证，快递员上门时请出示身份证件。感谢您的配合，北方仓储配送中心敬上。`;
const other = `Good morning, the minutes of the meeting on Tuesday are in the folder. Ann asked for the figures of the last quarter, which
   Tom will bring on Friday; the budget for the garden was agreed on, and the painters begin next week with the stairs. Please say until
   Thursday whether you can come to the dinner, so that the table is large enough for everybody who does.`;

const skeleton = (text: string, to = 'Lin Mei <lin@mailbox.example>') => {
  const { texts, facts } = madeUp({ text, facts: { to: [person(to)] } });
  return skeletonOf(texts, facts)?.split(' ') ?? [];
};
const shared = (one: readonly string[], two: readonly string[]) =>
  one.filter((hash, band) => hash === two[band]).length;

describe('the skeleton of a message', () => {
  it.each([
    ['English', english],
    ['中文', chinese],
  ])('stays when only name, number and link change: %s', (_, template) => {
    const one = skeleton(template('Lin Mei', '1.99', 'https://a.example/x'));
    const two = skeleton(template('Ann Poe', '12,50', 'http://b.test/?id=9'), 'Ann Poe <ann.poe@home.example>');
    expect(one).toHaveLength(10);
    expect(two).toEqual(one);
  });

  it('shares something when a sentence is added', () => {
    const text = english('Lin', '1.99', 'https://a.example/x');
    expect(shared(skeleton(text), skeleton(`${text} Do not answer this message.`))).toBeGreaterThan(0);
  });

  it('shares nothing with another text', () => {
    const hashes = [english('Lin', '1', 'x'), chinese('林', '1', 'x'), other].map((text) => skeleton(text));
    for (const [index, one] of hashes.entries()) {
      for (const two of hashes.slice(index + 1)) expect(shared(one, two)).toBe(0);
    }
  });

  it('is the same for the same words as HTML', () => {
    const text = english('Lin', '1.99', 'https://a.example/x');
    const { texts, facts } = madeUp({
      html: `<p>${text.replaceAll('. ', '.</p><p> ')}</p>`,
      facts: { to: [person('Lin Mei <lin@mailbox.example>')] },
    });
    expect(shared(skeletonOf(texts, facts)?.split(' ') ?? [], skeleton(text))).toBe(10);
  });

  it.each(['', 'See attached.', '1 2 3 '.repeat(500), 'https://a.example/ '.repeat(500), 'buy now '.repeat(500)])(
    'is none for what everybody writes: %j',
    (text) => {
      expect(skeleton(text)).toEqual([]);
    },
  );

  it('takes no longer for hostile texts', () => {
    for (const text of ['a'.repeat(1e6), 'é '.repeat(5e5), '汉'.repeat(1e6), '@ '.repeat(5e5)]) {
      const start = performance.now();
      skeleton(text);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
