"""Why a verb was not carried out. Each face shows the message to its user as it is."""


class Refusal(Exception):
    """Nothing was changed. ``str()`` is a sentence for the person who asked."""


class NotAllowed(Refusal):
    """This user's part at the desk does not include the verb."""


class WrongState(Refusal):
    """The edition is in a state the verb does not start from."""


class NotReady(Refusal):
    """The page is not fit to go on; ``problems`` says what is missing, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems))


class NeedsSecondPerson(Refusal):
    """Who wrote or submitted these words may not approve them at this desk."""


class ApprovalVoid(Refusal):
    """The words are not the ones that were approved."""


class ReasonMissing(Refusal):
    """Readers and colleagues are owed a reason for this, and none was given."""


class ChangedMeanwhile(Refusal):
    """Somebody else saved this edition after it was opened; both versions are still there."""


class FileRefused(Refusal):
    """The file is not one that is taken: empty, damaged, too large, or of another kind."""


class InUse(Refusal):
    """Readers see it, or have seen it, so it may not be replaced or taken away."""


class NotComplete(Refusal):
    """Something that has to be said about it is missing or does not fit."""
