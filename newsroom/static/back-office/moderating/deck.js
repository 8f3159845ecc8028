// The cards of a queue, one of them before the moderator's eyes, a few more ready behind it.
const READY = 5
const WAIT = 5_000 // milliseconds until the next try to fetch more

export class Deck {
  constructor(place, { prepare, announce, fail }) {
    this.place = place
    this.prepare = prepare
    this.announce = announce
    this.fail = fail
    this.end = place.querySelector("[data-end]")
    this.coming = place.querySelector("[data-coming]")
    this.known = new Set()
    this.last = ""
    this.isAtEnd = false
    this.fetching = false
  }

  get cards() {
    return [...this.place.querySelectorAll("[data-card]")]
  }

  get current() {
    return this.cards.find((card) => !card.hidden)
  }

  begin() {
    for (const card of this.cards) this.learn(card)
    if (!this.current) this.isAtEnd = true
    this.fillUp()
  }

  learn(card) {
    this.known.add(card.dataset.card)
    this.last = card.dataset.place
    this.prepare(card)
  }

  // Whether there was one to move to.
  move(by) {
    const cards = this.cards
    const next = cards[cards.indexOf(this.current) + by]
    if (next) this.show(next)
    this.fillUp()
    return Boolean(next)
  }

  show(card, takesFocus = true) {
    for (const other of this.cards) other.hidden = other !== card
    this.end.hidden = Boolean(card) || !this.isAtEnd
    this.coming.hidden = Boolean(card) || this.isAtEnd
    const shown = card ?? (this.isAtEnd ? this.end : this.coming)
    // Whoever listens to the page hears what has the focus: whose comment it is, and its words.
    if (takesFocus) shown.focus({ preventScroll: true })
    else if (card) this.announce(card)
    if (shown.getBoundingClientRect().top < 0) shown.scrollIntoView()
  }

  // Out of the deck; the one behind it comes up, or else the one before it.
  take(card) {
    const cards = this.cards
    const at = cards.indexOf(card)
    const wasCurrent = card === this.current
    card.remove()
    if (wasCurrent) this.show(cards[at + 1] ?? cards[at - 1])
    this.fillUp()
  }

  // In front of the current card, in the place of an older copy; ``why`` stands on it.
  putBack(cardOrHtml, why) {
    const card = typeof cardOrHtml === "string" ? parsed(cardOrHtml) : cardOrHtml
    if (!card) return
    const old = this.cards.find((other) => other.dataset.card === card.dataset.card)
    this.place.insertBefore(card, old ?? this.current ?? this.end)
    old?.remove()
    this.known.add(card.dataset.card)
    this.prepare(card)
    this.show(card)
    const words = card.querySelector("[data-back]")
    words.hidden = !why
    words.textContent = why
  }

  // From the top of the queue once more: what has come since, or came back, is taken up behind the others.
  lookAgain() {
    if (!this.isAtEnd) return
    this.known = new Set(this.cards.map((card) => card.dataset.card))
    this.last = ""
    this.isAtEnd = false
    this.fillUp()
  }

  get isShort() {
    const cards = this.cards
    return !this.isAtEnd && cards.length - cards.indexOf(this.current) - 1 < READY
  }

  async fillUp() {
    if (this.fetching) return
    this.fetching = true
    clearTimeout(this.retry)
    try {
      while (this.isShort) this.add(await this.fetchMore())
      if (this.hasFailed) this.fail("")
      this.hasFailed = false
    } catch {
      this.hasFailed = !this.current
      if (this.hasFailed) this.fail("The next comments could not be fetched. The page goes on trying.")
      this.retry = setTimeout(() => this.fillUp(), WAIT)
    }
    this.fetching = false
  }

  async fetchMore() {
    const address = new URL(this.place.dataset.more, location.href)
    address.searchParams.set("after", this.last)
    const response = await fetch(address)
    if (!response.ok || response.redirected) throw new Error(response.statusText)
    return (await response.json()).cards
  }

  add(htmls) {
    this.isAtEnd = !htmls.length
    for (const card of htmls.map(parsed)) {
      this.last = card.dataset.place
      if (this.known.has(card.dataset.card)) continue
      card.hidden = true
      this.place.insertBefore(card, this.end)
      this.learn(card)
    }
    // Nobody moved: what somebody does elsewhere on the page meanwhile is not taken from them.
    const at = document.activeElement
    if (!this.current) this.show(this.cards[0], at === document.body || this.place.contains(at))
  }
}

function parsed(html) {
  const holder = document.createElement("template")
  holder.innerHTML = html
  return holder.content.querySelector("[data-card]")
}
