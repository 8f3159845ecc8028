"""From a release as it arrived to a draft: receive, read, propose, and carry out what a person chose."""
