"""The second page whole: every form of it, proposed by a reading or filled in by a person."""

from typing import Any

from django.utils.html import format_html

from articles.release_forms.files import (
    DroppedFormSet,
    PapersFormSet,
    PicturesFormSet,
    dropped_passages,
    proposed_papers,
    proposed_pictures,
)
from articles.release_forms.organisations import OrganisationsFormSet, proposed_organisations
from articles.release_forms.people import Known, PeopleFormSet, keys_in, keys_posted, proposed_people
from articles.release_forms.quotes import QuotesFormSet, proposed_quotes
from articles.release_forms.words import WordsForm, posted_day, proposed_words, spans_of_words
from articles.releases.choices import Choices
from articles.releases.proposal import Proposal
from articles.releases.receiving import ReleaseRead
from people.models import Organisation


class Sheet:
    """``data`` and ``files`` are what a person sent; without them the proposal stands as it is."""

    def __init__(self, proposal: Proposal, arrived: ReleaseRead, data: Any = None, files: Any = None) -> None:
        self.proposal = proposal
        sent: dict[str, Any] = {"data": data, "files": files}
        words = proposed_words(proposal) | {"spans": spans_of_words(proposal.reading)}
        self.words = WordsForm(**sent, initial=words)
        self.people = self._people(sent)
        self.organisations = self._organisations(sent)
        self.quotes = self._quotes(sent)
        pictures = proposed_pictures(proposal.reading, arrived.attachments)
        came = {"attachments": arrived.attachments}
        self.pictures = PicturesFormSet(**sent, prefix="pictures", initial=pictures, form_kwargs=came)
        papers = proposed_papers(arrived.attachments)
        self.papers = PapersFormSet(**sent, prefix="papers", initial=papers, form_kwargs=came)
        passages = dropped_passages(proposal.reading)
        self.dropped = DroppedFormSet(**sent, prefix="dropped", initial=passages)

    def _people(self, sent: dict[str, Any]) -> Any:
        rows = proposed_people(self.proposal)
        data = sent["data"]
        keys = keys_posted(data, "people") if data else [key for row in rows for key in keys_in(row["known"])]
        day = (posted_day(data) if data else None) or self.proposal.day
        roster = Known.on(keys, day, behind=self.proposal.veils)
        return PeopleFormSet(**sent, prefix="people", initial=rows, form_kwargs={"roster": roster})

    def _organisations(self, sent: dict[str, Any]) -> Any:
        rows = proposed_organisations(self.proposal)
        data = sent["data"]
        keys = (
            keys_posted(data, "organisations")
            if data
            else [key for row in rows for key in keys_in(row["known"])]
        )
        veils = self.proposal.veils
        roster = Organisation.objects.behind(veils).in_bulk(keys)
        return OrganisationsFormSet(
            **sent, prefix="organisations", initial=rows, form_kwargs={"roster": roster, "veils": veils}
        )

    def _quotes(self, sent: dict[str, Any]) -> Any:
        speakers = [(form["key"].value(), form["surface"].value()) for form in self.people]
        return QuotesFormSet(
            **sent,
            prefix="quotes",
            initial=proposed_quotes(self.proposal),
            form_kwargs={"speakers": speakers},
        )

    @property
    def forms(self) -> list[Any]:
        return [
            self.words,
            self.people,
            self.organisations,
            self.quotes,
            self.pictures,
            self.papers,
            self.dropped,
        ]

    @property
    def media(self) -> Any:
        media = self.words.media
        for form in (*self.people, *self.organisations):
            media += form.media
        return media

    def is_valid(self) -> bool:
        """Every form is looked at, so that the page names all that is wrong at once."""
        answers = [form.is_valid() for form in self.forms]
        return all(answers)

    @property
    def wrong_fields(self) -> list[Any]:
        """In the order of the page, each with its errors, so that a summary can lead to them."""
        forms = [self.words, *self.quotes, *self.people, *self.organisations, *self.pictures]
        return [field for form in forms for field in form.visible_fields() if field.errors]

    def choices(self) -> Choices:
        """What was decided, of a valid sheet."""
        words = {
            name: value for name, value in self.words.cleaned_data.items() if name not in {"day", "body"}
        }
        pictures = [form.chosen() for form in self.pictures]
        return Choices(
            **words,
            body=self.words.cleaned_data["body"] + self._put_back(),
            day=self.words.day_of_offices(),
            people=[choice for form in self.people if (choice := form.chosen())],
            organisations=[choice for form in self.organisations if (choice := form.chosen())],
            quotes=[choice for form in self.quotes if (choice := form.chosen())],
            pictures=[picture for picture in pictures if picture],
            attachments=[paper for form in self.papers if (paper := form.chosen())],
        )

    def _put_back(self) -> str:
        passages = [form.cleaned_data["text"] for form in self.dropped if form.cleaned_data["put_back"]]
        return "".join(format_html("<p>{}</p>", passage) for passage in passages)

    def pictures_left_out(self) -> int:
        """Attached pictures that wait for somebody to say what they show."""
        return sum(form.attached is not None and not form.cleaned_data["alt"] for form in self.pictures)
