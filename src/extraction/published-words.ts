// The words that stand before a date and say what it is the date of.

/** The page's own, as words near the headline say it. */
export const PUBLISHED =
  /publi(sh|c|é|k)|post(ed|ato)|erstellt|veröffentlicht|\b(datum|date|created|releas|first|le)\b|mise en ligne|geplaatst|发布|發布|发表|發表|时间|時間|日期|刊发|公開|投稿|掲載|작성|등록|입력|опубл|дата/i;
/** Of a change. */
export const CHANGED =
  /modif|updat|edited|revis|changed|更新|修改|最后|最新|mis(e)? à jour|aktualisiert|geändert|actualiza|aggiorna|bijgewerkt|senast|päivitetty|수정|обновл|aktual|akt\./i;
/** Of something else: a member, a comment, an event, a right. */
export const OTHER =
  /\b(?:regist|joined|member since|mitglied|copyright|born|deadline|expires?|valid|until|comment|reply|replied|antwort|visited|login|accessed|retrieved|abgerufen|aktuelle zeit|event|termin|when\b|current time|it is currently|now\b)|©|\(c\)|截止|注册|评论|回复|登录|开催|開催|日時|会期|举办|活动|会议时间|考试/i;
/** The page's own, wherever it stands: words that hardly mean anything else. */
export const STATING =
  /(发布|發布|发表|發表|刊登|刊发|更新|上传|录入)(时间|時間|日期|于)?|创建于|입력|등록|(?<![\p{L}])(时间|時間|日期|日付)|公開日|投稿日|掲載日|작성|publi(shed|é|c[ae]|sert)|posted|veröffentlicht|erstellt|mise? en ligne|geplaatst|julkaistu|opublikowano|опубл|дата/iu;
