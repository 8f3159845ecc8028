/* Formatted text: an editor in the place of each plain field of HTML. The field stays and is what is sent;
   a text nobody touches is sent exactly as it came. */
import { plainHTML } from "./prose-paste.js"
import { toolbar } from "./prose-toolbar.js"

const FIELDS = "textarea[data-prose]"

/* Everything the allow-list of people/html.py lets through has a place here, with or without a button:
   what the editor does not know it would drop. */
function extensions(tiptap) {
  const abbreviation = tiptap.Mark.create({
    name: "abbreviation",
    addAttributes: () => ({ title: { default: null } }),
    parseHTML: () => [{ tag: "abbr" }],
    renderHTML: ({ HTMLAttributes }) => ["abbr", HTMLAttributes, 0],
  })
  return [
    tiptap.Document, tiptap.Paragraph, tiptap.Text, tiptap.HardBreak, tiptap.History,
    tiptap.Heading.configure({ levels: [2, 3] }),
    tiptap.Bold, tiptap.Italic, tiptap.Subscript, tiptap.Superscript, abbreviation,
    tiptap.Link.configure({ enableTarget: false, autolink: false, linkOnPaste: true }),
    tiptap.BulletList, tiptap.OrderedList, tiptap.ListItem, tiptap.Blockquote, tiptap.HorizontalRule,
    tiptap.Table, tiptap.TableRow, tiptap.TableHeader, tiptap.TableCell,
    tiptap.Gapcursor,
  ]
}

function edit(tiptap, textarea) {
  const label = textarea.labels[0]
  if (label && !label.id) label.id = `${textarea.id}_label`
  const box = document.createElement("div")
  box.className = "prose"
  textarea.before(box)
  textarea.hidden = true
  const editor = new tiptap.Editor({
    element: box,
    injectCSS: false,
    content: textarea.value,
    extensions: extensions(tiptap),
    editorProps: {
      attributes: {
        class: "prose-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": label ? label.id : "",
        spellcheck: "true",
        lang: "en-GB",
      },
      transformPastedHTML: plainHTML,
    },
    onUpdate: () => {
      textarea.value = editor.isEmpty ? "" : editor.getHTML()
      textarea.dispatchEvent(new Event("input", { bubbles: true }))
    },
  })
  box.prepend(toolbar(editor))
  label?.addEventListener("click", () => editor.commands.focus())
}

async function editAll(root) {
  const fields = [...root.querySelectorAll(FIELDS)].filter(
    (field) => !field.hidden && !field.disabled && !field.name.includes("__prefix__"),
  )
  if (!fields.length) return
  const tiptap = await import(fields[0].dataset.prose)
  for (const field of fields) edit(tiptap, field)
}

editAll(document)
document.addEventListener("formset:added", (event) => editAll(event.target))
