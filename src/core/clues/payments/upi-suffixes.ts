/**
 * What stands after the `@` of an Indian UPI address: the handles of payment apps and banks (NPCI's list of UPI apps and
 * their handles, read November 2026; the ones that carry nearly all payments). None of them has a dot, so none is mail.
 */
export const upiSuffixes: ReadonlySet<string> = new Set(
  (
    'okaxis okhdfcbank okicici oksbi ybl ibl axl paytm ptaxis pthdfc ptsbi ptyes upi apl yapl rapl axisb axisbank ' +
    'hdfcbank icici sbi kotak kmbl barodampay pnb cnrb unionbank boi idbi indus federal rbl yesbank yespay idfcbank ' +
    'jupiteraxis naviaxis superyes freecharge airtel postbank waaxis wahdfcbank waicici wasbi amazonpay ikwik mbk ' +
    'tapicici timecosmos slc fam fifederal goaxb sliceaxis pingpay trans'
  ).split(' '),
);
