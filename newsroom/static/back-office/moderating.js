// The queue page: keys, cards that are there before they are needed, decisions that are sent one after another.
// Without this every button still works; each leads to the next card by a page of its own.
import { Deck } from "./moderating/deck.js"
import { History } from "./moderating/history.js"
import { labelKeys, listen } from "./moderating/keys.js"
import { stayHere } from "./moderating/presence.js"
import { say, showWaiting, warn } from "./moderating/saying.js"
import { Selection } from "./moderating/selection.js"
import { Sender } from "./moderating/sender.js"

const settings = JSON.parse(document.getElementById("moderator-keys").textContent)
const place = document.querySelector("[data-deck]")
const help = document.querySelector("[data-keys]")

const selection = new Selection(document.querySelector("form.selected"))
const deck = new Deck(place, {
  prepare(card) {
    labelKeys(card, settings)
    for (const part of card.querySelectorAll("[data-needs-script]")) part.hidden = false
    selection.watch(card)
  },
  announce: (card) => say(`Comment by ${card.dataset.author}.`),
  fail: warn,
})
const sender = new Sender(place, { answered, warn })
const history = new History()

function answered(task, answer) {
  showWaiting(answer.waiting)
  history.settle(task, answer)
  if (answer.outcome === "done") {
    warn("")
    say(answer.said)
  }
  // What came back says itself why; the page says it where nothing did.
  if (!comeBack(task, answer) && answer.outcome !== "done") warn(answer.said)
}

// Cards that have to be looked at again: as they are now, or, where the answer has none, as they were.
function comeBack(task, { outcome, cards, said, why }) {
  const asTheyWere = outcome === "refused" && !cards.length ? task.cards : []
  const back = [...cards].reverse().concat(asTheyWere)
  for (const card of back) deck.putBack(card, outcome === "done" ? "" : why || said)
  return back.length
}

function post(form, submitter) {
  if (form.dataset.send === "undo") return undo()
  const kind = form.dataset.send
  const fields = [...new FormData(form, submitter)].filter(([, value]) => typeof value === "string")
  const task = { kind, url: form.action, fields, cards: [] }
  if (kind === "decide") task.cards = [form.closest("[data-card]")]
  if (kind === "together") {
    task.cards = selection.take()
    if (!task.cards.length) return warn("Select some comments first.")
    fields.push(...task.cards.map((card) => ["chosen", card.dataset.chosen]))
    form.reset()
    for (const rules of form.querySelectorAll("[data-rules]")) rules.open = false
  }
  selection.forget(task.cards)
  for (const card of task.cards) deck.take(card)
  if (task.cards.length) history.add(task)
  return sender.send(task)
}

function undo() {
  const last = history.takeLast()
  if (!last) return say("There is nothing to undo.")
  const fields = [...new FormData(history.form)]
  // Its address is known only when the decision before it has been answered.
  return sender.send({ kind: "undo", fields, cards: [], url: () => last.undo?.url })
}

// What others have opened or decided meanwhile goes, but for the card that is being read; what has come is fetched.
function hear({ asked, yours, waiting }) {
  showWaiting(waiting)
  const gone = asked.filter((card) => card.hidden && card.isConnected && !yours.includes(Number(card.dataset.card)))
  selection.forget(gone)
  for (const card of gone) card.remove()
  if (sender.isIdle && parseInt(waiting[place.dataset.queue], 10) > deck.cards.length) deck.lookAgain()
}

document.addEventListener("submit", (event) => {
  if (!event.target.dataset.send) return
  event.preventDefault()
  post(event.target, event.submitter)
})
document.addEventListener("click", (event) => {
  const way = event.target.closest("[data-verb=next], [data-verb=previous], [data-show-keys]")
  if (!way) return
  event.preventDefault()
  if ("showKeys" in way.dataset) help.showModal()
  else move(way.dataset.verb)
})

function move(verb) {
  const by = verb === "next" ? 1 : -1
  return deck.move(by) || say(by > 0 ? "That is the last card." : "That is the first card.")
}

function press(verb, words) {
  const button = deck.current?.querySelector(`[data-verb=${verb}]`)
  if (button) button.click()
  else say(deck.current ? `This one cannot be ${words}.` : "There is no comment here.")
}

function openRules(holder, words) {
  const rules = holder?.querySelector("[data-rules]")
  if (!rules) return say(words)
  rules.open = true
  return say("Which house rule? Press its digit, or Escape.")
}

function together(verb) {
  if (!selection.size) return say("Nothing is selected.")
  if (verb === "reject") return openRules(selection.form, "")
  return selection.form.querySelector(`[value=${verb}]`).click()
}

function sanction() {
  const part = deck.current?.querySelector("[data-part=sanction]")
  if (!part) return say("There is nobody to sanction.")
  part.open = true
  return part.querySelector("select").focus()
}

listen(settings, {
  next: () => move("next"),
  previous: () => move("previous"),
  approve: (all) => (all ? together("approve") : press("approve", "approved")),
  reject: (all) => (all ? together("reject") : openRules(deck.current, "This one cannot be rejected.")),
  escalate: (all) => (all ? together("escalate") : press("escalate", "escalated")),
  sanction,
  undo,
  select: () => deck.current && selection.toggle(deck.current),
  help: () => help.showModal(),
  digit(digit) {
    const open = [selection.form, deck.current].map((one) => one?.querySelector("[data-rules][open]")).find(Boolean)
    open?.querySelector(`[data-digit="${digit}"]`)?.click()
  },
  escape() {
    for (const rules of document.querySelectorAll("[data-rules][open]")) rules.open = false
    deck.current?.focus({ preventScroll: true })
  },
})

labelKeys(document, settings)
document.querySelector("[data-send-again]").addEventListener("click", () => sender.again())
deck.begin()
sender.restore()
stayHere(deck, place.dataset, hear)
