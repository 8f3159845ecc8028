// What this moderator did on this page, to be taken back step by step; before it, what the page came with.
const bar = document.querySelector("[data-last]")
const form = bar.querySelector("form")

export class History {
  constructor() {
    this.done = bar.hidden ? [] : [{ undo: { url: form.action } }]
    this.told = this.done[0]
  }

  get form() {
    return form
  }

  // At once, not when it is answered: undoing keeps its place behind what it undoes.
  add(task) {
    this.done.push(task)
  }

  takeLast() {
    const last = this.done.pop()
    this.offer()
    return last
  }

  // What came of a task. Where it changed nothing, there is nothing of it to take back.
  settle(task, { outcome, said, undo }) {
    task.undo = undo
    if (!undo.url) this.done = this.done.filter((one) => one !== task)
    if (outcome === "done" || undo.url) this.tell(said, task)
    this.offer()
  }

  tell(said, task) {
    bar.hidden = false
    bar.querySelector("[data-last-said]").textContent = said
    this.told = task
  }

  offer() {
    const last = this.done.at(-1)
    form.hidden = !last
    if (!last) return
    const own = last.kind === "together" ? "Undo all of it" : "Undo"
    form.querySelector("[data-undo]").textContent = last === this.told ? own : "Undo the last decision"
  }
}
