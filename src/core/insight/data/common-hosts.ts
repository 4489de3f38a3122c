/**
 * Hosts that many senders share, and that the list of well-known sites does not hold: mailing services and their counters of clicks,
 * free hosting and storage outside the Public Suffix List, short links, free mail. General knowledge of 2026-11 and this project's
 * reference lists. A host that is missing here may join strangers; the person can take them apart.
 */
export const commonHosts: ReadonlySet<string> = new Set(
  // Mailing services and counters of clicks.
  (
    'sendgrid.net sendgrid.com mailchimp.com list-manage.com mandrillapp.com mcsv.net rsgsv.net mailgun.org mailgun.net sparkpostmail.com ' +
    'awstrack.me amazonses.com pstmrk.it postmarkapp.com mtasv.net hubspotlinks.com hubspotemail.net hs-sites.com hsforms.com klclick.com ' +
    'klclick1.com klaviyomail.com kmail-lists.com klclick3.com sendinblue.com brevo.com sibforms.com mailjet.com mjt.lu constantcontact.com rs6.net ' +
    'exacttarget.com exct.net salesforce.com pardot.com marketo.com mktoweb.com eloqua.com en25.com responsys.net icptrack.com ' +
    'campaign-archive.com createsend.com cmail19.com cmail20.com aweber.com getresponse.com convertkit-mail.com convertkit-mail2.com ' +
    'mlsend.com mailerlite.com elasticemail.com smtp2go.com zohomail.com zcsend.net maillist-manage.com emltrk.com infusionsoft.com ' +
    'activehosted.com acemlna.com acemlnc.com customeriomail.com iterable.com braze.com sailthru.com cheetahmail.com bmsend.com ' +
    'clkmg.com viglink.com doubleclick.net adjust.com appsflyer.com branch.io app.link onelink.me squarespace-mail.com ' +
    'urldefense.com proofpoint.com outlook.com safelinks.protection.outlook.com mimecast.com mimecastprotect.com barracudanetworks.com ' +
    // Storage, hosting, forms, meetings: one name for everybody's pages.
    'googleapis.com googleusercontent.com amazonaws.com cloudfront.net windows.net azureedge.net azurewebsites.net digitaloceanspaces.com ' +
    'backblazeb2.com r2.dev workers.dev pages.dev web.app firebaseapp.com appspot.com run.app herokuapp.com vercel.app netlify.app ' +
    'onrender.com glitch.me repl.co replit.app wixsite.com weebly.com webflow.io squarespace.com wordpress.com blogspot.com tumblr.com ' +
    'godaddysites.com square.site 000webhostapp.com bubbleapps.io cloudfunctions.net ipfs.io dweb.link cloudflare-ipfs.com notion.site ' +
    'canva.site typeform.com jotform.com formstack.com surveymonkey.com qualtrics.com airtable.com zoom.us calendly.com eventbrite.com ' +
    'telegra.ph archive.org github.io gitlab.io secureserver.net sharepoint.com onmicrosoft.com myshopify.com shopify.com carrd.co ' +
    'linktr.ee beacons.ai wetransfer.com we.tl dropbox.com box.com mega.nz mediafire.com transfer.sh ' +
    // Short links.
    'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd v.gd t.ly rb.gy cutt.ly rebrand.ly shorturl.at s.id buff.ly lnkd.in fb.me wa.me ' +
    't.me db.tt adf.ly bl.ink tiny.cc tiny.one bit.do ead.me urlzs.com urlz.fr u.to qrco.de shorturl.asia lnk.to linkr.bio soo.gd ' +
    'clck.ru vk.cc dwz.cn url.cn t.cn suo.im dlvr.it trib.al youtu.be amzn.to lihi.cc reurl.cc bitly.com ' +
    // Free mail and telephone companies' mail.
    'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.co.jp ymail.com hotmail.com live.com msn.com aol.com icloud.com me.com ' +
    'mac.com proton.me protonmail.com gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.ru yandex.ru yandex.com qq.com 163.com ' +
    '126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn foxmail.com naver.com daum.net hanmail.net zoho.com mail.com ' +
    'orange.fr free.fr laposte.net wanadoo.fr libero.it virgilio.it tiscali.it seznam.cz wp.pl o2.pl onet.pl interia.pl uol.com.br ' +
    'bol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net cox.net btinternet.com sky.com rediffmail.com tutanota.com ' +
    'tuta.io mailbox.org fastmail.com hushmail.com inbox.lv ' +
    // Names of standards, that markup quotes.
    'w3.org schema.org example.com example.org example.net'
  ).split(' '),
);
