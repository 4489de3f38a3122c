/**
 * Names that scams borrow, worldwide and Chinese ones, with the domains that are truly theirs: `name domain domain …`. Our own
 * list, from what phishing reports and the corpora name most; 2026-11. A name of fewer than five letters counts only
 * where it stands by itself in the domain. The first domain is the one that is shown.
 */
const list = `
google google.com gmail.com youtube.com google-analytics.com googleapis.com googleusercontent.com googlesyndication.com googleadservices.com googletagmanager.com googlevideo.com googleblog.com googlemail.com withgoogle.com google.tk google.ml google.ga google.cf google.gq
gmail gmail.com googlemail.com
youtube youtube.com youtu.be youtube-nocookie.com
microsoft microsoft.com microsoftonline.com microsoftonline-p.com microsoftpersonalcontent.com microsoft365.com windows.com live.com office.com azure.com msn.com sharepoint.com cloud.microsoft microsoftstream.com microsoftedgeinsider.com
outlook outlook.com office.com office365.com outlook.cn
office365 office365.com office.com office365.us
onedrive onedrive.com live.com 1drv.com
sharepoint sharepoint.com sharepoint.us sharepointonline.com
apple apple.com icloud.com apple-cloudkit.com apple-dns.net cdn-apple.com applemusic.com apple.news apple.co appleid.com applecard.apple apple-mapkit.com
icloud icloud.com apple.com icloud.com.cn icloud-content.com
amazon amazon.com amazonaws.com amazon-adsystem.com amazontrust.com amazon.work amazonvideo.com media-amazon.com ssl-images-amazon.com amazonpay.com amazonses.com amazoncognito.com primevideo.com amazonalexa.com amazonbusiness.com
netflix netflix.com nflxvideo.net netflix.net netflixinvestor.com
facebook facebook.com fb.com meta.com facebookmail.com fbcdn.net facebook.net facebookcorewwwi.onion
instagram instagram.com cdninstagram.com
whatsapp whatsapp.com whatsapp.net wa.me
messenger messenger.com
linkedin linkedin.com licdn.com linkedin.cn linkedin.at linkedin-ei.com linkedinlabs.com
dropbox dropbox.com dropboxusercontent.com dropboxapi.com dropboxstatic.com getdropbox.com dropboxmail.com dropbox-dns.com
docusign docusign.com docusign.net docusign-media.com
adobe adobe.com adobe.io adobelogin.com adobedtm.com adobesc.com adobecqms.net adobeprojectm.com adobejanus.com adobess.com typekit.com adobedc.net
telegram telegram.org t.me telegram.me telegram-cdn.org
spotify spotify.com scdn.co spotifycdn.com spotify.design
zoom zoom.us zoom.com zoomgov.com zoom.com.cn
samsung samsung.com samsungcloud.com samsungapps.com samsungdm.com samsungcloudsolution.com samsungosp.com samsungelectronics.com samsunghealth.com samsung-gamelauncher.com samsungiotcloud.com
mcafee mcafee.com mcafeesecure.com mcafeewebadvisor.com
norton norton.com nortonlifelock.com symantec.com
geeksquad geeksquad.com bestbuy.com
bestbuy bestbuy.com bestbuy.ca
booking booking.com bstatic.com
airbnb airbnb.com muscache.com
expedia expedia.com expediagroup.com
costco costco.com
walmart walmart.com walmartimages.com walmart.ca wal-mart.com
openai openai.com chatgpt.com
chatgpt chatgpt.com openai.com
paypal paypal.com paypalobjects.com paypal.me paypal-communication.com paypal-corp.com paypalinc.com paypal-prepaid.com paypal-knowledge.com
ebay ebay.com ebaystatic.com ebayimg.com ebay-kleinanzeigen.de ebayinc.com
stripe stripe.com
github github.com github.io githubusercontent.com githubassets.com githubapp.com githubcopilot.com
steamcommunity steamcommunity.com
steampowered steampowered.com
discord discord.com discord.gg discordapp.com discordapp.net discord.media discordstatus.com
roblox roblox.com rbxcdn.com
cloudflare cloudflare.com cloudflare-dns.com cloudflareinsights.com cloudflare.net cloudflarestream.com cloudflareok.com cloudflareclient.com cloudflareaccess.com cloudflaressl.com cloudflare-gateway.com cloudflarestatus.com cloudflarestorage.com cloudflare-ech.com cloudflarewarp.com cloudflareapps.com cloudflareportal.com
godaddy godaddy.com godaddysites.com
twitter twitter.com x.com twimg.com
tiktok tiktok.com tiktokcdn.com tiktokv.com tiktokcdn-us.com
yahoo yahoo.com yahoo.co.jp yahoodns.net yimg.com yahooapis.jp yahoo.net yahooinc.com yahooapis.com yahoosmallbusiness.com
coinbase coinbase.com
binance binance.com binance.us bnbchain.org binance.info binance.vision binance.org binance.cloud binance.me
blockchain blockchain.com blockchain.info
metamask metamask.io
trustwallet trustwallet.com
bybit bybit.com
kraken kraken.com
opensea opensea.io
trezor trezor.io
okx okx.com
kucoin kucoin.com
crypto.com crypto.com
uniswap uniswap.org
dhl dhl.com dhl.de
fedex fedex.com
ups ups.com
usps usps.com usps.gov
royalmail royalmail.com
deutschepost deutschepost.de dpdhl.com
hermes myhermes.co.uk hermesworld.com myhermes.de hermes.com
evri evri.com
laposte laposte.fr laposte.net
chronopost chronopost.fr
correos correos.es
correios correios.com.br
canadapost canadapost.ca canadapost-postescanada.ca
auspost auspost.com.au
swisspost post.ch
singpost singpost.com
sf-express sf-express.com
cainiao cainiao.com
ezpass e-zpassny.com ezpassnj.com ezdrivema.com
chase chase.com jpmorganchase.com
wellsfargo wellsfargo.com
bankofamerica bankofamerica.com bofa.com
citibank citibank.com citi.com
capitalone capitalone.com
americanexpress americanexpress.com aexp.com
mastercard mastercard.com mastercard.us
visa visa.com
westernunion westernunion.com
moneygram moneygram.com
hsbc hsbc.com hsbc.co.uk hsbc.com.hk hsbcnet.com
barclays barclays.co.uk barclays.com barclaysus.com
barclaycard barclaycard.co.uk barclaycardus.com
natwest natwest.com
lloydsbank lloydsbank.com lloydsbank.co.uk lloydsbankinggroup.com
santander santander.com santander.co.uk santanderbank.com santander.com.br santander.com.mx santandergroup.net
nationwide nationwide.co.uk nationwide.com
monzo monzo.com
revolut revolut.com
klarna klarna.com
deutschebank deutsche-bank.de db.com
deutsche-bank deutsche-bank.de db.com
commerzbank commerzbank.de commerzbank.com
sparkasse sparkasse.de sparkasse.at
postbank postbank.de
volksbank volksbank.de vr.de
comdirect comdirect.de
bnpparibas bnpparibas.com bnpparibas.net bnpparibas
creditagricole credit-agricole.fr credit-agricole.com
societegenerale societegenerale.fr societegenerale.com
caixabank caixabank.com caixabank.es
bbva bbva.com bbva.es bbva.mx
ingbank ing.com ing.nl
rabobank rabobank.nl rabobank.com
abnamro abnamro.nl abnamro.com
intesasanpaolo intesasanpaolo.com
unicredit unicredit.it unicreditgroup.eu unicredit.eu
postepay poste.it
postfinance postfinance.ch
swisscom swisscom.ch swisscom.com
bradesco bradesco.com.br bradesco
itau itau.com.br
nubank nubank.com.br nu.com
mercadolibre mercadolibre.com mercadopago.com mercadolibre.com.mx mercadolibre.com.ar mercadolivre.com.br mercadolivre.com
mercadopago mercadopago.com mercadopago.com.br
commbank commbank.com.au
westpac westpac.com.au
medibank medibank.com.au
scotiabank scotiabank.com
interac interac.ca
icicibank icicibank.com
hdfcbank hdfcbank.com
paytm paytm.com
flipkart flipkart.com
singpass singpass.gov.sg
iras iras.gov.sg
hmrc hmrc.gov.uk gov.uk
dvla dvla.gov.uk gov.uk
ameli ameli.fr
antai antai.gouv.fr
impots impots.gouv.fr
agenziaentrate agenziaentrate.gov.it
verizon verizon.com verizonwireless.com verizon.net
xfinity xfinity.com
vodafone vodafone.com vodafone.de vodafone.co.uk vodafone.es vodafone.it vodafone-ip.de
telekom telekom.de telekom.com deutschetelekom.com
telstra telstra.com telstra.com.au
alibaba alibaba.com alibabacloud.com alibabausercontent.com alibabadns.com alibabacorp.com alibaba-inc.com
aliexpress aliexpress.com aliexpress.us aliexpress.ru aliexpress-media.com
taobao taobao.com taobaocdn.com
tmall tmall.com tmall.hk
alipay alipay.com alipayobjects.com alipayplus.com alipay-eco.com
wechat wechat.com weixin.qq.com wechatpay.com wechatpay.cn
weixin weixin.qq.com wechat.com weixinbridge.com
pinduoduo pinduoduo.com pinduoduo.net
meituan meituan.com meituan.net
huawei huawei.com huaweicloud.com hicloud.com huawei.ru
xiaomi xiaomi.com mi.com xiaomi.net
weibo weibo.com weibo.cn weibocdn.com
12306 12306.cn
10086 10086.cn
10010 10010.com
95588 icbc.com.cn
icbc icbc.com.cn icbc-ltd.com icbc.com
abchina abchina.com abchina.com.cn
bankcomm bankcomm.com bankcomm.cn
cmbchina cmbchina.com
unionpay unionpay.com 95516.com unionpayintl.com
citicbank citicbank.com
rakuten rakuten.co.jp rakuten.com rakuten-card.co.jp rakuten-bank.co.jp rakuten-sec.co.jp r10s.jp rakuten.ne.jp rakutenmarketing.com rakutenadvertising.io rakuten.tv rakuten.careers
mercari mercari.com mercari.jp
smbc smbc.co.jp smbc-card.com smbcgroup.com
mufg mufg.jp mufgbank.com
paypay paypay.ne.jp paypay-bank.co.jp paypay.co.jp
kuronekoyamato kuronekoyamato.co.jp yamato-hd.co.jp
jcb jcb.co.jp jcb.com
aeoncard aeon.co.jp
etc-meisai etc-meisai.jp
japanpost post.japanpost.jp japanpost.jp
naver naver.com pstatic.net naver.net navercorp.com
kakao kakao.com kakaocdn.net kakaocorp.com kakaobank.com
shopee shopee.com shopee.sg shopeemobile.com
lazada lazada.com lazada.sg
grab grab.com
`;

export interface Brand {
  name: string;
  /** Registrable domains that are its own. */
  domains: readonly string[];
}

export const brands: readonly Brand[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...domains] = line.split(' ');
    return { name, domains };
  });
