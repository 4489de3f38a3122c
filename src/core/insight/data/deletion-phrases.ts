/**
 * How messages ask to be destroyed once read, in the languages of scam mail. Written for this project (2026-11) from how the
 * demand is made, not from single mails: a verb of destroying with the message as its object and a moment ("after reading",
 * "at once"), or the set phrases "read once", "burn after reading". Every quantifier is bounded.
 */
export const deletionPhrases: readonly RegExp[] = [
  /\b(?:delete|destroy|erase|burn|shred) (?:this|the|our|these|all|my|every) (?:[a-z-]{1,12} ){0,2}(?:e-?mails?|messages?|texts?|chats?|conversations?|letters?|sms)\b[^.!?\n]{0,30}\b(?:after|once|as soon as|when) (?:you(?:'ve|’ve)? )?(?:have )?(?:been )?(?:read|reading|seen|viewed|viewing|done|finished|copied|noted|paid|payment|replied)/i,
  /\b(?:after|once|as soon as|when) (?:you (?:have )?)?(?:read|reading|viewing|replying|paying|payment)\b[^.!?\n]{0,40}\b(?:delete|destroy|erase|burn|shred) (?:it|this|the)\b/i,
  /\b(?:delete|destroy|erase) (?:this|the|our|all|my) (?:[a-z-]{1,12} ){0,2}(?:e-?mails?|messages?|chats?|conversations?|chat history) (?:immediately|right away|at once|right now|now|so (?:that )?(?:no ?(?:one|body)|nobody))/i,
  /\b(?:burn|destroy|delete) after reading\b|\bread once (?:and|then) (?:delete|destroy)|\bself-?destruct(?:s|ing)?\b[^.!?\n]{0,40}\b(?:message|e-?mail|after|once)|\bread-once (?:message|e-?mail)/i,
  /(?:阅|閱|看|读|讀)(?:完|后|後)[^。！!\n]{0,3}(?:请|請|务必|務必)?(?:立即|立刻|马上|馬上|即)?(?:焚毁|焚毀|即焚|(?:删|刪)除|(?:销|銷)(?:毁|毀))|(?:阅后即焚|閱後即焚)/,
  /(?:请|請|务必|務必)(?:您|你)?(?:立即|立刻|马上|馬上|及时|及時)?(?:删|刪)除(?:本|此|该|該|这|這)?(?:封|条|條)?(?:邮件|郵件|短信|信息|消息|(?:聊天|通话|通話)?(?:记录|記錄|紀錄))/,
  /\b(?:löschen|vernichten) sie (?:diese|die|unsere) (?:e-?mail|nachricht|sms|unterhaltung)\b[^.!?\n]{0,20}\b(?:nach dem lesen|sofort|umgehend|unverzüglich|danach)/i,
  /\bnach dem lesen (?:bitte )?(?:sofort |umgehend )?(?:löschen|vernichten)/i,
  /\b(?:supprimez|détruisez|effacez) (?:ce|cet|le) (?:message|e-?mail|mail|courriel|courrier)\b[^.!?\n]{0,20}(?:après|immédiatement|dès)/i,
  /\b(?:elimine|elimina|borre|borra|destruya|destruye) (?:este|el) (?:mensaje|correo)\b[^.!?\n]{0,30}(?:después de|tras|una vez|inmediatamente|al terminar)/i,
  /\b(?:apague|exclua|destrua|delete) (?:este|esta|o|a) (?:e-?mail|mensagem)\b[^.!?\n]{0,30}(?:depois de|após|assim que|imediatamente)/i,
  /\b(?:elimini|elimina|cancelli|cancella|distrugga|distruggi) (?:questo|questa|il) (?:messaggio|e-?mail|mail)\b[^.!?\n]{0,30}(?:dopo|subito|immediatamente|appena)/i,
  /(?:удалите|уничтожьте|сотрите) (?:это|данное|этот) (?:письмо|сообщение|чат)[^.!?\n]{0,30}(?:после|сразу|немедленно|как только)/i,
  /(?:読|讀)(?:んだ後|み終わった(?:ら|後)|んだら|後)[^。\n]{0,12}(?:削除|破棄|消)/,
  /(?:읽은|확인)(?: ?후| ?뒤)[^.\n]{0,12}(?:삭제|폐기)/,
  /\b(?:verwijder|vernietig) (?:dit|deze|het) (?:bericht|e-?mail|mail)\b[^.!?\n]{0,20}(?:na het lezen|onmiddellijk|direct|meteen)/i,
  /\b(?:usuń|skasuj) (?:tę|ten|tego|tą) (?:wiadomość|e-?mail|mail)[^.!?\n]{0,20}(?:po przeczytaniu|natychmiast)/i,
  /\b(?:okuduktan sonra)[^.!?\n]{0,30}(?:silin|imha)/i,
  /(?:xóa|xoá|hủy) (?:tin nhắn|thư|email) này[^.!?\n]{0,20}(?:sau khi|ngay)/i,
];

/** A part of every phrase above: where none of these stands, no phrase does. */
export const deletionWords =
  /delet|destr|eras|burn|shred|read.once|删|刪|焚|销|銷|lösch|vernicht|supprim|détrui|effac|elimin|borr|apag|exclua|cancell|distrugg|удалит|уничтож|сотрит|削除|破棄|消|삭제|폐기|verwijder|vernietig|usuń|skasuj|silin|imha|xóa|xoá|hủy/i;

/**
 * The notice under business mail: whoever got it by mistake shall delete it. That is no demand on this reader; it is looked for around
 * the phrase.
 */
export const wrongRecipientNotice =
  /intended (?:only )?(?:for|recipient)|intended solely|in error|by mistake|not (?:the|an) (?:named |intended )?(?:addressee|recipient)|irrtümlich|versehentlich|nicht der (?:richtige|beabsichtigte)|par erreur|destinataire (?:prévu|désigné)|por error|por engano|per errore|destinatario (?:previsto|indicado)|destinatário|ошибочно|по ошибке|误收|誤收|错误(?:地)?(?:收到|发送)|錯誤收到|非(?:指定|预期)?收件人|不是(?:指定|预期)?(?:的)?收件人|誤って|誤送信|잘못 (?:수신|받)|vergissing|onterecht|pomyłkowo|yanlışlıkla|nhầm|unsubscribe|not interested|remove(?:d)? from/i;
