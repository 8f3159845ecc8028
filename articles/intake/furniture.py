"""Site furniture: what a web page or mailing puts around a release and people copy along with it."""

import re

from articles.intake.afterword import PHONE
from articles.intake.document import Region
from articles.intake.menus import drop_scraps
from articles.intake.page import Page

NETWORKS = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|instagram|bluesky|threads|e-?mail|youtube|tiktok|nextdoor"
    r"|reddit|pinterest)"
)
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        (
            "share prompt",
            rf"(?:please )?(?:re)?share (?:this|on|via|with|it|the|your)\b.{{0,80}}|share[: ]*"
            rf"|share this:?|tweet(?: this)?|retweet"
            rf"|(?:like|follow|find|join) (?:us|me|[A-Z@]\w+(?: \w+){{0,3}}) on {NETWORKS}.{{0,60}}"
            rf"|(?:share (?:on |via |to )?)?{NETWORKS}(?:[\s,|/•·]+(?:and |or |share on )?{NETWORKS})*"
            rf"|(?:do you )?like this (?:page|post|story|article)\b.{{0,40}}|showing \d+ reactions?"
            rf"|copy (?:link|url)|print(?: this page)?|e-?mail (?:this|a friend).{{0,40}}|rhannu.{{0,40}}",
        ),
        (
            "sign-in prompt",
            r"(?:please )?(?:sign|log)[ -]?(?:in|on|up|out)(?: (?:with|to|using|or|via|now|here)\b.{0,100})?"
            r"|register(?: now| here)?|my account|create (?:an )?account|mewngofnodi",
        ),
        (
            "cookie line",
            r".{0,200}\bcookies?\b.{0,200}(?:accept|polic|settings|preferences|improve|experience"
            r"|consent|use|essential|analytics).{0,200}"
            r"|.{0,80}(?:accept|reject|manage|we use|uses|about our) .{0,40}cookies?\b.{0,80}",
        ),
        (
            "navigation",
            r"skip to .{3,40}|scroll down (?:for|to)\b.{0,40}|(?:main )?menu"
            r"|search(?: (?:this|the) (?:web)?site)?"
            r"|(?:back to )?top(?: of (?:the )?page)?"
            r"|back to (?:top|news|all news|the top|home|latest news|press releases).{0,30}|(?:a-z"
            r"|contact us|home|close|open menu|toggle navigation)"
            r"|you are here:?.{0,120}|(?:home|hafan)\s*(?:[>»›/|→·]\s*[^>»›/|→]{1,80})+"
            r"|(?:previous|next)(?: (?:article|post|story|page|item))?:?"
            r"|(?:previous|next) (?:article|post|story|page|item):.{1,150}|(?:«|←|‹|<) ?(?:previous|older"
            r"|back).{0,80}|(?:next|newer).{0,80}(?:»|→|›|>)"
            r"|read (?:more|the full story|next)(?:[:.… ].{0,150})?|(?:view|see) (?:all"
            r"|more)(?: \w+){0,3}|view (?:this )?(?:email|e-mail|message)? ?in (?:your )?browser.{0,40}"
            r"|view this e-?mail.{0,40}|having trouble (?:viewing|reading).{0,80}"
            r"|load(?:ing)?(?: more)?\W*|(?:listen|translate)(?: to)?(?: this)?(?: page)?|listen with .{2,30}"
            r"|download (?:as )?(?:pdf|this page|the app).{0,40}|page last updated.{0,60}"
            r"|last (?:updated|reviewed|modified):?.{0,60}"
            r"|(?:estimated )?(?:reading time:? ?)?\d+ min(?:ute)?s?(?: read)?|cymraeg|english",
        ),
        (
            "related items",
            r"(?:related|similar|recommended|popular|trending|recent|latest|more"
            r"|other)(?: \w+)? (?:articles?|news|stories|story|posts?|content|items|links|pages"
            r"|releases|reading)\b.{0,40}"
            r"|you (?:may|might) (?:also )?(?:like|be interested).{0,40}|more (?:on this|like this"
            r"|from).{0,60}|related",
        ),
        (
            "newsletter prompt",
            r"(?:subscribe|un-?subscribe)\b.{0,160}|sign ?up (?:to|for|here)\b.{0,160}"
            r"|(?:our )?(?:e-?)?newsletters?(?: sign-?up)?"
            r"|get (?:our |the )?(?:latest|local)?.{0,30}(?:news|updates) (?:(?:straight|direct(?:ly)?) )?"
            r"(?:(?:to|in) your inbox|by e-?mail).{0,40}"
            r"|(?:update|manage) (?:your )?(?:subscription|e-?mail|mailing)? ?preferences.{0,80}"
            r"|(?:enter )?your e-?mail(?: address)?|you(?:[’']re| are) receiving this.{0,150}"
            r"|(?:to )?(?:opt[ -]out|stop receiving).{0,120}|forward to a friend.{0,40}",
        ),
        (
            "page footer",
            r"(?:©|\(c\)|copyright\b).{0,160}|all rights reserved.{0,80}|.{0,60} all rights reserved\.?"
            r"|privacy(?: (?:policy|notice|statement))?(?:[\s|•·,]+.{0,100})?"
            r"|terms(?: (?:and|&) conditions| of use)?(?:[\s|•·,]+.{0,100})?"
            r"|accessibility(?: statement)?(?:[\s|•·,]+.{0,100})?"
            r"|powered by .{1,40}|(?:web)?site by .{1,40}|site ?map|(?:dis)?claimer|freedom of information"
            r"|follow us:?|contact us|social media",
        ),
        (
            "imprint",
            r"(?:printed(?:,| and)? ?)?(?:published(?: and| &|,)? ?)?(?:and )?promoted by .{5,300}"
            r"|hosted by .{5,120}|printed and published by .{5,300}",
        ),
        (
            "page detail",
            r"(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords?|sections?"
            r"|themes?)\s?:.{1,200}|tags|topics|categories"
            r"|(?:\d+ |no |leave a |add a |post a )comments?(?: \(\d+\))?|comments? (?:are )?(?:closed"
            r"|off).{0,40}|comments(?: \(\d+\))?|\d+ (?:likes?|shares?|views?)"
            r"|(?:was|is|did you find) this (?:page|information|article) (?:helpful|useful).{0,60}"
            r"|rate this page|give (?:us )?feedback.{0,40}|report a problem with this page"
            r"|advertisement|advert|sponsored|enlarge(?: image)?|click to enlarge.{0,30}|(?:open"
            r"|opens) in (?:a )?new (?:window|tab)",
        ),
        (
            "mail footer",
            r"(?:this|the information (?:contained )?in this) (?:e-?mail"
            r"|message)\b.{0,60}(?:confidential|intended|privileged|attach|files|any).{0,1500}"
            r"|please consider the environment.{0,120}|sent from my \w+.{0,40}|get outlook for .{0,40}"
            r"|virus[- ](?:free|checked).{0,120}"
            r"|(?:if you (?:are not the intended|have received this (?:e-?mail"
            r"|message) in error)).{0,1200}|.{0,80}(?:scanned|checked) (?:for|by).{0,40}virus.{0,200}",
        ),
    )
)
LONGEST = 400
LISTING_WORDS = 16
REGIONS = {
    Region.NAVIGATION: "navigation",
    Region.HEADER: "page header",
    Region.FOOTER: "page footer",
    Region.ASIDE: "side column",
    Region.FORM: "form",
    Region.HIDDEN: "hidden text",
    Region.QUOTED_MAIL: "quoted message",
    Region.COVERING_NOTE: "covering note",
}


