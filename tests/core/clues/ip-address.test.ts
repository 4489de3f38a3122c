import { describe, expect, it } from 'vitest';
import { canonicalIp, ipAddress } from '../../../src/core/clues/ip-address.ts';

const find = (text: string) => ipAddress.find(text, { countries: [] }).map(({ value }) => value);

describe('IP addresses', () => {
  it.each<[string, string[]]>([
    ['from x ([192.0.2.44]) by y (203.0.113.7)', ['192.0.2.44', '203.0.113.7']],
    ['[IPv6:2001:DB8::1]', ['2001:db8::1']],
    ['logged in from 198.51.100.23, port 22.', ['198.51.100.23']],
    ['登录地址：198.51.100.23。', ['198.51.100.23']],
    ['198[.]51[.]100[.]23 and 192(.)0(.)2(.)1', ['198.51.100.23', '192.0.2.1']],
    ['２０３．０．１１３．７', ['203.0.113.7']],
    ['DNS server 8.8.8.8', ['8.8.8.8']],
    ['at 2001:db8:0:0:0:0:0:1 now', ['2001:db8::1']],
    ['198.51.100.0/24', ['198.51.100.0']],
  ])('in “%s”', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    'Sections 2.1.3.4, v10.20.30.40, version 14.3.123.3, with id 14.3.123.3',
    'http://192.0.2.9/login and 192.0.2.9/login, a@192.0.2.1',
    '01.23.45.67.89, 256.1.1.1, 192.0.2.256, 12.03.2024, 1.234.567.890, 192.168.1',
    '10:20:30, std::string, a::b, 00:1b:44:11:3a:b7',
  ])('none in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('has the form that a browser gives it', () => {
    expect(canonicalIp('2001:DB8:0::0:1')).toBe('2001:db8::1');
    expect(canonicalIp('192.0.2')).toBe('192.0.0.2');
    expect(canonicalIp('1.2.3.999')).toBeNull();
  });
});
