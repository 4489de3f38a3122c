/**
 * Hosts that shorten links: nobody but they know where a short link leads. From MISP's warning list of shorteners (CC0,
 * github:MISP/misp-warninglists, 2026-08-20) and our own list of what stands in mail and SMS, Chinese ones too; 2026-11.
 */
export const shorteners: ReadonlySet<string> = new Set(
  (
    '00m.in 0rz.tw 1drv.ms 2no.co 3.cn 4x.si 6url.cn 7x.qa 985.so a.co ab.co acortar.link adf.ly aiy.ooo aka.ms ' +
    'amzn.eu amzn.to apple.co artist.link b23.tv bbc.in bc.vc belea.link bio.link bio.site bit.do bit.ly bitly.com ' +
    'bitly.com.vn bitly.ws bl.ink bloom.bg bom.so buff.ly bx.ms c.tb.cn c11.kr campsite.bio chatg.pt chilp.it ' +
    'clck.ru cli.re clic.ru clik.is clik.now cml.lol cnn.it cort.as cpmlink.net cut.by cutt.ly cuty.io db.tt ' +
    'dlvr.it dub.co dub.sh dwz.cn dwz.date dwz.lc dwz.win ebay.to ebay.us econ.st exe.io fb.me fc.lc fig.page ' +
    'flip.it g.co geni.us gg-l.xyz gg.gg ggl.link go2.pl goo.gl goo.su gplinks.in grabify.link han.gl hit.my ' +
    'hubs.la hubs.li hubs.ly hyperurl.co idm.in ift.tt inlnk.co iplogger.org is.gd ito.mx j.mp jii.li komin.fo ' +
    'kurzelinks.de kurzlink.de kutt.it kutt.to kutti.co l.ead.me l1nk.dev lc.chat lihi.cc lihi1.com lihi2.com ' +
    'link.medium.com linkin.bio linksshortcut.com linkvertise.com lnk.bio lnk.ink lnk.pw lnk.to lnk.ua lnkd.in ' +
    'lnkfi.re lnnk.in long.af longurl.in m6z.cn me2.do mrw.so msft.it mtw.so my5353.com mylinks.ai myqrcode.mobi ' +
    'n9.cl nyti.ms odesli.co on.ft.com onl.la onx.la ouo.io ouvaton.link ow.li ow.ly owl.li pin.it po.st ppt.cc ' +
    'pse.is qps.ru qr.alipay.com qr.link qr.net qrcodedynamic.com qrcodes.pro qrkit.co rb.gy rebrand.ly ' +
    'rebrandly.com redd.it relink.is reurl.cc reut.rs ricardo.news rlu.ru rrd.me rrx.cn s.devh.in s.gy s.id ' +
    's.rlp.de s3r.io s59.site scnv.io sh.st shar.es shly.link shorl.com short.gy shortcm.li shorte.st shorturl.at ' +
    'shrinke.me shrt.st shrtco.de sht.ac sina.lt skr.sk sl8.in smarturl.it smurl.fr snip.ly snipr.com soo.gd ' +
    'sourl.cn spoti.fi srnk.co ssur.cc suo.im suo.nz suo.yt surl.ac surl.li t.cn t.co t.hk t.ly t2m.io tb.cn ' +
    'tinu.be tiny.cc tiny.one tinyarrows.com tinylink.net tinyurl.com tinyurl.su tny.im tr.im trib.al tyny.to u.nu ' +
    'u.to u3v.cn ulvis.net ur.alipay.com ur.cx url.cn url.kr url.sg urlc.cn urlr.me urlz.fr urlzs.com v.gd v.ht ' +
    'v.kuaishou.com vk.cc vo.la vtaurl.com w.url.cn wa.link wame.pro wapo.st webz.cc wp.me x.gd xhslink.com ' +
    'xshort.co yhoo.it yirra.net yun.ly za.gl zpr.io zurl.to'
  ).split(' '),
);
