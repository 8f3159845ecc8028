"""An invented town, to try Newsroom with."""
