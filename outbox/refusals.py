"""Why a verb was not carried out. Each face shows the message to its user as it is."""


class Refusal(Exception):
    """Nothing was changed. ``str()`` is a sentence for the person who asked."""


class NotGivenUp(Refusal):
    """It has been sent, or will be tried again anyway."""


class NothingLeft(Refusal):
    """Its text or its address is no longer kept."""
