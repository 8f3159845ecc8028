/* The few buttons of the editor, as one stop for the Tab key; the arrow keys move between them. */

const BUTTONS = [
  ["paragraph", "Paragraph", "Text", (e) => e.setParagraph(), (e) => e.isActive("paragraph")],
  ["h2", "Heading", "Heading", (e) => e.toggleHeading({ level: 2 }), (e) => e.isActive("heading", { level: 2 })],
  ["h3", "Smaller heading", "Subhead", (e) => e.toggleHeading({ level: 3 }), (e) => e.isActive("heading", { level: 3 })],
  ["bold", "Bold", "B", (e) => e.toggleBold(), (e) => e.isActive("bold")],
  ["italic", "Italic", "I", (e) => e.toggleItalic(), (e) => e.isActive("italic")],
  ["link", "Link", "Link", null, (e) => e.isActive("link")],
  ["list", "List", "• List", (e) => e.toggleBulletList(), (e) => e.isActive("bulletList")],
  ["numbers", "Numbered list", "1. List", (e) => e.toggleOrderedList(), (e) => e.isActive("orderedList")],
  ["quote", "Quotation", "“ Quotation", (e) => e.toggleBlockquote(), (e) => e.isActive("blockquote")],
  ["undo", "Undo", "Undo", (e) => e.undo(), null],
  ["redo", "Redo", "Redo", (e) => e.redo(), null],
]

export function toolbar(editor) {
  const bar = document.createElement("div")
  bar.className = "prose__bar"
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", "Formatting")
  const buttons = []
  for (const entry of BUTTONS) {
    const [name, label, words, command, active] = entry
    const button = document.createElement("button")
    Object.assign(button, { type: "button", textContent: words, tabIndex: buttons.length ? -1 : 0 })
    button.dataset.do = name
    button.setAttribute("aria-label", label)
    button.addEventListener("click", () =>
      command ? command(editor.chain().focus()).run() : askForLink(editor),
    )
    buttons.push({ button, active })
    bar.append(button)
  }
  const show = () => {
    for (const { button, active } of buttons) {
      if (active) button.setAttribute("aria-pressed", String(active(editor)))
    }
  }
  editor.on("transaction", show)
  show()
  moveWithArrows(bar, buttons.map(({ button }) => button))
  return bar
}

function moveWithArrows(bar, buttons) {
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const now = buttons.indexOf(document.activeElement)
    const next = buttons[(now + step + buttons.length) % buttons.length]
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next.focus()
  })
}

function askForLink(editor) {
  const dialog = document.createElement("dialog")
  dialog.className = "prose-link"
  dialog.innerHTML = `
    <form method="dialog">
      <div class="field"><label for="prose-link-to">Where does the link lead?</label>
      <input id="prose-link-to" type="text" inputmode="url" autocomplete="off" placeholder="https://"></div>
      <div class="row-of-buttons">
        <button class="button button--main" value="set">Set the link</button>
        <button class="button" value="unset">No link</button>
        <button class="button" value="leave">Leave it</button>
      </div>
    </form>`
  dialog.setAttribute("aria-label", "Link")
  document.body.append(dialog)
  const input = dialog.querySelector("input")
  input.value = editor.getAttributes("link").href || ""
  dialog.addEventListener("close", () => {
    const words = editor.chain().focus().extendMarkRange("link")
    if (dialog.returnValue === "set" && input.value.trim()) setLink(editor, words, whole(input.value.trim()))
    if (dialog.returnValue === "unset") words.unsetLink().run()
    dialog.remove()
    editor.commands.focus()
  })
  dialog.showModal()
}

/* With nothing selected, the address itself becomes the words of the link. */
function setLink(editor, words, href) {
  if (editor.state.selection.empty && !editor.isActive("link")) {
    words.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run()
  } else {
    words.setLink({ href }).run()
  }
}

function whole(address) {
  if (/^(https?:|mailto:|tel:|\/|#)/i.test(address)) return address
  return address.includes("@") ? `mailto:${address}` : `https://${address}`
}
