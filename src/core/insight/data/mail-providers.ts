/**
 * Registrable domains under which anybody gets a mailbox: two addresses there are two people, as far as anybody can tell. The much used
 * ones, as general knowledge of 2026-11. One that is missing costs a fact; a company's own domain never belongs here.
 */
export const mailProviders: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com outlook.de outlook.fr outlook.es outlook.it outlook.com.br outlook.jp outlook.in hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.be hotmail.com.br live.co.uk live.fr live.de live.it live.nl live.ca live.com.au live.cn live.jp ' +
    'yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.in yahoo.co.in yahoo.co.jp yahoo.co.id yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.com.hk yahoo.com.tw yahoo.com.cn yahoo.com.ph yahoo.com.vn yahoo.com.sg ymail.com rocketmail.com myyahoo.com aol.com aim.com aol.co.uk aol.de aol.fr netscape.net ' +
    'icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.com tuta.io keemail.me zoho.com zohomail.com zoho.eu mail.com email.com usa.com consultant.com accountant.com lawyer.com engineer.com europe.com asia.com post.com writeme.com myself.com iname.com dr.com techie.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.us gmx.fr web.de freenet.de t-online.de arcor.de mailbox.org posteo.de fastmail.com fastmail.fm hushmail.com inbox.com inbox.lv mail2world.com lycos.com excite.com rediffmail.com ' +
    'mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru yandex.ua yandex.kz yandex.by rambler.ru lenta.ru ukr.net i.ua meta.ua abv.bg mail.bg seznam.cz email.cz centrum.cz post.cz azet.sk wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl freemail.hu citromail.hu ' +
    'laposte.net orange.fr wanadoo.fr free.fr sfr.fr libero.it virgilio.it tiscali.it alice.it tin.it email.it uol.com.br bol.com.br terra.com.br ig.com.br globo.com sapo.pt telenet.be skynet.be ziggo.nl kpnmail.nl btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au xtra.co.nz ' +
    'qq.com foxmail.com vip.qq.com 163.com 126.com yeah.net vip.163.com vip.126.com 188.com sina.com sina.cn sohu.com tom.com 21cn.com 139.com 189.cn wo.cn aliyun.com hinet.net pchome.com.tw netvigator.com naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com walla.com walla.co.il mynet.com'
  ).split(' '),
);
