/* Gives the search boxes that stand in for long lists the name of their label: the library gives them none. */
export function nameChoosers() {
  const $ = window.django?.jQuery
  if (!$) return
  $(() => nameAll(document))
  document.addEventListener("formset:added", (event) => nameAll(event.target))
  $(document).on("select2:open", () => {
    document.querySelector(".select2-container--open .select2-search__field")?.setAttribute("aria-label", "Search")
  })
}

function nameAll(root) {
  for (const select of root.querySelectorAll("select.admin-autocomplete")) {
    const box = select.nextElementSibling?.querySelector?.(".select2-selection")
    if (box) name(select, box)
  }
}

function name(select, box) {
  const label = select.labels[0]
  const chosen = box.querySelector(".select2-selection__rendered")
  chosen?.removeAttribute("role")
  chosen?.removeAttribute("aria-readonly")
  if (label) {
    label.id ||= `${select.id}_label`
    box.setAttribute("aria-labelledby", [label.id, chosen?.id].filter(Boolean).join(" "))
  } else {
    box.removeAttribute("aria-labelledby")
    box.setAttribute("aria-label", heading(select))
  }
}

/* In a table the heading of the column says what a field is. */
function heading(select) {
  const cell = select.closest("td")
  const column = cell && cell.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]
  return column?.textContent.trim() || "Choose"
}
