"""Reading a release as it arrives: any source format in, a proposal for every field out, nothing guessed.

`formats.document_from(name, data)` makes the neutral record, `reader.read_release(document)` reads it.
"""
