"""Finding people and organisations in text, and saying which known ones they are.

Nothing here touches the database: a `Roster` of plain dataclasses goes in, a `Recognition` comes out.
The rule
above all others: a wrong match is worse than none. What cannot be decided is left with its candidates.
"""
