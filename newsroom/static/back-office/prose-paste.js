/* What word processors put on the clipboard, in the HTML the editor knows: lists that are only paragraphs with
   a dot before them, headings one level too high, bold and italic that are only styles. */

const BULLET = /^[\s\u00a0]*[·•▪‣◦§o][\s\u00a0]+/
const NUMBER = /^[\s\u00a0]*(?:\d{1,3}|[a-z])[.)][\s\u00a0]+/

export function plainHTML(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html")
  renameHeadings(page)
  nameStyles(page)
  makeLists(page)
  return page.body.innerHTML
}

/* The policy is asked about styles as soon as they are parsed, even in a page nobody sees. What they say is
   wanted, so they go by another name. */
function withoutStyles(html) {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/(<[a-z][^>]*?\s)style(?=\s*=)/gi, "$1data-style")
}

const style = (element) => (element.dataset.style || "").toLowerCase()

function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

function renameHeadings(page) {
  for (const heading of page.querySelectorAll("h1")) rename(heading, "h2")
  for (const heading of page.querySelectorAll("h4, h5, h6")) rename(heading, "h3")
}

function nameStyles(page) {
  for (const span of page.querySelectorAll("span[data-style]")) {
    if (/mso-list\s*:\s*ignore/.test(style(span))) continue
    if (/font-weight\s*:\s*(bold|[6-9]00)/.test(style(span))) wrapInside(span, "strong")
    if (/font-style\s*:\s*italic/.test(style(span))) wrapInside(span, "em")
  }
  // Some editors wrap all they copy in a <b> that is not bold.
  for (const bold of page.querySelectorAll("b[data-style]")) {
    if (/font-weight\s*:\s*normal/.test(style(bold))) bold.replaceWith(...bold.childNodes)
  }
}

function wrapInside(element, name) {
  const inner = element.ownerDocument.createElement(name)
  inner.append(...element.childNodes)
  element.append(inner)
}

function makeLists(page) {
  let list = null
  for (const paragraph of [...page.querySelectorAll("p")]) {
    const kind = listKind(paragraph)
    if (!kind) {
      list = null
      continue
    }
    const follows = list && list.localName === kind && list.nextElementSibling === paragraph
    if (!follows) {
      list = page.createElement(kind)
      paragraph.before(list)
    }
    dropMarker(paragraph)
    list.append(rename(paragraph, "li"))
  }
}

/* "ul", "ol", or nothing for a paragraph that is only a paragraph. */
function listKind(paragraph) {
  const isWordList = /mso-list\s*:\s*(?!none)/.test(style(paragraph)) || paragraph.matches("[class*=MsoListParagraph]")
  const words = paragraph.textContent
  if (isWordList) return NUMBER.test(words) ? "ol" : BULLET.test(words) ? "ul" : null
  return /^[\s\u00a0]*[·•▪‣◦][\s\u00a0]+/.test(words) ? "ul" : null
}

function dropMarker(paragraph) {
  const marker = paragraph.querySelector("span[data-style*='mso-list' i]")
  if (marker) {
    marker.remove()
    return
  }
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first) first.data = first.data.replace(BULLET, "").replace(NUMBER, "")
}
