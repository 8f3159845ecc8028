"""Why no draft was made of a release."""

from articles.refusals import Refusal


class ReleaseRefused(Refusal):
    """What was chosen for the release cannot be stored; ``problems`` says why, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems))


class UnderEmbargo(Refusal):
    """The release says that it must not be published yet."""
