"""An invented town to try Newsroom with: Hathersby, its council, its parties, its press, three years of news.

What is in it is written down, not generated: ``town/`` holds the roster as TOML, ``articles/`` one file for
each article, ``comments/`` one for what readers said below it. ``loading.load_town`` builds all of it through
the verbs that real work goes through.
"""
