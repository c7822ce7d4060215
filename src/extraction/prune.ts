// What is certainly no part of the text goes before anything is weighed: it costs the weighing most of its time and
// misleads it. What is only probably none of it is left to those who weigh.

/** Never text, or not shown. What `visibility` hides is kept: scripts show it later, and whole articles wait so. */
const NEVER =
  // What most elements are is asked first, and what few have: that takes half the time.
  ':not(a,div,span,li,p,img):is(script,noscript,template,svg,iframe,object,embed,audio,video,canvas,link,button,select,' +
  'textarea,input,nav,dialog,aside),[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"],' +
  '[role]:is([role="dialog"],[role="navigation"],[role="menu"],[role="alert"],[role="complementary"])';
/** A mark on what holds this share of the paragraphs is not believed. */
const MOST_OF_IT = 0.5;

export function prune(body: Element): void {
  const paragraphs = body.getElementsByTagName('p');
  for (const element of body.querySelectorAll(NEVER)) {
    const within = element.firstElementChild ? element.getElementsByTagName('p').length : 0;
    if (within < 5 || within < paragraphs.length * MOST_OF_IT) element.remove();
  }
}
