// The cards of a queue, one of them before the moderator's eyes, a few more ready behind it.
const READY = 5

export class Deck {
  constructor(place, { prepare, announce, fail }) {
    this.place = place
    this.prepare = prepare
    this.announce = announce
    this.fail = fail
    this.end = place.querySelector("[data-end]")
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

  show(card) {
    for (const other of this.cards) other.hidden = other !== card
    this.end.hidden = Boolean(card) || !this.isAtEnd
    if (!card) return
    card.focus({ preventScroll: true })
    if (card.getBoundingClientRect().top < 0) card.scrollIntoView()
    this.announce(card)
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
    const words = card.querySelector("[data-back]")
    words.textContent = why
    words.hidden = !why
    this.show(card)
  }

  async fillUp() {
    const cards = this.cards
    const behind = cards.length - cards.indexOf(this.current) - 1
    if (this.fetching || this.isAtEnd || behind >= READY) return
    this.fetching = true
    try {
      this.add(await this.fetchMore())
    } catch {
      if (!this.current) this.fail("The next comments could not be fetched. Reload the page to try again.")
    }
    this.fetching = false
  }

  async fetchMore() {
    const response = await fetch(`${this.place.dataset.more}?after=${this.last}`)
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
    if (!this.current) this.show(this.cards[0])
  }
}

function parsed(html) {
  const holder = document.createElement("template")
  holder.innerHTML = html
  return holder.content.querySelector("[data-card]")
}