def reason_for(line: str) -> str:
    """Why this line is furniture, or ""."""
    text = line.strip(" \t•|*-–—·[]").rstrip()
    if not text:
        return "rule"
    if len(text) > LONGEST * 4:
        return ""
    for reason, pattern in PATTERNS:
        if (len(text) <= LONGEST or reason == "mail footer") and pattern.fullmatch(text):
            return reason
    return ""


def drop_furniture(page: Page) -> None:
    """Drop furniture lines; a "Related articles" heading takes the bare titles under it along."""
    _drop_regions(page)
    listing = ""
    blocks = page.rest
    furniture = set()
    for block in blocks:
        line = page.line(block)
        reason = reason_for(line)
        if reason and not (reason == "related items" and PHONE.search(line)):
            furniture.add(block.start)
            page.drop([block], reason)
            listing = reason if reason == "related items" else ""
        elif listing and _bare_title(line):
            furniture.add(block.start)
            page.drop([block], listing)
        else:
            listing = ""
    drop_scraps(page, blocks, furniture)


def _drop_regions(page: Page) -> None:
    for region, reason in REGIONS.items():
        blocks = [b for b in page.rest if b.region is region]
        if blocks and len(blocks) < len(page.rest):
            page.drop(blocks, reason)


def _bare_title(line: str) -> bool:
    return len(line.split()) <= LISTING_WORDS and not line.rstrip().endswith((".", "”", '"', ":"))
