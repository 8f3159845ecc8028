/* Small improvements to every page of the back office. All of it works without them. */
import { keepUnsavedWords } from "./unsaved.js"
import { nameChoosers } from "./choosers.js"
import { followOffices } from "./offices.js"

keepUnsavedWords(document.querySelector("#edition_form"))
nameChoosers()
followOffices()
