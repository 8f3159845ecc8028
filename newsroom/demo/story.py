"""Taking each article through the verbs, at the moments its file gives."""

from datetime import datetime, timedelta

from accounts.models import User
from articles.drafting import editing, new_edition, start_article
from articles.models import Article, Edition, EditionOrganisation, EditionPerson, EditionPicture, Quote
from articles.workflow import approve, publish, remove, submit, withdraw
from newsroom.demo.cast import Cast
from newsroom.demo.gallery import Gallery
from newsroom.demo.manuscript import Manuscript, Revision, in_london
from newsroom.demo.roster import Roster

Part = EditionPerson.Part
# How long before its publication a page is begun, handed in and cleared.
BEGUN, HANDED_IN, CLEARED = timedelta(minutes=95), timedelta(minutes=40), timedelta(minutes=15)
ONE_HOUR = timedelta(hours=1)


class Story:
    """One article, from its first draft to whatever became of it."""

    def __init__(self, text: Manuscript, turn: int, *, roster: Roster, cast: Cast, gallery: Gallery) -> None:
        self.text, self.roster, self.gallery = text, roster, gallery
        self.desk = cast.desks[text.header["desk"]]
        self.writer: User = cast.writer(self.desk.slug, turn)
        self.editor: User = cast.editor(self.desk.slug)

    def play(self) -> None:
        if self.text.state != "published":
            self._wait()
            return
        edition = self._write(self.text.moment - BEGUN)
        self._clear_and_publish(edition, self.text.moment)
        for revision in self.text.revisions:
            self._revise(edition.article, revision)

    def end(self) -> None:
        """Taken down, where the file says so: after readers have commented on it."""
        if "taken_down" not in self.text.header:
            return
        end = self.text.header["taken_down"]
        verb = {"withdrawn": withdraw, "removed": remove}[end["how"]]
        live = Edition.objects.live().get(article__slug=self.text.slug)
        verb(live, by=self.editor, reason=end["reason"], at=in_london(end["at"]))

    def _wait(self) -> None:
        """Left on somebody's desk, as far as the file says."""
        edition = self._write(self.text.moment)
        if self.text.state in {"submitted", "approved"}:
            submit(edition, by=self.writer, at=self.text.moment + ONE_HOUR)
        if self.text.state == "approved":
            approve(edition, by=self.editor, at=self.text.moment + 2 * ONE_HOUR)

    def _write(self, at: datetime) -> Edition:
        said = self.text.header
        edition = start_article(
            self.desk,
            headline=said["headline"],
            kind=said["kind"],
            by=self.writer,
            at=at,
            slug=self.text.slug,
        )
        Article.objects.filter(pk=edition.article_id).update(created_at=at)
        pictures = [self.gallery.picture(self.desk, use, by=self.writer) for use in said["pictures"]]
        with editing(edition, by=self.writer, at=at + timedelta(minutes=30)) as draft:
            self._fill_in(draft)
            EditionPicture.objects.bulk_create(
                EditionPicture(edition=draft, picture=picture, position=position)
                for position, picture in enumerate(pictures)
            )
        return draft

    def _fill_in(self, draft: Edition) -> None:
        said = self.text.header
        draft.standfirst = said["standfirst"]
        draft.dateline_place = said.get("place", "")
        if self.text.state == "published":
            draft.dateline_date, draft.dateline_time = self.text.moment.date(), self.text.moment.time()
        draft.body, draft.notes_to_editors = self.text.body, self.text.notes
        draft.signoff = said.get("signoff", "")
        draft.tags.set(said["tags"])
        self._name_people(draft)
        self._name_organisations(draft)
        Quote.objects.bulk_create(
            Quote(
                edition=draft,
                position=position,
                words=quote.words,
                introduced_by=quote.introduced_by,
                speaker=self.roster.people[quote.speaker],
            )
            for position, quote in enumerate(self.text.quotes)
        )

    def _name_people(self, draft: Edition) -> None:
        """In each part once; whoever speaks or writes is not mentioned besides."""
        said = self.text.header
        authors, quoted = said.get("authors", []), [quote.speaker for quote in self.text.quotes]
        named = [(Part.AUTHOR, slug) for slug in authors]
        named += [(Part.QUOTED, slug) for slug in quoted]
        named += [(Part.PICTURED, slug) for slug in said.get("pictured", [])]
        named += [
            (Part.MENTIONED, slug) for slug in said.get("mentioned", []) if slug not in {*authors, *quoted}
        ]
        EditionPerson.objects.bulk_create(
            EditionPerson(edition=draft, person=self.roster.people[slug], part=part, position=position)
            for position, (part, slug) in enumerate(dict.fromkeys(named))
        )

    def _name_organisations(self, draft: Edition) -> None:
        own = self.desk.organisation
        others = [self.roster.organisations[slug] for slug in self.text.header["organisations"]]
        kinds = EditionOrganisation.Part
        EditionOrganisation.objects.bulk_create(
            EditionOrganisation(
                edition=draft,
                organisation=organisation,
                part=kinds.ON_BEHALF_OF if organisation == own else kinds.MENTIONED,
                position=position,
            )
            for position, organisation in enumerate(dict.fromkeys([own, *others]))
        )

    def _clear_and_publish(self, edition: Edition, at: datetime) -> None:
        submit(edition, by=self.writer, at=at - HANDED_IN)
        approve(edition, by=self.editor, at=at - CLEARED)
        publish(edition, by=self.editor, at=at)

    def _revise(self, article: Article, revision: Revision) -> None:
        begun = revision.published - timedelta(minutes=50)
        edition = new_edition(article, by=self.writer, at=begun)
        with editing(edition, by=self.writer, at=begun + timedelta(minutes=5)) as draft:
            draft.change_note = revision.change_note
            for old, new in revision.replace:
                draft.body = draft.body.replace(old, new)
        self._clear_and_publish(draft, revision.published)
