import { say } from "./saying.js"

// The cards that are selected, and the bar with what can be done with all of them.
export class Selection {
  constructor(form) {
    this.form = form
    this.cards = new Map()
    form.querySelector("[data-select-none]").addEventListener("click", () => this.take())
  }

  get size() {
    return this.cards.size
  }

  // A card that takes the place of an older copy is selected as that was.
  watch(card) {
    const box = card.querySelector("[data-select]")
    if (!box) return this.forget([card])
    box.addEventListener("change", () => this.set(card, box.checked))
    box.checked = this.cards.has(card.dataset.card)
    if (box.checked) this.cards.set(card.dataset.card, card)
  }

  toggle(card) {
    const box = card.querySelector("[data-select]")
    if (!box) return
    box.checked = !box.checked
    this.set(card, box.checked)
  }

  set(card, isChosen) {
    if (isChosen) this.cards.set(card.dataset.card, card)
    else this.cards.delete(card.dataset.card)
    this.show()
    say(`${this.size} selected.`)
  }

  forget(cards) {
    for (const card of cards) this.cards.delete(card.dataset.card)
    this.show()
  }

  // All of them; afterwards nothing is selected.
  take() {
    const cards = [...this.cards.values()]
    for (const card of cards) card.querySelector("[data-select]").checked = false
    this.cards.clear()
    this.show()
    return cards
  }

  show() {
    this.form.hidden = !this.size
    this.form.querySelector("[data-number]").textContent = this.size
  }
}
