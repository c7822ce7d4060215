// The words that stand before a date and say what it is the date of.

/** The page's own: words that hardly mean anything else. */
const SAYS =
  'publi(?:shed|é|c[aè]|sert)|post(?:ed|ato)|veröffentlicht|erstellt|en ligne|geplaatst|julkaistu|opublikowano|' +
  '[发發][布表]|刊[登发]|创建于|公開|投稿|掲載|작성|등록|입력|опубл|дата';
/** The page's own, as words near the headline say it. */
export const PUBLISHED = new RegExp(
  `${SAYS}|publi[sck]|[时時][间間]|日期|\\b(datum|date|created|releas|first|le)\\b`,
  'i',
);
/** The page's own, wherever it stands. */
export const STATING = new RegExp(`${SAYS}|更新|上传|录入|(?<!\\p{L})([时時]间|日期|日付)`, 'iu');
/** Of a change. */
export const CHANGED =
  /modif|updat|edited|revis|changed|更新|修改|最[后新]|à jour|aktual|akt\.|geändert|actualiza|aggiorna|bijgewerkt|senast|päivitetty|수정|обновл/i;
/** Of something else: a member, a comment, an event, a right. */
export const OTHER =
  /\b(?:regist|joined|member since|mitglied|copyright|born|deadline|expires?|valid|until|comment|repl[yi]|antwort|visited|login|accessed|retrieved|abgerufen|aktuelle zeit|event|termin|when\b|current|now\b)|©|\(c\)|截止|注册|评论|回复|登录|開催|日時|会期|举办|活动|会议时间|考试/i;
