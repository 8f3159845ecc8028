// Single keys, for those who want them: never while somebody types, never held down, never with Ctrl or Alt.
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]"

export function listen(settings, does) {
  if (!settings.on) return
  const verbs = Object.fromEntries(Object.entries(settings.keys).map(([verb, key]) => [key, verb]))
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (document.querySelector("dialog[open]")) return
    if (event.key === "Escape") return does.escape()
    if (event.target.closest?.(TYPING)) return
    const [act, ...given] = meant(event, verbs, does)
    if (!act) return
    event.preventDefault()
    act(...given)
  })
}

function meant(event, verbs, does) {
  if (/^[1-9]$/.test(event.key)) return [does.digit, event.key]
  const small = event.key.toLowerCase()
  const isLetter = small !== event.key.toUpperCase()
  const verb = verbs[isLetter ? small : event.key]
  return [does[verb], isLetter && event.shiftKey]
}

// Beside each button, the key that does the same.
export function labelKeys(root, settings) {
  for (const label of root.querySelectorAll("kbd[data-key]")) {
    const key = settings.keys[label.dataset.key]
    label.textContent = "shift" in label.dataset ? `Shift ${key}` : key
    label.hidden = !settings.on
    const labelled = label.closest("a, button, summary") ?? label.closest("label").control
    if (settings.on) labelled.setAttribute("aria-keyshortcuts", "shift" in label.dataset ? `Shift+${key}` : key)
  }
  for (const digit of root.querySelectorAll("[data-digit] kbd")) digit.hidden = !settings.on
}
