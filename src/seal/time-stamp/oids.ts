/** Object identifiers of RFC 3161, RFC 5035, RFC 5280 and RFC 5652. */
export const oids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  distributionPoints: '2.5.29.31',
  deltaList: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  reason: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  commonName: '2.5.4.3',
} as const;
