// The queue page: keys, cards that are there before they are needed, decisions that are sent one after another.
// Without this every button still works; each leads to the next card by a page of its own.
import { keepClaims } from "./moderating/claims.js"
import { Deck } from "./moderating/deck.js"
import { labelKeys, listen } from "./moderating/keys.js"
import { say, showLast, showWaiting, warn } from "./moderating/saying.js"
import { Selection } from "./moderating/selection.js"
import { Sender } from "./moderating/sender.js"

const settings = JSON.parse(document.getElementById("moderator-keys").textContent)
const place = document.querySelector("[data-deck]")
const help = document.querySelector("[data-keys]")
const undoForm = document.querySelector("[data-last] form")

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
// What can be undone, the latest last: tasks of this page, before them what the page came with.
const done = document.querySelector("[data-last]").hidden ? [] : [{ undo: { url: undoForm.action } }]

function answered(task, answer) {
  task.undo = answer.undo
  showWaiting(answer.waiting)
  if (answer.outcome === "done") {
    warn("")
    say(answer.said)
    showLast(answer.said, task.undo.url)
  } else {
    warn(answer.said)
  }
  comeBack(task, answer)
}

// Cards that have to be looked at again: as they are now, or, where the answer has none, as they were.
function comeBack(task, answer) {
  const why = answer.outcome === "done" && task.kind !== "together" ? "" : answer.said
  for (const html of [...answer.cards].reverse()) deck.putBack(html, why)
  if (answer.outcome === "refused" && !answer.cards.length) {
    for (const card of task.cards) deck.putBack(card, why)
  }
}

function post(form, submitter) {
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
  if (kind === "undo") return undo()
  selection.forget(task.cards)
  for (const card of task.cards) deck.take(card)
  if (task.cards.length) done.push(task)
  return sender.send(task)
}

function undo() {
  const last = done.pop()
  if (!last) return say("There is nothing to undo.")
  const fields = [...new FormData(undoForm)]
  // Its address is known only when the decision before it has been answered.
  return sender.send({ kind: "undo", fields, cards: [], url: () => last.undo?.url })
}

document.addEventListener("submit", (event) => {
  if (!event.target.dataset.send) return
  event.preventDefault()
  post(event.target, event.submitter)
})
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-verb=next], a[data-show-keys]")
  if (!link) return
  event.preventDefault()
  if (link.dataset.verb) deck.move(1)
  else help.showModal()
})

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
  next: () => deck.move(1) || say("That is the last card."),
  previous: () => deck.move(-1) || say("That is the first card."),
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
keepClaims(deck, place.dataset)
