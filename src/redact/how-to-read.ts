/** What a redacted package says of itself. */
export const howToRead = {
  en: [
    'This file shows some fields of messages that were kept as evidence. The rest is left out on purpose; each place says why.',
    'Every field has a digest, whether it is shown or not (RFC 9901, SD-JWT: SHA-256 over the base64url text of the JSON array [salt, name, value]; the JSON is in the form of RFC 8785).',
    'Without the full package: compute the digest of each shown field and compare. A field that is left out cannot be guessed from its digest, because its salt of 128 bits is not here.',
    'With the full package: Cluebook finds whether every field, also those left out, is as it is there. The key of the salts stands in the custody log of the full package.',
    'Senders are claimed, not verified. Nothing here says that a value is malicious.',
  ],
  'zh-CN': [
    '本文件只列出已留存证据的部分内容。其余内容系有意略去，各处均注明原因。',
    '每个字段不论是否列出都有摘要（RFC 9901，SD-JWT：对 JSON 数组 [盐值, 名称, 内容] 的 base64url 文本计算 SHA-256；JSON 采用 RFC 8785 格式）。',
    '没有完整证据包时：可计算每个已列出字段的摘要并比对。略去的字段无法由摘要猜出，因为其 128 位盐值不在本文件中。',
    '有完整证据包时：线索簿可核对包括略去字段在内的每个字段是否一致。盐值密钥记录在完整证据包的保管记录中。',
    '发件人均为自称，未经核实。本文件不表示任何内容属于恶意。',
  ],
};
