// The list of a queue: select all of it at once.
for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false

const all = document.querySelector("[data-select-all]")
const boxes = [...document.querySelectorAll("[name=chosen]")]

all?.addEventListener("change", () => {
  for (const box of boxes) box.checked = all.checked
})
for (const box of boxes) {
  box.addEventListener("change", () => {
    all.checked = boxes.every((one) => one.checked)
  })
}
