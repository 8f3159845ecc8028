"""Why a verb was not carried out. Each face shows the message to its user as it is."""


class Refusal(Exception):
    """Nothing was changed. ``str()`` is a sentence for the person who asked."""


class NotAllowed(Refusal):
    """This user's part does not include the verb, here."""


class AboutYourself(NotAllowed):
    """A moderator comments too, and what becomes of it others decide."""


class PostRefused(Refusal):
    """The comment was not taken; ``reasons`` says why, one sentence each."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reasons))


class FormUsed(PostRefused):
    """The form made a comment before, and now came back with other words: they want a form of their own."""

    def __init__(self) -> None:
        super().__init__(
            ["You have posted a comment with this form already. Post again to make these words another one."]
        )


class TooLate(Refusal):
    """The time in which this could be done is over."""


class Conflict(Refusal):
    """The comment is not any more what its moderator saw: edited, or decided by somebody else."""


class AlreadyDecided(Conflict):
    """The comment stands as asked already: nothing would change."""


class TakenOff(Conflict):
    """A legal notice took the comment off: an ordinary decision does not show it again."""


class ReasonMissing(Refusal):
    """A rejection names a house rule, and what goes against the law's rules says why: neither was said."""


class AlreadyDone(Refusal):
    """It was done before, and once is enough."""


class SanctionNotPossible(Refusal):
    """The sanction was asked for with an end it cannot have, or against somebody who cannot be told."""


class NameRefused(Refusal):
    """The name cannot be had: it is somebody else's, looks like it, or is no name."""


class NoticeMissing(Refusal):
    """Comments are locked with a sentence to their readers, and there was none."""


class NoticeTooLong(Refusal):
    """The sentence to readers has no room above a thread."""


class HoursWrong(Refusal):
    """Hours that end before they begin, or that overlap."""


class Postponed(Refusal):
    """It will be possible later: something has to be kept until then."""


class WordsRefused(Refusal):
    """What was written to the moderators cannot be taken as it is."""


class WrongStep(Refusal):
    """The legal case is not at the point where this can be done."""


class AuthorUnreachable(Refusal):
    """There is no way to write to the author of the comment."""


class NoWayToAnswer(Refusal):
    """Whoever gives notice gets letters, and there is no address to send them to."""


class DayWrong(Refusal):
    """What came by post cannot have come then."""


class AnswerIncomplete(Refusal):
    """Whoever stands by a comment under a legal notice says who they are, and did not."""


class NothingTrained(Refusal):
    """The classifier was to be switched on before it learned anything."""


class RuleEmpty(Refusal):
    """Nothing is left of the phrase of a word rule once case, accents and punctuation are gone."""


class RuleThere(Refusal):
    """Another word rule says the same."""


class RuleTooLong(Refusal):
    """Some characters stand for a whole line of letters: spelt out, there is no room for the phrase."""
