/* When a row's person changes, its list of offices becomes that person's. */
export function followOffices() {
  const $ = window.django?.jQuery
  if (!$) return
  $(document).on("change", "select", (event) => {
    const form = event.target.form
    const office = form?.querySelector(`select[data-office-of="${CSS.escape(event.target.name)}"]`)
    if (office) fill(office, event.target.value)
  })
}

async function fill(office, person) {
  office.length = 1
  if (!person) return
  const answer = await fetch(office.dataset.offices.replace("/0/", `/${person}/`))
  if (!answer.ok) return
  for (const { id, label } of (await answer.json()).offices) office.add(new Option(label, id))
}
